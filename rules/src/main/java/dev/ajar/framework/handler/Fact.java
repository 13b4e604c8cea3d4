package dev.ajar.framework.handler;

import dev.ajar.model.Evidence;
import java.util.Optional;

/**
 * What is known of a value for the caller who is played.
 *
 * @param words the code that a constant is made of, by which a refusal is told from an answer
 * @param because for something that lacks because nobody is signed in, where that shows; for an
 *     exception, what throws it; for something that can't be told, why
 */
record Fact(Kind kind, String words, Optional<Evidence> because) {

  private static final int MAX_WORDS = 400;

  static final Fact OTHER = of(Kind.OTHER);
  static final Fact NULL = of(Kind.NULL);

  /** What a value is. */
  enum Kind {
    /** It has nothing to do with who calls, or nothing is known. */
    OTHER,
    NULL,
    /** Null because nobody is signed in. */
    ABSENT,
    /** An empty {@code Optional}, likewise. */
    EMPTY,
    TRUE,
    FALSE,
    /** Made of constants alone, so that it carries nobody's data. */
    CONSTANT,
    /** The caller chooses it. */
    CALLER,
    /** The caller chooses it, and it is meant to prove something. */
    CREDENTIAL,
    /** It depends on who calls, and it can't be told how. */
    MURKY,
    /** Evaluating it throws an exception. */
    THROWS,
    CONTEXT,
    /** Spring Security's {@code AnonymousAuthenticationToken}. */
    TOKEN,
    /** The text {@code anonymousUser}, that token's principal. */
    NAME,
    REQUEST,
    RESPONSE,
    MODEL,
    SESSION,
    /** Shiro's subject. */
    SUBJECT
  }

  static Fact of(Kind kind) {
    return new Fact(kind, "", Optional.empty());
  }

  static Fact of(Kind kind, Evidence because) {
    return new Fact(kind, "", Optional.of(because));
  }

  static Fact constant(String words) {
    String cut = words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS);
    return new Fact(Kind.CONSTANT, cut, Optional.empty());
  }

  static Fact truth(boolean value, Fact source) {
    return new Fact(value ? Kind.TRUE : Kind.FALSE, "", source.because());
  }

  boolean is(Kind... kinds) {
    for (Kind each : kinds) {
      if (kind == each) {
        return true;
      }
    }
    return false;
  }

  boolean isNothing() {
    return is(Kind.NULL, Kind.ABSENT);
  }

  /** Whether nobody's data can be in it. */
  boolean isEmptyOfData() {
    return is(Kind.NULL, Kind.ABSENT, Kind.EMPTY, Kind.TRUE, Kind.FALSE, Kind.CONSTANT);
  }

  /** What is known where it is one or the other. */
  Fact or(Fact other) {
    if (kind == other.kind) {
      return is(Kind.CONSTANT) ? either(words, other.words) : this;
    }
    if (isNothing() && other.isNothing()) {
      return is(Kind.ABSENT) ? this : other;
    }
    if (is(Kind.MURKY) || other.is(Kind.MURKY)) {
      return is(Kind.MURKY) ? this : other;
    }
    if (is(Kind.CALLER, Kind.CREDENTIAL) && other.is(Kind.CALLER, Kind.CREDENTIAL)) {
      return of(Kind.CALLER);
    }
    if (isEmptyOfData() && other.isEmptyOfData()) {
      return constant(words + " " + other.words);
    }
    return OTHER;
  }

  /** Of two constants, one of which is a refusal, the other may well be answered. */
  private static Fact either(String words, String others) {
    boolean refuses = Words.refuse(words);
    if (refuses == Words.refuse(others)) {
      return constant(words + " " + others);
    }
    return constant(refuses ? others : words);
  }
}
