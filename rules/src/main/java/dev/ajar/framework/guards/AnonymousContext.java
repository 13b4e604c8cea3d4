package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code SecurityContext} of a caller without credentials, with the token that {@code
 * AnonymousAuthenticationFilter} puts there (5.8.16 to 7.1.2).
 */
public record AnonymousContext() implements Value.Host {

  /** Of the context itself, and of the supplier from which authorization managers take it. */
  private static final Set<String> ANSWERED = Set.of("getAuthentication", "get");

  @Override
  public Value call(Call call) {
    return ANSWERED.contains(call.method())
        ? new Token()
        : call.unknown("what `" + call.text() + "` returns isn't known");
  }

  private record Token() implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getPrincipal", "getName" -> new Value.Text("anonymousUser");
        case "getCredentials" -> new Value.Text("");
        case "isAuthenticated" -> new Value.Scalar(true);
        case "getAuthorities" -> new Value.Items(List.of(new Authority()));
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }

    @Override
    public Optional<String> type() {
      return Optional.of(
          "org.springframework.security.authentication.AnonymousAuthenticationToken");
    }
  }

  private record Authority() implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getAuthority") || call.method().equals("toString")
          ? new Value.Text("ROLE_ANONYMOUS")
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }
  }
}
