package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Chooser;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
   * @param ofCaller whether it may depend on who calls
   * @param byChance whether code fails, and alike for all callers
   */
  record Decision(
      Kind kind,
      String key,
      Evidence text,
      Optional<RequestMatcher> when,
      boolean holds,
      boolean ofCaller,
      boolean byChance) {

    /** Whether it is the same question, answered in the same way. */
    boolean isSame(Decision other) {
      return key.equals(other.key) && holds == other.holds;
    }

    Decision answered(boolean answer) {
      return new Decision(kind, key, text, when, answer, ofCaller, byChance);
    }

    RequestMatcher matcher() {
      RequestMatcher positive = when.orElseThrow();
      return holds ? positive : new RequestMatcher.Not(positive);
    }
  }

  /** Words of code that asks whether a request is among those that somebody listed. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)contains|match|startsWith|endsWith|white|black|exclu|ignore(?!case)|skip|permit");

  private final List<Boolean> planned;
  private final boolean otherwise;
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<Value, Value> attributes = new HashMap<>();
  private final Map<Object, Value> held = new HashMap<>();
  private final Set<Location> ofCaller = new HashSet<>();
  private Optional<Evidence> looked = Optional.empty();
  private final Map<Value, Boolean> absent = new IdentityHashMap<>();
  private Optional<String> status = Optional.empty();

  /**
   * @param planned how the first decisions go; the ones behind them are negative
   */
  Round(List<Boolean> planned) {
    this(planned, false);
  }

  /**
   * @param planned how the first decisions go
   * @param otherwise how the ones behind them go, but that code fails
   */
  Round(List<Boolean> planned, boolean otherwise) {
    this.planned = List.copyOf(planned);
    this.otherwise = otherwise;
  }

  @Override
  public boolean holds(Value condition, Evidence text) {
    if (condition instanceof RequestTest test) {
      return decide(Kind.REQUEST, "request " + test.when(), text, Optional.of(test.when()), true);
    }
    if (condition instanceof CallersChoice choice) {
      return decide(Kind.CALLER, "caller " + choice.about(), text, Optional.empty(), true);
    }
    String key = "unseen " + text.text() + text.at();
    boolean byValue = condition instanceof Value.Unknown unknown && mayTell(unknown.reason());
    return decide(Kind.UNSEEN, key, text, Optional.empty(), byValue || mayTell(text));
  }

  @Override
  public boolean fails(Evidence code) {
    return fails(code, false);
  }

  @Override
  public boolean fails(Evidence code, boolean byChance) {
    Evidence fails = new Evidence(code.text() + " fails", code.at());
    String key = "fails " + code.text() + code.at();
    boolean ofCaller = mayTell(code);
    return decide(
        new Decision(
            Kind.UNSEEN, key, fails, Optional.empty(), false, ofCaller, byChance && !ofCaller));
  }

  private boolean mayTell(Evidence origin) {
    return isOfCaller(origin)
        || Evaluator.isOfIdentity(origin.text())
        || LISTED.matcher(origin.text()).find();
  }

  @Override
  public void handed(List<Value> values, Evidence code) {
    for (Value each : values) {
      boolean tells =
          absent.containsKey(each)
              || each instanceof TellsCaller caller && caller.tellsWhoCalls()
              || each instanceof Value.Unknown unknown && isOfCaller(unknown.reason())
              || each instanceof Value.Foreign foreign && isOfCaller(foreign.origin());
      if (tells) {
        ofCaller(code);
      }
    }
  }

  /** What this code comes to may depend on who calls. */
  void ofCaller(Evidence code) {
    code.at().ifPresent(ofCaller::add);
  }

  private boolean isOfCaller(Evidence origin) {
    return origin.at().filter(ofCaller::contains).isPresent();
  }

  /** Something that the caller does or doesn't: sends a header. */
  boolean callerDoes(String what, Evidence at) {
    return decide(Kind.CALLER, "caller " + what, at, Optional.empty(), true);
  }

  /** Something that isn't known and stays the same for the whole round. */
  boolean isSo(String what) {
    return decide(Kind.UNSEEN, "unseen " + what, Evidence.of(what), Optional.empty(), true);
  }

  private boolean decide(
      Kind kind, String key, Evidence text, Optional<RequestMatcher> when, boolean byCaller) {
    return decide(new Decision(kind, key, text, when, otherwise, byCaller, false));
  }

  /**
   * @param asked as it is answered where nothing is planned
   */
  private boolean decide(Decision asked) {
    Boolean before = known.get(asked.key());
    if (before != null) {
      return before;
    }
    boolean holds =
        decisions.size() < planned.size() ? planned.get(decisions.size()) : asked.holds();
    decisions.add(asked.answered(holds));
    known.put(asked.key(), holds);
    return holds;
  }

  List<Decision> decisions() {
    return Collections.unmodifiableList(decisions);
  }

  /** Whether a question was asked and answered so. */
  boolean answers(String key, boolean answer) {
    Boolean given = known.get(key);
    return given != null && given == answer;
  }

  /** Credentials were looked for, and not found or found wrong. */
  void lacksCredentials(Evidence where) {
    looked = looked.or(() -> Optional.of(where));
  }

  /** What a search for credentials comes to that finds nothing. */
  Value absent(Evidence where) {
    lacksCredentials(where);
    return absent(new Value.Null());
  }

  /** Remembers what a search for credentials came to. */
  Value absent(Value nothing) {
    absent.put(nothing, true);
    return nothing;
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
