package dev.ajar.framework.gateway;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the filters of an application that are beans: classes of their own, and lambdas. */
final class GatewayFilters {

  static final String WEB = "org.springframework.web.server.WebFilter";
  static final String GLOBAL = "org.springframework.cloud.gateway.filter.GlobalFilter";

  private static final Set<String> COMPONENT = Set.of("org.springframework.stereotype.Component");
  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String ORDER = "org.springframework.core.annotation.Order";

  private final Types types;
  private final Evaluator evaluator;
  private final Activation activation;

  GatewayFilters(Types types, Evaluator evaluator, Activation activation) {
    this.types = types;
    this.evaluator = evaluator;
    this.activation = activation;
  }

  /**
   * A filter.
   *
   * @param name its name, for people
   * @param order the lower comes first; those without an order come last
   * @param registered whether the application is seen to make an object of it
   */
  record Found(Value filter, String name, JavaType place, int order, boolean registered) {

    /** Whether its code may give the request another path. */
    boolean rewrites() {
      return GatewayFilters.rewrites(place);
    }
  }

  static boolean rewrites(JavaType type) {
    return type.tree().stream()
        .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
        .anyMatch(
            each ->
                Set.of("path", "uri").contains(each.getNameAsString())
                    && !each.getArguments().isEmpty());
  }

  /** Filters of an interface that may be in force, in the order in which they run. */
  List<Found> of(String type) {
    List<Found> found = new ArrayList<>();
    for (JavaType each : types.subtypesOf(type)) {
      boolean concrete = !each.is(Modifier.ABSTRACT) && !each.isInterface();
      Truth active = activation.of(each).active();
      if (concrete && active != Truth.NO) {
        boolean registered = active == Truth.YES && isRegistered(each);
        found.add(new Found(made(each), each.simpleName(), each, order(each), registered));
      }
    }
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    for (JavaType each : types.inFilesMentioning(simpleName)) {
      for (JavaMethod method : each.methods()) {
        boolean makes =
            method.isAnnotatedWith(BEAN)
                && method.returnType().is(type)
                && method.body().isPresent()
                && activation.of(each, method).active() != Truth.NO;
        if (makes) {
          bean(each, method)
              .filter(bean -> found.stream().noneMatch(other -> other.name().equals(bean.name())))
              .ifPresent(found::add);
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::order));
    return List.copyOf(found);
  }

  /** The application's filter of a class, as a {@code @Bean} method makes it where there is one. */
  private Value made(JavaType type) {
    Value bean = evaluator.bean(type.asRef());
    return bean instanceof Value.Host ? bean : evaluator.object(type);
  }

  /** Whether the application makes an object of the class. */
  private boolean isRegistered(JavaType type) {
    return !types.annotationPath(type.annotations(), COMPONENT).isEmpty()
        || types.inFilesMentioning(type.simpleName()).stream()
            .flatMap(each -> each.methods().stream())
            .anyMatch(each -> each.isAnnotatedWith(BEAN) && makes(each, type))
        || types.inFilesMentioning("Import").stream()
            .flatMap(each -> each.annotations().stream())
            .anyMatch(
                each ->
                    each.simpleName().equals("Import")
                        && each.toString().contains(type.simpleName()));
  }

  private static boolean makes(JavaMethod method, JavaType type) {
    return method.returnType().simpleName().equals(type.simpleName())
        || method.body().isPresent()
            && method
                .body()
                .get()
                .findFirst(
                    ObjectCreationExpr.class,
                    each -> each.getType().getNameAsString().equals(type.simpleName()))
                .isPresent();
  }

  private Optional<Found> bean(JavaType declaring, JavaMethod method) {
    Value made = evaluator.bean(declaring, method);
    Optional<JavaType> type =
        made instanceof Value.Host host ? host.type().flatMap(types::find) : Optional.empty();
    if (type.isPresent()) {
      return Optional.of(
          new Found(made, type.get().simpleName(), type.get(), order(type.get()), true));
    }
    if (made instanceof Value.Foreign foreign
        && foreign.type().startsWith("org.springframework.")) {
      return Optional.empty();
    }
    int order = method.annotation(ORDER).map(this::number).orElse(Integer.MAX_VALUE);
    return Optional.of(new Found(made, method.name(), declaring, order, true));
  }

  private int order(JavaType type) {
    Value order = evaluator.call(evaluator.object(type), "getOrder", List.of(), type);
    if (order instanceof Value.Scalar scalar && scalar.value() instanceof Integer number) {
      return number;
    }
    return type.annotation(ORDER).map(this::number).orElse(Integer.MAX_VALUE);
  }

  private int number(JavaAnnotation order) {
    return order
        .element("value")
        .map(evaluator::valueOf)
        .filter(each -> each instanceof Value.Scalar)
        .map(each -> ((Value.Scalar) each).value())
        .filter(each -> each instanceof Integer)
        .map(each -> (Integer) each)
        .orElse(Integer.MAX_VALUE);
  }
}
