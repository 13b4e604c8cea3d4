package dev.ajar.disclosure.vocabulary;

/** How much one sign says on its own; the order is from the weakest to the strongest. */
public enum Strength {
  /**
   * Says something only beside a stronger sign: {@code city}, {@code status} of an owner that isn't
   * a person.
   */
  WEAK,
  /** Two of these in one object suffice: {@code nickName}, {@code name} of a {@code Customer}. */
  MEDIUM,
  /** Suffices alone: {@code email}, {@code idCard}. */
  STRONG;

  Strength weaker() {
    return this == STRONG ? MEDIUM : WEAK;
  }

  Strength atLeast(Strength other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
