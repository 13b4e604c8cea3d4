package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Map;

/** The {@code FilterConfig} with which a container starts a filter. */
record FilterSettings(Map<String, Value> parameters) implements Value.Host {

  FilterSettings {
    parameters = Map.copyOf(parameters);
  }

  @Override
  public Value call(Call call) {
    if (!call.method().equals("getInitParameter")) {
      return call.unknown("what `" + call.text() + "` returns depends on the container");
    }
    if (!(call.argument(0) instanceof Value.Text name)) {
      return call.unknown("which parameter of the filter `" + call.text() + "` reads isn't known");
    }
    Value value = parameters.get(name.text());
    return value == null ? new Value.Null() : value;
  }
}
