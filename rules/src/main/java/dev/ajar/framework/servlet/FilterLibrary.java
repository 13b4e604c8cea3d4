package dev.ajar.framework.servlet;

import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spring Boot's {@code FilterRegistrationBean}, 1.0 to 4. */
final class FilterLibrary implements Library {

  private static final Set<String> REGISTRATIONS =
      Set.of(
          "org.springframework.boot.web.servlet.FilterRegistrationBean",
          "org.springframework.boot.context.embedded.FilterRegistrationBean");

  @Override
  public Optional<Value> create(String type, Call call) {
    if (!REGISTRATIONS.contains(type)) {
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
    private final FilterMapping mapping = new FilterMapping();
    private final Map<String, Value> parameters = new LinkedHashMap<>();
    private boolean enabled = true;

    @Override
    public Value call(Call call) {
      if (call.method().equals("getFilter")) {
        return filter.orElseGet(Value.Null::new);
      }
      switch (call.method()) {
        case "setFilter" -> filter = Optional.of(given(call));
        case "addUrlPatterns" -> mapping.add(call, 0);
        case "setUrlPatterns" -> mapping.replace(call);
        case "addInitParameter" -> parameter(call.argument(0), call.argument(1));
        case "setEnabled" -> enable(call);
        default -> {}
      }
      return new Value.Null();
    }

    private static Value given(Call call) {
      return call.conditions().isEmpty()
          ? call.argument(0)
          : new Value.Unknown(call.conditions().get(0));
    }

    private void parameter(Value name, Value value) {
      if (name instanceof Value.Text text) {
        parameters.put(text.text(), value);
      }
    }

    private void enable(Call call) {
      if (!(call.argument(0) instanceof Value.Scalar flag)) {
        mapping.doubt(
            Evidence.of("whether the filter is on isn't known (`" + call.text() + "`)", call.at()));
      } else if (call.conditions().isEmpty()) {
        enabled = !flag.value().equals(false);
      } else {
        mapping.doubtUnder(call);
      }
    }

    /** With which the container starts the filter. */
    Map<String, Value> parameters() {
      return parameters;
    }

    Optional<Value> filter() {
      return filter;
    }

    boolean enabled() {
      return enabled;
    }

    /** Without patterns a filter is for every request ({@code AbstractFilterRegistrationBean}). */
    RequestMatcher when() {
      return mapping.whenOrAny();
    }
  }
}
