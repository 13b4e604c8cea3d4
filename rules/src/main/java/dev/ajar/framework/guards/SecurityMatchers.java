package dev.ajar.framework.guards;

import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Request matchers of Spring Security with which guards ask about a request. */
final class SecurityMatchers {

  private SecurityMatchers() {}

  /** {@code new AntPathRequestMatcher(pattern, method, caseSensitive)}, 4.2 to 6.5. */
  static Optional<Value> ant(Call call) {
    if (!(call.argument(0) instanceof Value.Text pattern)) {
      return Optional.empty();
    }
    boolean caseSensitive = !call.argument(2).equals(new Value.Scalar(false));
    RequestMatcher path =
        RequestMatcher.path(new PathLanguage.AntRequest(pattern.text(), caseSensitive));
    Value method = call.argument(1);
    if (method instanceof Value.Null) {
      return Optional.of(new Asked(path));
    }
    return Arrays.stream(HttpMethod.values())
        .filter(each -> method.equals(new Value.Text(each.name())))
        .findFirst()
        .map(
            each ->
                new Asked(
                    new RequestMatcher.AllOf(
                        List.of(path, new RequestMatcher.Methods(Set.of(each))))));
  }

  private record Asked(RequestMatcher when) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("matches")
          ? new RequestTest(when)
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }
  }
}
