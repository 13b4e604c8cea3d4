package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.MatcherPlay;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests that the arguments of {@code requestMatchers(…)} and its like describe. */
final class Matchers {

  private Matchers() {}

  /**
   * Reads {@code (method?, pattern…)} and {@code (matcher…)}.
   *
   * @param pattern what a text among the arguments means
   */
  static RequestMatcher of(Call call, Function<String, PathLanguage> pattern) {
    List<Value> arguments = new ArrayList<>(call.arguments());
    Optional<RequestMatcher> methods = Optional.empty();
    if (!arguments.isEmpty() && isMethod(arguments.get(0))) {
      methods = method(arguments.remove(0));
    } else if (arguments.size() > 1 && arguments.get(0) instanceof Value.Null) {
      arguments.remove(0);
    }
    if (arguments.isEmpty() && methods.isPresent()) {
      return methods.get();
    }
    RequestMatcher paths = anyOf(arguments, pattern, call);
    return methods
        .<RequestMatcher>map(each -> new RequestMatcher.AllOf(List.of(each, paths)))
        .orElse(paths);
  }

  private static RequestMatcher anyOf(
      List<Value> values, Function<String, PathLanguage> pattern, Call call) {
    List<RequestMatcher> parts = values.stream().map(each -> matcher(each, pattern, call)).toList();
    boolean isArray = values.size() == 1 && values.get(0) instanceof Value.Items;
    return isArray ? parts.get(0) : anyOf(parts);
  }

  /**
   * Requests of any of the parts. A combined matcher that is the only part stays one part: the
   * framework doesn't look into it.
   */
  static RequestMatcher anyOf(List<RequestMatcher> parts) {
    boolean isPart = parts.size() == 1 && !(parts.get(0) instanceof RequestMatcher.AnyOf);
    return isPart ? parts.get(0) : new RequestMatcher.AnyOf(parts);
  }

  /** The requests that one argument describes. */
  static RequestMatcher matcher(Value value, Function<String, PathLanguage> pattern, Call call) {
    if (value instanceof Value.Text text) {
      return RequestMatcher.path(pattern.apply(text.text()));
    }
    if (value instanceof Value.Items items) {
      return anyOf(items.items(), pattern, call);
    }
    if (value instanceof MatcherObject object) {
      return object.matcher();
    }
    if (value instanceof Value.Possibly possibly) {
      return only(matcher(possibly.value(), pattern, call), possibly.condition());
    }
    if (value instanceof Value.Unknown unknown) {
      return new RequestMatcher.Unclear(unknown.reason());
    }
    Optional<RequestMatcher> asked =
        value instanceof Value.Host
            ? MatchedRequest.of(value, call).or(() -> MatcherPlay.of(value, call))
            : Optional.empty();
    if (asked.isPresent()) {
      return asked.get();
    }
    String what =
        value instanceof Value.Host host
            ? host.type().map(each -> "the matcher " + each).orElse("the matcher")
            : "the matcher";
    return new RequestMatcher.Unclear(
        Evidence.of(what + " in `" + call.text() + "` isn't understood", call.at()));
  }

  /** The same requests, if they are taken at all. */
  static RequestMatcher only(RequestMatcher matcher, Evidence condition) {
    return new RequestMatcher.AllOf(List.of(matcher, new RequestMatcher.Unclear(condition)));
  }

  static RequestMatcher under(List<Evidence> conditions, RequestMatcher matcher) {
    return conditions.isEmpty() ? matcher : only(matcher, conditions.get(0));
  }

  static boolean isMethod(Value value) {
    return value instanceof Value.EnumConstant constant
        && constant.type().equals("org.springframework.http.HttpMethod");
  }

  /** Requests with the method; nothing is known of a method that isn't in the model. */
  static Optional<RequestMatcher> method(Value value) {
    String name =
        value instanceof Value.EnumConstant constant
            ? constant.name()
            : value instanceof Value.Text text ? text.text() : "";
    return Optional.ofNullable(named(name)).map(each -> new RequestMatcher.Methods(Set.of(each)));
  }

  private static @Nullable HttpMethod named(String name) {
    return Arrays.stream(HttpMethod.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
