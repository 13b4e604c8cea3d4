package dev.ajar.framework.interceptors;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code InterceptorRegistry}: remembers which interceptors are registered, and for what. */
final class Registry implements Value.Host {

  /** An interceptor with its patterns. */
  static final class Registration implements Value.Host {

    private final Value interceptor;
    private final Evidence source;
    private final boolean trailingSlash;
    private final List<RequestMatcher> includes = new ArrayList<>();
    private final List<RequestMatcher> excludes = new ArrayList<>();

    /**
     * @param trailingSlash whether its patterns take paths with one more slash
     */
    Registration(Value interceptor, Evidence source, boolean trailingSlash) {
      this.trailingSlash = trailingSlash;
      this.interceptor = interceptor;
      this.source = source;
    }

    Value interceptor() {
      return interceptor;
    }

    Evidence source() {
      return source;
    }

    @Override
    public Value call(Call call) {
      switch (call.method()) {
        case "addPathPatterns" -> add(includes, call);
        case "excludePathPatterns" -> add(excludes, call);
        default -> {}
      }
      return this;
    }

    private void add(List<RequestMatcher> patterns, Call call) {
      call.arguments().stream()
          .flatMap(
              each -> each instanceof Value.Items items ? items.items().stream() : Stream.of(each))
          .forEach(each -> patterns.add(matcher(each, call.conditions())));
    }

    private RequestMatcher matcher(Value value, List<Evidence> conditions) {
      RequestMatcher paths =
          value instanceof Value.Text text
              ? RequestMatcher.path(pattern(text.text()))
              : new RequestMatcher.Unclear(
                  value instanceof Value.Unknown unknown
                      ? unknown.reason()
                      : Evidence.of("a pattern of the interceptor isn't known"));
      return conditions.isEmpty()
          ? paths
          : new RequestMatcher.AllOf(List.of(paths, new RequestMatcher.Unclear(conditions.get(0))));
    }

    private PathLanguage pattern(String text) {
      String full = text.startsWith("/") ? text : "/" + text;
      int stars = full.indexOf("**");
      return stars < 0 || stars == full.length() - 2
          ? new PathLanguage.PathPattern(full, Map.of(), trailingSlash)
          : new PathLanguage.Ant(full, true);
    }

    /** What it sees: {@code MappedInterceptor.matches} asks the exclusions first, all versions. */
    RequestMatcher when() {
      List<RequestMatcher> parts = new ArrayList<>();
      if (!includes.isEmpty()) {
        parts.add(new RequestMatcher.AnyOf(includes));
      }
      if (!excludes.isEmpty()) {
        parts.add(new RequestMatcher.Not(new RequestMatcher.AnyOf(excludes)));
      }
      return new RequestMatcher.AllOf(parts);
    }
  }

  private final List<Registration> registrations = new ArrayList<>();
  private final boolean trailingSlash;

  /**
   * @param trailingSlash whether patterns take paths with one more slash
   */
  Registry(boolean trailingSlash) {
    this.trailingSlash = trailingSlash;
  }

  List<Registration> registrations() {
    return List.copyOf(registrations);
  }

  @Override
  public Value call(Call call) {
    if (!call.method().startsWith("addInterceptor")
        && !call.method().equals("addWebRequestInterceptor")) {
      return call.unknown("what `" + call.text() + "` does isn't known");
    }
    Registration registration =
        new Registration(
            call.argument(0), Evidence.of("`" + call.text() + "`", call.at()), trailingSlash);
    registrations.add(registration);
    return registration;
  }

  @Override
  public Optional<String> type() {
    return Optional.of("org.springframework.web.servlet.config.annotation.InterceptorRegistry");
  }
}
