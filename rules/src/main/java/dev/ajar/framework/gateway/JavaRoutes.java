package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routes that beans of {@code RouteLocator} make.
 *
 * @param all those that are understood
 * @param areKnown whether there are no others
 * @param place the class that makes them
 */
record JavaRoutes(List<Route> all, boolean areKnown, Optional<JavaType> place) {

  /** Nothing that the gateway's code makes. */
  static final JavaRoutes NONE = new JavaRoutes(List.of(), true, Optional.empty());

  JavaRoutes {
    all = List.copyOf(all);
  }

  static JavaRoutes of(Types types, Evaluator evaluator, Activation activation) {
    List<Route> all = new ArrayList<>();
    boolean known = true;
    Optional<JavaType> place = Optional.empty();
    for (JavaType type : types.inFilesMentioning("RouteLocator")) {
      for (JavaMethod method : type.methods()) {
        boolean makes =
            method.returnType().simpleName().equals("RouteLocator") && method.body().isPresent();
        if (!makes || activation.of(type, method).active() == Truth.NO) {
          continue;
        }
        place = Optional.of(type);
        Value made = evaluator.bean(type, method);
        if (made instanceof RouteBuilder builder) {
          all.addAll(builder.routes());
          known &= builder.isComplete();
        } else {
          known = false;
        }
      }
    }
    return new JavaRoutes(all, known, place);
  }
}
