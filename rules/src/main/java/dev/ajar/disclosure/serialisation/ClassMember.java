package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Location;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.Set;

/**
 * A field, a method or a creator's parameter of a class or of what it inherits from.
 *
 * @param parameters how many a method has; 0 for a field
 * @param type of a field or of what a method returns, with type parameters bound
 * @param annotations its own, of what it overrides, and of mix-ins
 * @param declaring canonical name of the type that declares it
 */
record ClassMember(
    String name,
    int parameters,
    TypeRef type,
    Set<Modifier> modifiers,
    Annotations annotations,
    String declaring,
    Optional<Location> at) {

  static ClassMember of(JavaField field, BoundType owner, Annotations annotations) {
    return new ClassMember(
        field.name(),
        0,
        field.type().substitute(owner.bindings()),
        field.modifiers(),
        annotations,
        owner.type().name(),
        field.at());
  }

  static ClassMember of(JavaMethod method, BoundType owner, Annotations annotations) {
    return new ClassMember(
        method.name(),
        method.parameters().size(),
        method.returnType().substitute(owner.bindings()),
        method.modifiers(),
        annotations,
        owner.type().name(),
        method.at());
  }

  ClassMember with(Annotations others) {
    return new ClassMember(name, parameters, type, modifiers, others, declaring, at);
  }

  boolean is(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  String declaredBy() {
    return declaring + "#" + name;
  }

  /** Simple name of the type that declares it. */
  String owner() {
    return declaring.substring(declaring.lastIndexOf('.') + 1);
  }
}
