package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** As {@code AnonymousAuthenticationFilter} makes it, Spring Security 5.8.16 to 7.1.2. */
record AnonymousToken() implements Value.Host, TellsCaller {

  private static final String TYPE =
      "org.springframework.security.authentication.AnonymousAuthenticationToken";

  private static final Set<String> SIMPLE_TYPES =
      Set.of(
          "AnonymousAuthenticationToken",
          "AbstractAuthenticationToken",
          "Authentication",
          "Principal",
          "Object");

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
    return Optional.of(TYPE);
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return Optional.of(new Value.Scalar(SIMPLE_TYPES.contains(name)));
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
