package dev.ajar.source.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spring's {@code Environment}, as far as properties are asked of it. */
record EnvironmentObject(Properties properties) implements Value.Host {

  @Override
  public Value call(Call call) {
    Optional<Value> profile = ofProfiles(call);
    if (profile.isPresent()) {
      return profile.get();
    }
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
    if (call.method().equals("getRequiredProperty")) {
      return new Value.Unknown(
          call.unknown("the property " + name.text() + " isn't set").reason(), true);
    }
    return call.raw().size() > 1 ? call.raw().get(call.raw().size() - 1) : value;
  }

  /** What is asked of the profiles; empty for anything else, or where they aren't all known. */
  private Optional<Value> ofProfiles(Call call) {
    if (properties.elsewhere().isPresent()
        || properties.find("spring.profiles.active") instanceof Value.Unknown) {
      return Optional.empty();
    }
    Set<String> active = properties.profiles();
    return switch (call.method()) {
      case "getActiveProfiles" ->
          Optional.of(
              new Value.Items(
                  active.stream()
                      .filter(each -> !each.equals("default"))
                      .sorted()
                      .<Value>map(Value.Text::new)
                      .toList()));
      case "acceptsProfiles", "matchesProfiles" ->
          call.arguments().stream().allMatch(EnvironmentObject::isName)
              ? Optional.of(
                  new Value.Scalar(
                      call.arguments().stream()
                          .anyMatch(each -> active.contains(((Value.Text) each).text()))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isName(Value profile) {
    return profile instanceof Value.Text text && text.text().matches("[\\w-]+");
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
