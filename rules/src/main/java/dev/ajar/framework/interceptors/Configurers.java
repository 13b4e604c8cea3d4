package dev.ajar.framework.interceptors;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects by which an application configures Spring MVC: its components, and what its
 * {@code @Bean} methods make, of classes of its own as well as in place.
 */
final class Configurers {

  static final String CALLBACK = "addInterceptors";

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final Set<String> SPRINGS =
      Set.of("WebMvcConfigurer", "WebMvcConfigurerAdapter", "WebMvcConfigurationSupport");

  private final Types types;
  private final Evaluator evaluator;
  private final Activation activation;

  Configurers(Types types, Evaluator evaluator, Activation activation) {
    this.types = types;
    this.evaluator = evaluator;
    this.activation = activation;
  }

  /**
   * An object that may register interceptors.
   *
   * @param place the class by which it gets into the application
   */
  record Configurer(Value object, JavaType place, Activation.State state) {}

  /** Those that are in force in what ships, or of which that isn't known. */
  List<Configurer> all() {
    List<Configurer> made = made();
    Set<String> classesMade = new HashSet<>();
    made.forEach(each -> classOf(each.object()).ifPresent(classesMade::add));
    List<Configurer> all = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning(CALLBACK)) {
      boolean onlyMade = type.annotations().isEmpty() && classesMade.contains(type.name());
      Activation.State state = activation.of(type);
      if (!onlyMade && !type.methodsNamed(CALLBACK).isEmpty() && state.active() != Truth.NO) {
        all.add(new Configurer(evaluator.object(type), type, state));
      }
    }
    all.addAll(made);
    return all;
  }

  private static Optional<String> classOf(Value object) {
    return object instanceof Value.Host host ? host.type() : Optional.empty();
  }

  private List<Configurer> made() {
    List<Configurer> made = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning("Bean")) {
      for (JavaMethod method : type.methods()) {
        if (method.isAnnotatedWith(BEAN) && method.body().isPresent() && mayConfigure(method)) {
          Activation.State state = activation.of(type, method);
          if (state.active() != Truth.NO) {
            made.add(new Configurer(evaluator.bean(type, method), type, state));
          }
        }
      }
    }
    return made;
  }

  private boolean mayConfigure(JavaMethod method) {
    return SPRINGS.contains(method.returnType().simpleName())
        || types
            .find(method.returnType())
            .filter(JavaType::isSource)
            .filter(each -> !each.methodsNamed(CALLBACK).isEmpty())
            .isPresent();
  }
}
