package dev.ajar.framework.handler;

import dev.ajar.model.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known at one place of a body that is played. */
final class State {

  private final Map<String, Fact> variables = new HashMap<>();
  private Optional<Evidence> decided = Optional.empty();
  private Optional<Evidence> doubt = Optional.empty();
  private boolean carries;
  private String said = "";

  State copy() {
    State copy = new State();
    copy.variables.putAll(variables);
    copy.decided = decided;
    copy.doubt = doubt;
    copy.carries = carries;
    copy.said = said;
    return copy;
  }

  Optional<Fact> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  void put(String name, Fact fact) {
    variables.put(name, fact);
  }

  /** The last thing that went one way only because nobody is signed in. */
  Optional<Evidence> decided() {
    return decided;
  }

  void decide(Evidence by) {
    decided = Optional.of(by);
  }

  /** Something that may turn an anonymous caller away before this place, and can't be told. */
  Optional<Evidence> doubt() {
    return doubt;
  }

  void doubt(Evidence reason) {
    doubt = doubt.or(() -> Optional.of(reason));
  }

  /** Whether data was handed to the model or written to the response. */
  boolean carries() {
    return carries;
  }

  void carry() {
    carries = true;
  }

  /** What was said to the response. */
  String said() {
    return said;
  }

  void say(String words) {
    said = said + " " + words;
  }

  /** What holds where one or the other state came. A doubt that held up neither is none. */
  static State merged(State one, State other, Optional<Evidence> doubtBefore) {
    State merged = one.copy();
    other.variables.forEach((name, fact) -> merged.variables.merge(name, fact, Fact::or));
    merged.decided = one.decided.or(() -> other.decided);
    merged.doubt = doubtBefore;
    merged.carries = one.carries || other.carries;
    merged.said = one.said + other.said;
    return merged;
  }
}
