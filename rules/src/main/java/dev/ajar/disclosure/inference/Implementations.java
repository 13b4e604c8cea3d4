package dev.ajar.disclosure.inference;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Finds the statements in which a call may end. */
final class Implementations {

  /** Where an interface has more implementations than this, none is followed. */
  private static final int MOST = 4;

  private final Types types;

  Implementations(Types types) {
    this.types = types;
  }

  /**
   * The declarations with statements that a call may end in: the method's own, or those of what
   * implements it. Empty where there are none, or too many.
   */
  List<BoundMethod> of(BoundMethod method) {
    if (method.method().body().isPresent()) {
      return List.of(method);
    }
    List<BoundMethod> found = new ArrayList<>();
    if (!method.owner().type().isSource()) {
      return found;
    }
    for (JavaType subtype : types.subtypesOf(method.method().declaringType())) {
      for (JavaMethod candidate : subtype.methodsNamed(method.method().name())) {
        if (candidate.body().isPresent()
            && candidate.parameters().size() == method.method().parameters().size()) {
          found.add(new BoundMethod(candidate, BoundType.of(subtype, subtype.asRef())));
        }
      }
    }
    return found.size() > MOST ? List.of() : found;
  }
}
