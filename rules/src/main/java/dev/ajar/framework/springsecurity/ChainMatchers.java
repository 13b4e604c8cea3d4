package dev.ajar.framework.springsecurity;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The methods by which every registry and chain of Spring Security names requests. */
final class ChainMatchers {

  private ChainMatchers() {}

  /** The requests; empty where the method isn't one that names some. */
  static Optional<RequestMatcher> of(Call call, SecurityVersion version) {
    return switch (call.method()) {
      case "anyRequest" -> Optional.of(new RequestMatcher.Any());
      case "requestMatchers", "securityMatcher", "requestMatcher" ->
          Optional.of(Matchers.of(call, each -> Patterns.request(each, version)));
      case "antMatchers", "antMatcher" ->
          Optional.of(Matchers.of(call, each -> Patterns.ant(each, true, version)));
      case "mvcMatchers", "mvcMatcher" ->
          Optional.of(patterned(call, each -> Patterns.mvc(each, version)));
      case "regexMatchers", "regexMatcher" ->
          Optional.of(patterned(call, each -> new PathLanguage.Regex(each, false)));
      case "dispatcherTypeMatchers" -> Optional.of(dispatcherTypes(call));
      default -> Optional.empty();
    };
  }

  /**
   * One matcher for each pattern, so that a method without a pattern takes nothing ({@code
   * AbstractRequestMatcherRegistry.mvcMatchers} and {@code regexMatchers}, 5.8.16).
   */
  private static RequestMatcher patterned(Call call, Function<String, PathLanguage> pattern) {
    boolean methodOnly = call.arguments().size() == 1 && Matchers.isMethod(call.argument(0));
    return methodOnly ? new RequestMatcher.AnyOf(List.of()) : Matchers.of(call, pattern);
  }

  /** A request from outside is dispatched as {@code REQUEST}; it can't choose another type. */
  private static RequestMatcher dispatcherTypes(Call call) {
    boolean known = call.arguments().stream().allMatch(each -> each instanceof Value.EnumConstant);
    if (!known) {
      return new RequestMatcher.Unclear(
          Evidence.of("the dispatcher types of `" + call.text() + "` aren't known", call.at()));
    }
    boolean request =
        call.arguments().stream()
            .anyMatch(
                each -> each instanceof Value.EnumConstant type && type.name().equals("REQUEST"));
    if (!request) {
      return new RequestMatcher.AnyOf(List.of());
    }
    return Matchers.method(call.argument(0)).orElse(new RequestMatcher.Any());
  }
}
