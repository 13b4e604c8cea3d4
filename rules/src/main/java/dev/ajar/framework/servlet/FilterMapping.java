package dev.ajar.framework.servlet;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The requests that code maps a filter to, call by call. */
final class FilterMapping {

  private final List<RequestMatcher> patterns = new ArrayList<>();
  private final List<RequestMatcher> doubts = new ArrayList<>();

  /** Adds the URL patterns that a call is given from one argument on. */
  void add(Call call, int from) {
    call.arguments().stream()
        .skip(from)
        .flatMap(
            each -> each instanceof Value.Items items ? items.items().stream() : Stream.of(each))
        .map(FilterMapping::matcher)
        .map(each -> under(call.conditions(), each))
        .forEach(patterns::add);
  }

  /** Adds every request: those of a servlet, whichever they are. */
  void addAll(Call call) {
    patterns.add(under(call.conditions(), new RequestMatcher.Any()));
  }

  /** Begins anew, where the call happens for certain. */
  void replace(Call call) {
    if (call.conditions().isEmpty()) {
      patterns.clear();
    }
    add(call, 0);
  }

  /** Makes it uncertain whether the filter sees what it is mapped to. */
  void doubt(Evidence reason) {
    doubts.add(new RequestMatcher.Unclear(reason));
  }

  /** What a call does under conditions is uncertain. */
  void doubtUnder(Call call) {
    call.conditions().stream().limit(1).forEach(this::doubt);
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** The requests; none where there is no pattern. */
  RequestMatcher when() {
    return narrowed(new RequestMatcher.AnyOf(patterns));
  }

  /** The requests; all of them where there is no pattern. */
  RequestMatcher whenOrAny() {
    return isEmpty() ? narrowed(new RequestMatcher.Any()) : when();
  }

  private RequestMatcher narrowed(RequestMatcher when) {
    if (doubts.isEmpty()) {
      return when;
    }
    return new RequestMatcher.AllOf(Stream.concat(Stream.of(when), doubts.stream()).toList());
  }

  private static RequestMatcher under(List<Evidence> conditions, RequestMatcher when) {
    return conditions.isEmpty()
        ? when
        : new RequestMatcher.AllOf(List.of(when, new RequestMatcher.Unclear(conditions.get(0))));
  }

  private static RequestMatcher matcher(Value value) {
    return value instanceof Value.Text text
        ? RequestMatcher.path(new PathLanguage.ServletMapping(text.text()))
        : new RequestMatcher.Unclear(
            value instanceof Value.Unknown unknown
                ? unknown.reason()
                : Evidence.of("a URL pattern of the filter isn't known"));
  }
}
