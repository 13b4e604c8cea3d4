package dev.ajar.source.typing;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.Scope;
import java.util.Optional;

/**
 * Where an expression stands.
 *
 * @param owner the type around it
 * @param method the method around it; empty in a field's initialiser
 */
public record Place(BoundType owner, Optional<JavaMethod> method) {

  public static Place in(BoundMethod method) {
    return new Place(method.owner(), Optional.of(method.method()));
  }

  /** The names that can be seen; empty in a compiled type, which has no expressions. */
  Optional<Scope> scope() {
    return owner.type().scope();
  }
}
