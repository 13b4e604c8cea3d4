package dev.ajar.framework.guards;

import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Interceptors of libraries that guard, told by hand. */
final class KnownInterceptors {

  private static final String XXL_SSO = "com.xxl.sso.core.auth.interceptor.XxlSsoWebInterceptor";
  private static final String XXL_SSO_ANNOTATION = "com.xxl.sso.core.annotation.XxlSso";

  private KnownInterceptors() {}

  /**
   * The interceptor that a constructor makes.
   *
   * @param round the one that is under way when the interceptor is called
   */
  static Optional<Value> create(String type, Call call, Supplier<Optional<Round>> round) {
    if (!type.equals(XXL_SSO)) {
      return Optional.empty();
    }
    Value excluded = call.arguments().size() > 1 ? call.argument(0) : new Value.Null();
    return Optional.of(new XxlSso(excluded, round));
  }

  /**
   * It asks every handler's caller to be signed in, but where {@code @XxlSso(login = false)} says
   * otherwise, and but for excluded paths ({@code XxlSsoWebInterceptor} of xxl-sso-core 2).
   */
  private record XxlSso(Value excluded, Supplier<Optional<Round>> round) implements Value.Host {

    @Override
    public Value call(Call call) {
      Optional<Round> current = round.get();
      if (!call.method().equals("preHandle") || current.isEmpty()) {
        return new Value.Null();
      }
      Value annotation =
          call.apply(
              call.argument(2),
              "getMethodAnnotation",
              new Value.ClassLiteral(TypeRef.of(XXL_SSO_ANNOTATION)));
      if (isExcluded(current.get(), call)) {
        return new Value.Scalar(true);
      }
      if (annotation instanceof Value.Unknown) {
        return annotation;
      }
      boolean free =
          annotation instanceof Value.Host
              && call.apply(annotation, "login").equals(new Value.Scalar(false));
      if (!free) {
        current.get().lacksCredentials(call.unknown("the session that it looks for").reason());
      }
      return new Value.Scalar(free);
    }

    private boolean isExcluded(Round current, Call call) {
      List<RequestMatcher> patterns =
          excluded instanceof Value.Text text
              ? Arrays.stream(text.text().split(","))
                  .map(String::strip)
                  .filter(each -> !each.isEmpty())
                  .map(each -> RequestMatcher.path(new PathLanguage.Ant(each, true)))
                  .toList()
              : List.of();
      if (patterns.isEmpty() && !(excluded instanceof Value.Unknown)) {
        return false;
      }
      Value here =
          patterns.isEmpty() ? excluded : new RequestTest(new RequestMatcher.AnyOf(patterns));
      return current.holds(here, call.unknown("the paths that it excludes").reason());
    }

    @Override
    public Optional<String> type() {
      return Optional.of(XXL_SSO);
    }
  }
}
