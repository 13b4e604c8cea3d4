package dev.ajar.access;

/**
 * A set of paths can't be worked out: its description uses something that isn't regular, or its
 * automaton would be too large. The message is a reason for people, to stand after "because" or a
 * colon.
 */
final class Inexpressible extends Exception {

  private static final long serialVersionUID = 1L;

  Inexpressible(String reason) {
    super(reason);
  }
}
