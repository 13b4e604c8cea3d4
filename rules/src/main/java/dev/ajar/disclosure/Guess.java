package dev.ajar.disclosure;

/** How hard it is to think up a value of a key that names somebody, hardest first. */
public enum Guess {
  /** Nothing shows that it can be thought up: a UUID, a random token. */
  HARD,
  /** A number that runs in order: it can be counted up. */
  COUNTED,
  /** People choose and show it: a user name. */
  SHOWN,
  /** Others know it, and lists of them exist: a phone number, an e-mail address. */
  LISTED;

  /** Whether a caller who was told nothing can think up values. */
  public boolean isFeasible() {
    return this != HARD;
  }
}
