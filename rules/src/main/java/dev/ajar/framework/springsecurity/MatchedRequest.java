package dev.ajar.framework.springsecurity;

import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The request that a lambda is asked about, {@code request ->
 * request.getServletPath().startsWith("/api")}: what the lambda asks of it becomes the matcher.
 */
record MatchedRequest() implements Value.Host {

  /** The requests for which a lambda holds; empty where it asks anything else. */
  static Optional<RequestMatcher> of(Value lambda, Call call) {
    return call.apply(lambda, "matches", new MatchedRequest()) instanceof MatcherObject matcher
        ? Optional.of(matcher.matcher())
        : Optional.empty();
  }

  /** An application of Spring Boot has its servlet at the root, so that the whole path is seen. */
  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getServletPath" -> new PathText();
      case "getMethod" -> new MethodText();
      default -> call.unknown("what `" + call.text() + "` returns depends on the request");
    };
  }

  private record PathText() implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.argument(0) instanceof Value.Text text
          ? language(call.method(), text.text())
              .<Value>map(each -> new MatcherObject(RequestMatcher.path(each)))
              .orElseGet(() -> call.unknown("`" + call.text() + "` isn't understood"))
          : call.unknown("`" + call.text() + "` isn't understood");
    }

    private static Optional<PathLanguage> language(String method, String text) {
      return switch (method) {
        case "startsWith" -> Optional.of(new PathLanguage.StartsWith(text));
        case "endsWith" -> Optional.of(new PathLanguage.EndsWith(text));
        case "contains" -> Optional.of(new PathLanguage.Contains(text));
        case "equals" -> Optional.of(new PathLanguage.Exact(text));
        case "equalsIgnoreCase" -> Optional.of(new PathLanguage.Regex(Pattern.quote(text), true));
        case "matches" -> Optional.of(new PathLanguage.Regex(text, false));
        default -> Optional.empty();
      };
    }
  }

  private record MethodText() implements Value.Host {
    @Override
    public Value call(Call call) {
      boolean compares = call.method().equals("equals") || call.method().equals("equalsIgnoreCase");
      return compares
          ? Matchers.method(call.argument(0))
              .<Value>map(MatcherObject::new)
              .orElseGet(() -> call.unknown("`" + call.text() + "` isn't understood"))
          : call.unknown("`" + call.text() + "` isn't understood");
    }
  }
}
