package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Value;
import java.util.List;

/**
 * What callers may send where a credential belongs that they don't have. A guard that is content
 * with it only looks whether something is there, and so is none.
 */
public final class Forged {

  private Forged() {}

  /**
   * A text of the caller's choice, which no code that verifies it takes for good.
   *
   * @param name what it is sent as
   */
  public static Value credential(String name) {
    return new SentText(new Round(List.of()), name, true);
  }

  /** Whether a value is what the caller sent, or made of nothing else. */
  public static boolean isSent(Value value) {
    return value instanceof SentText;
  }
}
