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
import java.util.function.Function;
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
   * @param touchesCaller whether it is known to depend on who calls
   * @param origins what it is about; their words may tell that it depends on who calls
   * @param failsByChance whether code fails, which nothing but a word for callers could make their
   *     doing
   */
  record Decision(
      Kind kind,
      String key,
      Evidence text,
      Optional<RequestMatcher> when,
      boolean holds,
      boolean touchesCaller,
      List<Evidence> origins,
      boolean failsByChance) {

    /** Whether it may depend on who calls. */
    boolean ofCaller() {
      return touchesCaller || origins.stream().anyMatch(Round::soundsOfCaller);
    }

    /** Whether code fails, and alike for all callers. */
    boolean byChance() {
      return failsByChance && !ofCaller();
    }

    /** Whether it is the same question, answered in the same way. */
    boolean isSame(Decision other) {
      return key.equals(other.key) && holds == other.holds;
    }

    Decision answered(boolean answer) {
      return new Decision(kind, key, text, when, answer, touchesCaller, origins, failsByChance);
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

  private final HandlerPaths paths;
  private final List<Boolean> planned;
  private final Function<String, Boolean> otherwise;
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
    this(planned, HandlerPaths.any());
  }

  /**
   * @param planned how the first decisions go; the ones behind them are negative
   * @param paths those that matter
   */
  Round(List<Boolean> planned, HandlerPaths paths) {
    this(planned, key -> false, paths);
  }

  /**
   * @param planned how the first decisions go
   * @param otherwise how the ones behind them go by their keys, but that code fails
   * @param paths those that matter
   */
  Round(List<Boolean> planned, Function<String, Boolean> otherwise, HandlerPaths paths) {
    this.paths = paths;
    this.planned = List.copyOf(planned);
    this.otherwise = otherwise;
  }

  @Override
  public boolean holds(Value condition, Evidence text) {
    if (condition instanceof RequestTest test) {
      return paths
          .settles(test.when())
          .orElseGet(
              () -> decide(Kind.REQUEST, "request " + test.when(), text, Optional.of(test.when())));
    }
    if (condition instanceof CallersChoice choice) {
      return decide(Kind.CALLER, "caller " + choice.about(), text, Optional.empty());
    }
    String key = "unseen " + text.text() + text.at();
    List<Evidence> origins =
        condition instanceof Value.Unknown unknown
            ? List.of(unknown.reason(), text)
            : List.of(text);
    return unseen(key, text, origins, otherwise.apply(key), false);
  }

  @Override
  public boolean fails(Evidence code) {
    return fails(code, false);
  }

  @Override
  public boolean fails(Evidence code, boolean byChance) {
    Evidence fails = new Evidence(code.text() + " fails", code.at());
    String key = "fails " + code.text() + code.at();
    return unseen(key, fails, List.of(code), false, byChance);
  }

  private boolean unseen(
      String key, Evidence text, List<Evidence> origins, boolean unplanned, boolean byChance) {
    boolean touches = origins.stream().anyMatch(this::isOfCaller);
    return decide(
        new Decision(
            Kind.UNSEEN, key, text, Optional.empty(), unplanned, touches, origins, byChance));
  }

  private static boolean soundsOfCaller(Evidence origin) {
    return Evaluator.isOfIdentity(origin.text()) || LISTED.matcher(origin.text()).find();
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

  /** Whether anything was asked that tells who calls. */
  boolean asksWhoCalls() {
    return looked.isPresent() || !ofCaller.isEmpty();
  }

  private boolean isOfCaller(Evidence origin) {
    return origin.at().filter(ofCaller::contains).isPresent();
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
    boolean holds = otherwise.apply(key);
    return decide(new Decision(kind, key, text, when, holds, true, List.of(), false));
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
