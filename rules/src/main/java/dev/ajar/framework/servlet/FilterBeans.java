package dev.ajar.framework.servlet;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Filters that are beans by a method. Spring Boot registers each for every request ({@code
 * ServletContextInitializerBeans.addAdaptableBeans}).
 */
final class FilterBeans {

  static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final Set<String> SERVLET =
      Set.of("javax.servlet.Filter", "jakarta.servlet.Filter");

  /**
   * Spring's classes for filters of one's own, which say nothing of what the filter does. What
   * Spring's other filters do is known where they matter.
   */
  private static final Set<String> BASES =
      Set.of(
          "org.springframework.web.filter.GenericFilterBean",
          "org.springframework.web.filter.OncePerRequestFilter");

  /** Filters of libraries that are known without their class files. */
  private static final Set<String> OF_LIBRARIES = Set.of("cn.dev33.satoken.filter.SaServletFilter");

  private final Types types;
  private final Evaluator evaluator;
  private final Activation activation;

  FilterBeans(Types types, Evaluator evaluator, Activation activation) {
    this.types = types;
    this.evaluator = evaluator;
    this.activation = activation;
  }

  /**
   * A bean that is a filter.
   *
   * @param filter its class; empty where its code isn't in the source
   */
  record Found(
      Optional<JavaType> filter,
      Value made,
      JavaType declaring,
      Evidence source,
      Activation.State state) {}

  List<Found> found() {
    List<Found> found = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning("Bean")) {
      for (JavaMethod method : type.methods()) {
        if (method.isAnnotatedWith(BEAN) && isFilter(method.returnType())) {
          found(type, method).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private boolean isFilter(TypeRef type) {
    return type.declaredName()
        .filter(each -> BASES.contains(each) || !each.startsWith("org.springframework."))
        .filter(
            each ->
                SERVLET.contains(each)
                    || BASES.contains(each)
                    || OF_LIBRARIES.contains(each)
                    || SERVLET.stream().anyMatch(filter -> types.isSubtype(type, filter))
                    || isFilterOfSpring(type))
        .isPresent();
  }

  private boolean isFilterOfSpring(TypeRef type) {
    return types.hierarchyOf(type).stream()
        .flatMap(each -> each.type().supertypes().stream())
        .flatMap(each -> each.declaredName().stream())
        .anyMatch(each -> each.startsWith("org.springframework.") && each.endsWith("Filter"));
  }

  private Optional<Found> found(JavaType type, JavaMethod method) {
    Activation.State state = activation.of(type, method);
    if (state.active() == Truth.NO) {
      return Optional.empty();
    }
    Value made = evaluator.bean(type, method);
    Optional<String> name =
        made instanceof Value.Host host
            ? host.type()
            : made instanceof Value.Foreign foreign
                ? Optional.of(foreign.type())
                : Optional.empty();
    if (made instanceof Value.Foreign
        && name.filter(each -> each.startsWith("org.springframework.")).isPresent()) {
      return Optional.empty();
    }
    Optional<JavaType> filter =
        name.or(() -> method.returnType().declaredName())
            .flatMap(types::find)
            .filter(JavaType::isSource);
    Evidence source = new Evidence("the bean `" + method.name() + "`", method.at());
    return Optional.of(new Found(filter, subject(made, filter), type, source, state));
  }

  /** What isn't made in sight is played as the application's object of its class. */
  private Value subject(Value made, Optional<JavaType> filter) {
    return made instanceof Value.Host ? made : filter.map(evaluator::object).orElse(made);
  }
}
