package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Spring's {@code HandlerTypePredicate} (5.1 to 7.0): true where any selector fits, or where there
 * is none.
 */
record HandlerTypes(List<Selector> selectors) implements Value.Host {

  HandlerTypes {
    selectors = List.copyOf(selectors);
  }

  /** One of the things that a controller may be. */
  private record Selector(
      Value wanted, BiFunction<ControllerClass, Value, Optional<Boolean>> question) {}

  /** What a static factory method, or the same method of the builder, makes. */
  static Optional<Value> of(Call call) {
    return Optional.of(new HandlerTypes(List.of()).with(call));
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "test" -> test(call);
      case "and", "or", "negate" -> new Joined(this, call.method(), call.argument(0));
      default -> with(call);
    };
  }

  private HandlerTypes with(Call call) {
    BiFunction<ControllerClass, Value, Optional<Boolean>> question =
        switch (call.method()) {
          case "forAnnotation", "annotation" -> (type, wanted) -> type.carries(wanted, true);
          case "forAssignableType", "assignableType" -> ControllerClass::isA;
          case "forBasePackage", "basePackage" -> HandlerTypes::isBelow;
          case "forBasePackageClass", "basePackageClass" -> HandlerTypes::isBeside;
          default -> (type, wanted) -> Optional.empty();
        };
    List<Selector> all = new ArrayList<>(selectors);
    for (Value argument : call.arguments()) {
      List<Value> values =
          argument instanceof Value.Items items ? items.items() : List.of(argument);
      values.forEach(each -> all.add(new Selector(each, question)));
    }
    return new HandlerTypes(all);
  }

  private static Optional<Boolean> isBelow(ControllerClass controller, Value wanted) {
    return wanted instanceof Value.Text text
        ? Optional.of(startsWithPackage(controller, text.text()))
        : Optional.empty();
  }

  private static Optional<Boolean> isBeside(ControllerClass controller, Value wanted) {
    return ControllerClass.className(wanted)
        .map(name -> name.substring(0, name.lastIndexOf('.') + 1))
        .map(name -> startsWithPackage(controller, name));
  }

  private static boolean startsWithPackage(ControllerClass controller, String name) {
    String prefix = name.endsWith(".") ? name : name + ".";
    return controller.controller().binaryName().startsWith(prefix);
  }

  private Value test(Call call) {
    if (selectors.isEmpty()) {
      return new Value.Scalar(true);
    }
    if (!(call.argument(0) instanceof ControllerClass controller)) {
      return call.unknown("`" + call.text() + "` isn't asked about a controller");
    }
    boolean isKnown = true;
    for (Selector each : selectors) {
      Optional<Boolean> answer = each.question().apply(controller, each.wanted());
      if (answer.orElse(false)) {
        return new Value.Scalar(true);
      }
      isKnown &= answer.isPresent();
    }
    return isKnown
        ? new Value.Scalar(false)
        : call.unknown("which controllers `" + call.text() + "` takes isn't known");
  }

  /** Two predicates joined, or one turned round. */
  private record Joined(Value first, String how, Value second) implements Value.Host {

    @Override
    public Value call(Call call) {
      if (!call.method().equals("test")) {
        return new Joined(this, call.method(), call.argument(0));
      }
      Value left = call.apply(first, "test", call.argument(0));
      if (!(left instanceof Value.Scalar scalar) || !(scalar.value() instanceof Boolean is)) {
        return left;
      }
      if (how.equals("negate")) {
        return new Value.Scalar(!is);
      }
      return is == how.equals("or") ? left : call.apply(second, "test", call.argument(0));
    }
  }
}
