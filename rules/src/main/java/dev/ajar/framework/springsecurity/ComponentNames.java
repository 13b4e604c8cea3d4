package dev.ajar.framework.springsecurity;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The components of an application by the names of their beans. */
final class ComponentNames {

  private static final Set<String> STEREOTYPES =
      Set.of("Component", "Service", "Repository", "Named", "Configuration");

  private final Types types;
  private final Evaluator evaluator;

  ComponentNames(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
  }

  /** The class of the bean; empty where there is none, or several. */
  Optional<JavaType> find(String bean) {
    List<JavaType> named =
        types.inFilesMentioning(STEREOTYPES.toArray(String[]::new)).stream()
            .filter(each -> isNamed(each, bean))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
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
