package dev.ajar.framework.guards;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.AnnotationObject;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions that an application declares itself: the code of {@code Condition#matches} is played
 * with the properties and profiles of what ships.
 */
final class OwnConditions {

  private static final String MATCHES = "matches";

  private final Types types;
  private final Evaluator evaluator;

  OwnConditions(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
  }

  /**
   * Whether a condition of {@code @Conditional} holds.
   *
   * @param condition its class
   * @param annotations those of the declaration that it is for, which it may read
   */
  Truth holds(TypeRef condition, List<JavaAnnotation> annotations) {
    Optional<JavaType> type =
        types
            .find(condition)
            .filter(JavaType::isSource)
            .filter(each -> !each.methodsNamed(MATCHES).isEmpty());
    if (type.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Value environment = evaluator.bean(TypeRef.of("org.springframework.core.env.Environment"));
    Value holds =
        evaluator.call(
            evaluator.object(type.get()),
            MATCHES,
            List.of(new Context(environment), new Metadata(annotations)),
            type.get());
    return holds instanceof Value.Scalar scalar && scalar.value() instanceof Boolean truth
        ? Truth.of(truth)
        : Truth.UNKNOWN;
  }

  /** {@code ConditionContext}. */
  private record Context(Value environment) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getEnvironment")
          ? environment
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }
  }

  /** {@code AnnotatedTypeMetadata}. */
  private final class Metadata implements Value.Host {

    private final List<JavaAnnotation> annotations;

    Metadata(List<JavaAnnotation> annotations) {
      this.annotations = annotations;
    }

    @Override
    public Value call(Call call) {
      Optional<String> name = name(call.argument(0));
      if (name.isEmpty()) {
        return call.unknown("what `" + call.text() + "` returns isn't known");
      }
      Optional<JavaAnnotation> found =
          annotations.stream().filter(each -> each.type().equals(name.get())).findFirst();
      return switch (call.method()) {
        case "isAnnotated" -> new Value.Scalar(found.isPresent());
        case "getAnnotationAttributes" ->
            found.map(each -> attributes(each, call)).orElseGet(Value.Null::new);
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }

    private Optional<String> name(Value given) {
      return given instanceof Value.Text text
          ? Optional.of(text.text().replace('$', '.'))
          : Optional.empty();
    }

    private Value attributes(JavaAnnotation annotation, Call call) {
      AnnotationObject object = new AnnotationObject(annotation, false);
      Map<Value, Value> attributes = new LinkedHashMap<>();
      types.find(annotation.type()).stream()
          .flatMap(each -> each.methods().stream())
          .forEach(
              each ->
                  attributes.put(
                      new Value.Text(each.name()), object.call(call.with(each.name(), List.of()))));
      return call.mapOf(attributes);
    }
  }
}
