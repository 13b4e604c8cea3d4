package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the one body that a call runs. */
final class Callees {

  private Callees() {}

  /** The body in source that a call runs; empty where none is, or several may. */
  static Optional<BoundMethod> of(MethodCallExpr call, Place place, World world) {
    Optional<BoundMethod> declared = world.typing().methodOf(call, place).map(CalledMethod::method);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    JavaMethod method = declared.get().method();
    List<BoundMethod> bodies = new ArrayList<>();
    if (method.body().isPresent()) {
      bodies.add(declared.get());
    }
    JavaType owner = declared.get().owner().type();
    for (JavaType each : world.types().subtypesOf(owner.name())) {
      for (JavaMethod override : each.methodsNamed(method.name())) {
        if (override.parameters().size() == method.parameters().size()
            && override.body().isPresent()) {
          bodies.add(new BoundMethod(override, BoundType.of(each, each.asRef())));
        }
      }
    }
    return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
  }
}
