package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.guards.RequestTest;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Chooser;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way through code, as a limit's judge sees it: what was decided, and what was counted. */
final class Way implements Chooser {

  /** Who decides a question. */
  enum Kind {
    /** How many requests there were. */
    LIMIT,
    /** Whether there was a request before. */
    FOUND,
    /** Whether somebody is signed in. */
    SIGNED_IN,
    /** What the caller sends. */
    CALLER,
    /** The request's path or method. */
    REQUEST,
    /** Code, data or configuration that isn't known. */
    UNSEEN
  }

  /**
   * A decision.
   *
   * @param origins of the key, for limits and what was found
   * @param needsCount whether it is a limit only if requests are counted
   * @param when for {@link Kind#REQUEST}, the requests for which it holds
   */
  record Decision(
      Kind kind,
      String key,
      Evidence text,
      Origins origins,
      boolean needsCount,
      Optional<RequestMatcher> when,
      boolean holds) {}

  private final List<Boolean> planned;
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final List<Origins> counted = new ArrayList<>();
  private final List<Origins> heldUp = new ArrayList<>();

  /**
   * @param planned how the first decisions go; the ones behind them go as an ordinary request's
   */
  Way(List<Boolean> planned) {
    this.planned = List.copyOf(planned);
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** Keys under which requests are counted. */
  List<Origins> counted() {
    return List.copyOf(counted);
  }

  /** Keys of limiters that hold requests up until there is room for them. */
  List<Origins> heldUp() {
    return List.copyOf(heldUp);
  }

  void counts(Origins origins) {
    counted.add(origins);
  }

  void holdsUp(Origins origins) {
    heldUp.add(origins);
  }

  /** Something is stored under a key; it counts requests if it was made of what was there. */
  void stores(Origins key, List<Value> values) {
    if (Kept.isCounted(values)) {
      counts(key);
    }
  }

  @Override
  public boolean holds(Value condition, Evidence text) {
    String place = text.text() + text.at();
    if (condition instanceof LimitTest test) {
      String key = "limit " + test.origins() + place;
      return decide(
          Kind.LIMIT, key, text, test.origins(), test.needsCount(), none(), test.wanted());
    }
    if (condition instanceof Kept kept) {
      return kept.isCounted()
          ? holds(LimitTest.of(kept.origins(), true), text)
          : holds(new Kept.Found(kept.origins(), true), text);
    }
    if (condition instanceof Kept.Found found) {
      String key = "found " + found.origins();
      return decide(Kind.FOUND, key, text, found.origins(), false, none(), found.wanted());
    }
    if (condition instanceof SignedIn question) {
      return decide(Kind.SIGNED_IN, "signed in", text, question.wanted());
    }
    if (condition instanceof Choice choice) {
      return decide(Kind.CALLER, "caller " + choice.about(), text, choice.wanted());
    }
    if (condition instanceof RequestTest test) {
      String key = "request " + test.when();
      return decide(Kind.REQUEST, key, text, Origins.NONE, false, Optional.of(test.when()), true);
    }
    return decide(Kind.UNSEEN, "unseen " + place, text, true);
  }

  private static Optional<RequestMatcher> none() {
    return Optional.empty();
  }

  /** A library that fails by chance holds nobody up and lets nobody through. */
  @Override
  public boolean fails(Evidence code) {
    return false;
  }

  private boolean decide(Kind kind, String key, Evidence text, boolean wanted) {
    return decide(kind, key, text, Origins.NONE, false, none(), wanted);
  }

  private boolean decide(
      Kind kind,
      String key,
      Evidence text,
      Origins origins,
      boolean needsCount,
      Optional<RequestMatcher> when,
      boolean wanted) {
    Boolean before = known.get(key);
    if (before == null) {
      before = decisions.size() < planned.size() ? planned.get(decisions.size()) : usual(kind);
      decisions.add(new Decision(kind, key, text, origins, needsCount, when, before));
      known.put(key, before);
    }
    return before == wanted;
  }

  /** An ordinary request is allowed, comes after others, and brings what it should. */
  private static boolean usual(Kind kind) {
    return kind == Kind.LIMIT || kind == Kind.FOUND || kind == Kind.CALLER;
  }
}
