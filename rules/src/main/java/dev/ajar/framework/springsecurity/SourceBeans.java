package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges {@code @bean.method(…)} by the bean's source, played for an anonymous caller: it refuses
 * where the method always returns {@code false} or throws, and permits where it always returns
 * {@code true}. Where the bean isn't in the source, it can't be told.
 */
final class SourceBeans implements Expressions.BeanCalls {

  private final Types types;
  private final Evaluator evaluator;
  private final ComponentNames components;
  private final Map<String, Truth> judged = new ConcurrentHashMap<>();

  SourceBeans(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
    this.components = new ComponentNames(types, evaluator);
  }

  @Override
  public Truth judge(String bean, String method, List<Value> arguments) {
    String key = bean + "." + method + arguments;
    Truth known = judged.get(key);
    if (known == null) {
      known = play(bean, method, arguments);
      judged.put(key, known);
    }
    return known;
  }

  /** {@code DenyAllPermissionEvaluator} is the default of all handlers, 5.8.16 to 7.1.2. */
  @Override
  public Truth permission() {
    return types.mentions("PermissionEvaluator", "AclPermissionEvaluator")
        ? Truth.UNKNOWN
        : Truth.NO;
  }

  private Truth play(String bean, String method, List<Value> arguments) {
    Optional<JavaType> named = components.find(bean);
    if (named.isEmpty()) {
      return Truth.UNKNOWN;
    }
    for (BoundType each : types.hierarchyOf(named.get().asRef())) {
      List<JavaMethod> methods =
          each.type().methodsNamed(method).stream()
              .filter(found -> found.parameters().size() == arguments.size())
              .filter(found -> found.body().isPresent())
              .toList();
      if (methods.size() == 1) {
        return truth(evaluator.ends(named.get(), each.type(), methods.get(0), arguments));
      }
    }
    return Truth.UNKNOWN;
  }

  private static Truth truth(Evaluator.Ends ends) {
    if (!ends.followed() || ends.completes()) {
      return Truth.UNKNOWN;
    }
    if (ends.outcomes().stream().allMatch(each -> each.value().equals(new Value.Scalar(false)))) {
      return Truth.NO;
    }
    boolean permits =
        ends.refused().isEmpty()
            && ends.outcomes().stream()
                .allMatch(each -> each.value().equals(new Value.Scalar(true)));
    return permits ? Truth.YES : Truth.UNKNOWN;
  }
}
