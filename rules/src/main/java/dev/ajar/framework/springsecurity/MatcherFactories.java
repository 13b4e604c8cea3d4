package dev.ajar.framework.springsecurity;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Constructors, static methods and builders that make request matchers. */
final class MatcherFactories {

  /** Boot's {@code StaticResourceLocation}, 2.7 to 4.1. */
  private static final List<String> STATIC_RESOURCES =
      List.of(
          "/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.*", "/*/icon-*", "/fonts/**");

  private final SecurityVersion version;

  MatcherFactories(SecurityVersion version) {
    this.version = version;
  }

  Optional<Value> bean(String type) {
    return switch (type) {
      case "org.springframework.security.web.servlet.util.matcher.MvcRequestMatcher.Builder" ->
          Optional.of(new Builder("", each -> Patterns.mvc(each, version)));
      case "org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.Builder" ->
          Optional.of(new Builder("", Patterns::pathPattern));
      default -> Optional.empty();
    };
  }

  Optional<Value> create(String type, Call call) {
    return switch (SecurityLibrary.simpleName(type)) {
      case "AntPathRequestMatcher" ->
          Optional.of(
              patternThenMethod(
                  call, true, (each, sensitive) -> Patterns.ant(each, sensitive, version)));
      case "RegexRequestMatcher" ->
          Optional.of(
              patternThenMethod(
                  call, false, (each, insensitive) -> new PathLanguage.Regex(each, insensitive)));
      case "MvcRequestMatcher" ->
          Optional.of(
              object(
                  Matchers.matcher(call.argument(1), each -> Patterns.mvc(each, version), call)));
      case "Builder" ->
          type.contains("MvcRequestMatcher")
              ? bean(
                  "org.springframework.security.web.servlet.util.matcher.MvcRequestMatcher.Builder")
              : Optional.empty();
      case "RequestHeaderRequestMatcher" -> Optional.of(object(header(call)));
      case "OrRequestMatcher" -> Optional.of(object(new RequestMatcher.AnyOf(parts(call))));
      case "AndRequestMatcher" -> Optional.of(object(new RequestMatcher.AllOf(parts(call))));
      case "NegatedRequestMatcher" ->
          Optional.of(object(new RequestMatcher.Not(parts(call).get(0))));
      default -> Optional.empty();
    };
  }

  /**
   * Static methods; {@code EndpointRequest} means the actuator, taken to be under its default base
   * path: its endpoints aren't handlers of the application.
   */
  Optional<Value> callStatic(String type, Call call) {
    return switch (SecurityLibrary.simpleName(type)) {
      case "AntPathRequestMatcher" -> Optional.of(object(Matchers.of(call, this::ant)));
      case "RegexRequestMatcher" ->
          Optional.of(object(Matchers.of(call, each -> new PathLanguage.Regex(each, false))));
      case "PathPatternRequestMatcher" ->
          call.method().equals("pathPattern")
              ? Optional.of(object(Matchers.of(call, Patterns::pathPattern)))
              : Optional.of(new Builder("", Patterns::pathPattern));
      case "RequestMatchers" -> combined(call);
      case "PathRequest" -> pathRequest(call);
      case "EndpointRequest" -> Optional.of(object(path("/actuator/**")));
      default -> Optional.empty();
    };
  }

  private PathLanguage ant(String pattern) {
    return Patterns.ant(pattern, true, version);
  }

  private Optional<Value> combined(Call call) {
    return switch (call.method()) {
      case "anyOf" -> Optional.of(object(new RequestMatcher.AnyOf(parts(call))));
      case "allOf" -> Optional.of(object(new RequestMatcher.AllOf(parts(call))));
      case "not" -> Optional.of(object(new RequestMatcher.Not(parts(call).get(0))));
      default -> Optional.empty();
    };
  }

  private Optional<Value> pathRequest(Call call) {
    return switch (call.method()) {
      case "toStaticResources" -> Optional.of(new StaticResources());
      case "toH2Console" -> Optional.of(object(path("/h2-console/**")));
      default -> Optional.empty();
    };
  }

  private static RequestMatcher path(String pattern) {
    return RequestMatcher.path(new PathLanguage.AntRequest(pattern, true));
  }

  /**
   * {@code (pattern, method?, flag?)}, as the constructors have it.
   *
   * @param byDefault the flag about upper and lower case where none is given
   */
  private static Value patternThenMethod(
      Call call, boolean byDefault, BiFunction<String, Boolean, PathLanguage> pattern) {
    RequestMatcher paths = flagged(call, byDefault, pattern);
    return Matchers.method(call.argument(1))
        .<Value>map(method -> object(new RequestMatcher.AllOf(List.of(method, paths))))
        .orElseGet(() -> object(paths));
  }

  /** A flag that isn't known leaves open what only one of its values would take. */
  private static RequestMatcher flagged(
      Call call, boolean byDefault, BiFunction<String, Boolean, PathLanguage> pattern) {
    Value flag = call.argument(2);
    if (flag instanceof Value.Scalar scalar && scalar.value() instanceof Boolean known) {
      return Matchers.matcher(call.argument(0), each -> pattern.apply(each, known), call);
    }
    RequestMatcher usual =
        Matchers.matcher(call.argument(0), each -> pattern.apply(each, byDefault), call);
    if (call.arguments().size() < 3) {
      return usual;
    }
    RequestMatcher other =
        Matchers.matcher(call.argument(0), each -> pattern.apply(each, !byDefault), call);
    Evidence doubt =
        flag instanceof Value.Unknown unknown
            ? unknown.reason()
            : Evidence.of("whether `" + call.text() + "` heeds upper and lower case", call.at());
    RequestMatcher both = new RequestMatcher.AllOf(List.of(usual, other));
    RequestMatcher either = new RequestMatcher.AnyOf(List.of(usual, other));
    return new RequestMatcher.AnyOf(List.of(both, Matchers.only(either, doubt)));
  }

  /** Requests that carry a header, perhaps with a value that stands in the code for all to read. */
  private static RequestMatcher header(Call call) {
    Evidence source = Evidence.of("`" + call.text() + "`", call.at());
    List<Value> given = call.arguments();
    if (!given.stream().allMatch(Value.Text.class::isInstance)) {
      return new RequestMatcher.Unclear(source);
    }
    String name = ((Value.Text) given.get(0)).text().toLowerCase(Locale.ROOT);
    String value = given.size() > 1 ? " as " + ((Value.Text) given.get(1)).text() : "";
    return new RequestMatcher.Chosen("caller sends " + name + value, source);
  }

  private List<RequestMatcher> parts(Call call) {
    return call.arguments().stream()
        .flatMap(
            each ->
                each instanceof Value.Items items
                    ? items.items().stream()
                    : java.util.stream.Stream.of(each))
        .map(each -> Matchers.matcher(each, this::ant, call))
        .toList();
  }

  private static MatcherObject object(RequestMatcher matcher) {
    return new MatcherObject(matcher);
  }

  /** {@code MvcRequestMatcher.Builder} and {@code PathPatternRequestMatcher.Builder}. */
  private record Builder(String base, Function<String, PathLanguage> pattern)
      implements Value.Host {

    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "servletPath", "basePath" ->
            call.argument(0) instanceof Value.Text path
                ? new Builder(path.text().equals("/") ? "" : path.text(), pattern)
                : call.unknown("the base path isn't known");
        case "pattern", "matcher" ->
            new MatcherObject(Matchers.of(call, each -> pattern.apply(base + each)));
        default -> this;
      };
    }
  }

  /** {@code PathRequest.toStaticResources()}. */
  private record StaticResources() implements Value.Host {
    @Override
    public Value call(Call call) {
      if (!call.method().equals("atCommonLocations")) {
        return new MatcherObject(
            new RequestMatcher.Unclear(
                Evidence.of("which static resources `" + call.text() + "` means", call.at())));
      }
      return new MatcherObject(
          new RequestMatcher.AnyOf(STATIC_RESOURCES.stream().map(MatcherFactories::path).toList()));
    }
  }
}
