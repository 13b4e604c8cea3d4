package dev.ajar.framework.servlet;

import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code ServletContext} of a service that starts: remembers the filters that code adds to it.
 */
final class StartedContext implements Value.Host {

  private final List<Added> filters = new ArrayList<>();

  /** {@code FilterRegistration.Dynamic}: a filter and what it is mapped to. */
  static final class Added implements Value.Host {

    private final Value filter;
    private final Evidence source;
    private final FilterMapping mapping = new FilterMapping();
    private final Map<String, Value> parameters = new LinkedHashMap<>();

    private Added(Value filter, Evidence source) {
      this.filter = filter;
      this.source = source;
    }

    @Override
    public Value call(Call call) {
      switch (call.method()) {
        case "addMappingForUrlPatterns" -> mapping.add(call, 2);
        case "addMappingForServletNames" -> mapping.addAll(call);
        case "setInitParameter" -> {
          if (call.argument(0) instanceof Value.Text name) {
            parameters.put(name.text(), call.argument(1));
          }
        }
        default -> {}
      }
      return new Value.Null();
    }

    /** The filter: an object, its class, or the name of its class. */
    Value filter() {
      return filter;
    }

    Evidence source() {
      return source;
    }

    Map<String, Value> parameters() {
      return parameters;
    }

    /** A filter that is mapped to nothing sees nothing. */
    RequestMatcher when() {
      return mapping.when();
    }
  }

  List<Added> filters() {
    return List.copyOf(filters);
  }

  @Override
  public Value call(Call call) {
    if (!call.method().equals("addFilter")) {
      return call.unknown("what `" + call.text() + "` returns isn't known");
    }
    Added added = new Added(call.argument(1), Evidence.of("`" + call.text() + "`", call.at()));
    added.mapping.doubtUnder(call);
    filters.add(added);
    return added;
  }

  /** Where code asks for it by {@code getServletContext()}: the event of a listener. */
  Value.Host event() {
    return call ->
        call.method().equals("getServletContext")
            ? this
            : call.unknown("what `" + call.text() + "` returns isn't known");
  }
}
