package dev.ajar.framework.gateway;

import java.util.concurrent.atomic.AtomicInteger;

/** A text that a regular expression may look at so many times only: some never come to an end. */
final class BoundedText implements CharSequence {

  private static final int MOST_LOOKS = 200_000;

  private final CharSequence text;
  private final AtomicInteger looks;

  /** The expression looked too often. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  BoundedText(CharSequence text) {
    this(text, new AtomicInteger(MOST_LOOKS));
  }

  private BoundedText(CharSequence text, AtomicInteger looks) {
    this.text = text;
    this.looks = looks;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (looks.decrementAndGet() < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BoundedText(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
