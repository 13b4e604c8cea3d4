package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.TypeRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spring's {@code ApplicationContext} as code asks it for beans, and the helper classes that stand
 * before it.
 */
record ContextObject(Beans beans) implements Value.Host {

  private static final Set<String> TYPES =
      Set.of(
          "org.springframework.context.ApplicationContext",
          "org.springframework.context.ConfigurableApplicationContext",
          "org.springframework.web.context.WebApplicationContext",
          "org.springframework.beans.factory.BeanFactory",
          "org.springframework.beans.factory.ListableBeanFactory",
          "org.springframework.beans.factory.config.ConfigurableListableBeanFactory");

  /** Beans of Spring that have their name from it ({@code WebMvcConfigurationSupport}, 5.3). */
  private static final Map<String, String> NAMED =
      Map.of(
          "requestMappingHandlerMapping",
          "org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping");

  static boolean isOne(TypeRef type) {
    return type.declaredName().filter(TYPES::contains).isPresent();
  }

  @Override
  public Value call(Call call) {
    return called(call)
        .orElseGet(() -> call.unknown("which bean `" + call.text() + "` returns isn't known"));
  }

  /** The bean that is asked for by its type or name; empty for anything else. */
  Optional<Value> called(Call call) {
    if (!call.method().equals("getBean") || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Value last = call.argument(call.arguments().size() - 1);
    Evidence place = Evidence.of("`" + call.text() + "`", call.at());
    if (last instanceof Value.ClassLiteral literal) {
      return Optional.of(beans.bean(literal.type(), place));
    }
    return call.argument(0) instanceof Value.Text name
        ? Optional.ofNullable(NAMED.get(name.text()))
            .map(type -> beans.bean(TypeRef.of(type), place))
        : Optional.empty();
  }
}
