package dev.ajar.access;

import dev.ajar.model.Requirement;

/** What a requirement means for a caller without credentials. */
enum Effect {
  PASSES,
  REFUSED,
  /** Refused like everybody else. */
  NOBODY_PASSES,
  UNCLEAR;

  static Effect of(Requirement requirement) {
    if (requirement instanceof Requirement.Anyone) {
      return PASSES;
    }
    if (requirement instanceof Requirement.Credentials) {
      return REFUSED;
    }
    return requirement instanceof Requirement.Nobody ? NOBODY_PASSES : UNCLEAR;
  }

  /** What is certain if either this or the other holds. */
  Effect or(Effect other) {
    if (this == other) {
      return this;
    }
    return refuses() && other.refuses() ? REFUSED : UNCLEAR;
  }

  boolean refuses() {
    return this == REFUSED || this == NOBODY_PASSES;
  }
}
