package dev.ajar.framework.resolvers;

import dev.ajar.model.Evidence;
import java.util.Optional;

/**
 * What a handler's parameter gets for a caller without credentials.
 *
 * @param evidence what shows that; empty where nothing is to be shown
 */
public record Resolution(Kind kind, Optional<Evidence> evidence) {

  /** How a parameter is resolved. */
  public enum Kind {
    /** No resolver of the application's own takes it, or it gets a value like anybody's. */
    ORDINARY,
    /** The resolver throws, so that the handler isn't reached. */
    REFUSED,
    /** The handler gets null. */
    NULL,
    /** The resolver looks for credentials; what it does without them can't be told. */
    UNCLEAR
  }

  static final Resolution ORDINARY = new Resolution(Kind.ORDINARY, Optional.empty());

  /** What holds where it can't be told which of two is the case. */
  Resolution or(Resolution other) {
    return kind == other.kind
        ? this
        : new Resolution(Kind.UNCLEAR, evidence.or(() -> other.evidence));
  }
}
