package dev.ajar.source.evaluate;

import java.util.List;

/** Spring's {@code Environment}, as far as properties are asked of it. */
record EnvironmentObject(Properties properties) implements Value.Host {

  @Override
  public Value call(Call call) {
    boolean asks =
        List.of("getProperty", "getRequiredProperty", "containsProperty").contains(call.method());
    if (!asks || !(call.argument(0) instanceof Value.Text name)) {
      return call.unknown("what `" + call.text() + "` returns isn't known");
    }
    Value value = properties.find(name.text());
    if (call.method().equals("containsProperty")) {
      return value instanceof Value.Unknown
          ? value
          : new Value.Scalar(!(value instanceof Value.Null));
    }
    if (!(value instanceof Value.Null)) {
      return typed(value, call);
    }
    return call.raw().size() > 1 ? call.raw().get(call.raw().size() - 1) : value;
  }

  private static Value typed(Value value, Call call) {
    boolean asBoolean =
        call.argument(1) instanceof Value.ClassLiteral literal
            && literal.type().simpleName().equals("Boolean");
    return asBoolean && value instanceof Value.Text text
        ? new Value.Scalar(Boolean.parseBoolean(text.text()))
        : value;
  }
}
