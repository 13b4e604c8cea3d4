package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Chooser;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way through a guard: what is decided on it, and what it leaves behind. */
final class Round implements Chooser {

  /** Who decides what the code leaves open. */
  enum Kind {
    /** The caller, who may send what they like. */
    CALLER,
    /** The path or method of the request. */
    REQUEST,
    /** Code, data or configuration that isn't known. */
    UNSEEN
  }

  /**
   * A decision of this round.
   *
   * @param key the same for the same question
   * @param when for {@link Kind#REQUEST}, the requests for which the condition holds
   */
  record Decision(
      Kind kind, String key, Evidence text, Optional<RequestMatcher> when, boolean holds) {

    RequestMatcher matcher() {
      RequestMatcher positive = when.orElseThrow();
      return holds ? positive : new RequestMatcher.Not(positive);
    }
  }

  private final List<Boolean> planned;
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<Value, Value> attributes = new HashMap<>();
  private final Map<Object, Value> held = new HashMap<>();
  private Optional<Evidence> looked = Optional.empty();
  private Optional<String> status = Optional.empty();

  /**
   * @param planned how the first decisions go; the ones behind them are negative
   */
  Round(List<Boolean> planned) {
    this.planned = List.copyOf(planned);
  }

  @Override
  public boolean holds(Value condition, Evidence text) {
    if (condition instanceof RequestTest test) {
      return decide(Kind.REQUEST, "request " + test.when(), text, Optional.of(test.when()));
    }
    if (condition instanceof CallersChoice choice) {
      return decide(Kind.CALLER, "caller " + choice.about(), text, Optional.empty());
    }
    String key = "unseen " + text.text() + text.at();
    return decide(Kind.UNSEEN, key, text, Optional.empty());
  }

  @Override
  public boolean fails(Evidence code) {
    Evidence fails = new Evidence(code.text() + " fails", code.at());
    return decide(Kind.UNSEEN, "fails " + code.text() + code.at(), fails, Optional.empty());
  }

  /** Something that the caller does or doesn't: sends a header. */
  boolean callerDoes(String what, Evidence at) {
    return decide(Kind.CALLER, "caller " + what, at, Optional.empty());
  }

  /** Something that isn't known and stays the same for the whole round. */
  boolean isSo(String what) {
    return decide(Kind.UNSEEN, "unseen " + what, Evidence.of(what), Optional.empty());
  }

  private boolean decide(Kind kind, String key, Evidence text, Optional<RequestMatcher> when) {
    Boolean before = known.get(key);
    if (before != null) {
      return before;
    }
    boolean holds = decisions.size() < planned.size() && planned.get(decisions.size());
    decisions.add(new Decision(kind, key, text, when, holds));
    known.put(key, holds);
    return holds;
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** Credentials were looked for, and not found or found wrong. */
  void lacksCredentials(Evidence where) {
    looked = looked.or(() -> Optional.of(where));
  }

  /** Where credentials were looked for first. */
  Optional<Evidence> looked() {
    return looked;
  }

  /** The last status that was given to the response, as code or by name. */
  Optional<String> status() {
    return status;
  }

  void status(String codeOrName) {
    status = Optional.of(codeOrName);
  }

  Map<Value, Value> attributes() {
    return attributes;
  }

  /** What thread-bound holders hold. */
  Map<Object, Value> held() {
    return held;
  }
}
