package dev.ajar.framework.servlet;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Spring Boot's {@code FilterRegistrationBean}. */
final class FilterLibrary implements Library {

  private static final String REGISTRATION =
      "org.springframework.boot.web.servlet.FilterRegistrationBean";

  @Override
  public Optional<Value> create(String type, Call call) {
    if (!type.equals(REGISTRATION)) {
      return Optional.empty();
    }
    Registration registration = new Registration();
    if (!call.arguments().isEmpty()) {
      registration.filter = Optional.of(call.argument(0));
    }
    return Optional.of(registration);
  }

  /** A filter with its URL patterns. */
  static final class Registration implements Value.Host {

    private Optional<Value> filter = Optional.empty();
    private final List<RequestMatcher> patterns = new ArrayList<>();
    private final Map<String, Value> parameters = new LinkedHashMap<>();
    private boolean enabled = true;

    @Override
    public Value call(Call call) {
      if (call.method().equals("getFilter")) {
        return filter.orElseGet(Value.Null::new);
      }
      switch (call.method()) {
        case "setFilter" -> filter = Optional.of(call.argument(0));
        case "addUrlPatterns" -> add(call);
        case "setUrlPatterns" -> {
          patterns.clear();
          add(call);
        }
        case "addInitParameter" -> parameter(call.argument(0), call.argument(1));
        case "setEnabled" -> enabled = !call.argument(0).equals(new Value.Scalar(false));
        default -> {}
      }
      return new Value.Null();
    }

    private void parameter(Value name, Value value) {
      if (name instanceof Value.Text text) {
        parameters.put(text.text(), value);
      }
    }

    /** With which the container starts the filter. */
    Map<String, Value> parameters() {
      return parameters;
    }

    private void add(Call call) {
      call.arguments().stream()
          .flatMap(
              each -> each instanceof Value.Items items ? items.items().stream() : Stream.of(each))
          .forEach(each -> patterns.add(matcher(each)));
    }

    private static RequestMatcher matcher(Value value) {
      return value instanceof Value.Text text
          ? RequestMatcher.path(new PathLanguage.ServletMapping(text.text()))
          : new RequestMatcher.Unclear(
              value instanceof Value.Unknown unknown
                  ? unknown.reason()
                  : Evidence.of("a URL pattern of the filter isn't known"));
    }

    Optional<Value> filter() {
      return filter;
    }

    boolean enabled() {
      return enabled;
    }

    /** Without patterns a filter is for every request ({@code AbstractFilterRegistrationBean}). */
    RequestMatcher when() {
      return patterns.isEmpty()
          ? new RequestMatcher.Any()
          : new RequestMatcher.AnyOf(List.copyOf(patterns));
    }
  }
}
