package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.ratelimit.play.Way.Decision;
import dev.ajar.framework.ratelimit.play.Way.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit.Per;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of requests.
 *
 * @param key where the key comes from under which they are counted
 * @param because the limit, or what it depends on
 * @param answer where the answer is returned, where that tells whether the request was refused
 */
record Outcome(State kind, Origins key, Optional<Evidence> because, Optional<String> answer) {

  /** What becomes of requests. */
  enum State {
    REFUSED,
    /** Nothing counts them. */
    FREE,
    LIMITED,
    /** The caller decides whether they are counted. */
    AROUND,
    /** Whether they are counted can't be told. */
    DOUBT
  }

  /** The scopes, the ones that bound least first. */
  private static final List<Per> LEAST_FIRST =
      List.of(Per.TARGET, Per.CHOSEN, Per.UNKNOWN, Per.CALLER, Per.EVERYBODY, Per.ADDRESS);

  private static final Comparator<Outcome> BY_SCOPE =
      Comparator.comparingInt(each -> LEAST_FIRST.indexOf(each.key().per()));

  static Outcome of(State kind, Optional<Evidence> because) {
    return new Outcome(kind, Origins.NONE, because, Optional.empty());
  }

  static Outcome doubt(String reason) {
    return of(State.DOUBT, Optional.of(Evidence.of(reason)));
  }

  static Outcome limited(Origins key, Optional<Evidence> by) {
    return new Outcome(State.LIMITED, key, by, Optional.empty());
  }

  private boolean is(State wanted) {
    return kind == wanted;
  }

  /** The same with one more limit. */
  Outcome alsoLimited(Origins by, Evidence where) {
    Outcome other = new Outcome(State.LIMITED, by, Optional.of(where), answer);
    return is(State.LIMITED) ? better(other) : other;
  }

  /** Of two limits that both hold, the one that bounds more. */
  Outcome better(Outcome other) {
    return BY_SCOPE.compare(this, other) >= 0 ? this : other;
  }

  /** Whether of two outcomes one is a refusal of what the other lets through. */
  static boolean isRefusal(Outcome one, Outcome other) {
    if (one.is(State.REFUSED) != other.is(State.REFUSED)) {
      return true;
    }
    return one.answer().isPresent()
        && other.answer().isPresent()
        && !one.answer().equals(other.answer());
  }

  /** Whether both are answered, in whatever way. */
  static boolean areAnswers(Outcome one, Outcome other) {
    return one.answer().isPresent() && other.answer().isPresent();
  }

  /** What can be said where a decision that nobody knows, or the caller, leads to either. */
  static Outcome either(Decision by, Outcome one, Outcome other) {
    if (one.is(State.REFUSED)) {
      return other;
    }
    if (other.is(State.REFUSED)) {
      return one;
    }
    if (one.kind() == other.kind()) {
      return one.is(State.LIMITED) && BY_SCOPE.compare(one, other) > 0 ? other : one;
    }
    boolean frees = one.is(State.FREE) || other.is(State.FREE);
    Outcome rest = one.is(State.FREE) ? other : one;
    if (frees && rest.is(State.AROUND)) {
      return rest;
    }
    if (by.kind() == Kind.CALLER && (frees || one.is(State.AROUND) || other.is(State.AROUND))) {
      return of(State.AROUND, Optional.of(by.text()));
    }
    if (one.is(State.DOUBT) || other.is(State.DOUBT)) {
      return one.is(State.DOUBT) ? one : other;
    }
    return of(State.DOUBT, Optional.of(by.text()));
  }
}
