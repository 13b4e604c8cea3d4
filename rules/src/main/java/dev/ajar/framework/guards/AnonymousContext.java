package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Set;

/** The {@code SecurityContext} of a caller without credentials. */
public record AnonymousContext() implements Value.Host {

  /** Of the context itself, and of the supplier from which authorization managers take it. */
  private static final Set<String> ANSWERED = Set.of("getAuthentication", "get");

  @Override
  public Value call(Call call) {
    return ANSWERED.contains(call.method())
        ? new AnonymousToken()
        : call.unknown("what `" + call.text() + "` returns isn't known");
  }
}
