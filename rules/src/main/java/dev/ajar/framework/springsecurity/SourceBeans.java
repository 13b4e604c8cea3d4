package dev.ajar.framework.springsecurity;

import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges {@code @bean.method(…)} by the bean's source: it permits only where the method returns
 * {@code true} whoever calls.
 */
final class SourceBeans implements Expressions.BeanCalls {

  private static final Set<String> STEREOTYPES =
      Set.of("Component", "Service", "Repository", "Named", "Configuration");

  private final Types types;
  private final Evaluator evaluator;
  private final Map<String, Truth> judged = new ConcurrentHashMap<>();

  SourceBeans(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
  }

  @Override
  public Truth judge(String bean, String method, int arguments) {
    String key = bean + "." + method + "/" + arguments;
    Truth known = judged.get(key);
    if (known == null) {
      known = play(bean, method, arguments);
      judged.put(key, known);
    }
    return known;
  }

  private Truth play(String bean, String method, int arguments) {
    Optional<JavaType> type =
        types.inFilesMentioning(method).stream().filter(each -> isNamed(each, bean)).findFirst();
    if (type.isEmpty()) {
      return Truth.NO;
    }
    Value unknown = new Value.Unknown(Evidence.of("an argument of the expression"));
    Value result =
        evaluator.call(
            evaluator.object(type.get()),
            method,
            Collections.nCopies(arguments, unknown),
            type.get());
    return Truth.of(result.equals(new Value.Scalar(true)));
  }

  private boolean isNamed(JavaType type, String bean) {
    for (JavaAnnotation each : type.annotations()) {
      if (STEREOTYPES.contains(each.simpleName())) {
        Optional<Value> name = each.element("value").map(evaluator::valueOf);
        return name.isPresent()
            ? name.get().equals(new Value.Text(bean))
            : decapitalised(type.simpleName()).equals(bean);
      }
    }
    return false;
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
