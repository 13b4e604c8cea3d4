package dev.ajar.framework.springsecurity;

/** Whether an expression holds for a caller without credentials. */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }
}
