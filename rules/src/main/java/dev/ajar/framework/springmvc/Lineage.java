package dev.ajar.framework.springmvc;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type and all it inherits from, in the order in which Spring looks for annotations: the type
 * itself, each of its interfaces with theirs, then its superclass with its own ({@code
 * AnnotationsScanner#processClassHierarchy}, alike in 5.3, 6.2 and 7.0).
 */
final class Lineage {

  private static final String OBJECT = "java.lang.Object";

  private final Types types;
  private final List<BoundType> members = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();

  private Lineage(Types types) {
    this.types = types;
  }

  static Lineage of(JavaType type, Types types) {
    Lineage lineage = new Lineage(types);
    lineage.collect(type, TypeRef.of(type.name()), new HashSet<>());
    return lineage;
  }

  private void collect(TypeRef ref, Set<String> seen) {
    if (ref.is(OBJECT)) {
      return;
    }
    types
        .find(ref)
        .ifPresentOrElse(
            type -> collect(type, ref, seen), () -> ref.declaredName().ifPresent(unknown::add));
  }

  private void collect(JavaType type, TypeRef use, Set<String> seen) {
    if (!seen.add(type.name())) {
      return;
    }
    BoundType bound = BoundType.of(type, use);
    members.add(bound);
    type.interfaces().forEach(each -> collect(each.substitute(bound.bindings()), seen));
    type.superclass().ifPresent(each -> collect(each.substitute(bound.bindings()), seen));
  }

  JavaType type() {
    return members.get(0).type();
  }

  /** Canonical names of supertypes that nobody knows. */
  Set<String> unknown() {
    return unknown;
  }

  /** The annotations of each type, in the order of the search. */
  List<List<JavaAnnotation>> annotations() {
    return members.stream().map(each -> each.type().annotations()).toList();
  }

  /** A type of the lineage with its type parameters bound; the first one if it isn't among them. */
  BoundType member(String name) {
    return members.stream()
        .filter(each -> each.type().name().equals(name))
        .findFirst()
        .orElse(members.get(0));
  }

  /**
   * The methods that can be called on an instance: those of the class and its superclasses that no
   * more derived class overrides, then default methods that no class overrides.
   */
  List<JavaMethod> effectiveMethods() {
    List<Member> found = new ArrayList<>();
    for (BoundType each : members) {
      if (!each.type().isInterface()) {
        each.type().methods().forEach(method -> addUnlessOverridden(found, method, each));
      }
    }
    for (BoundType each : members) {
      if (each.type().isInterface()) {
        each.type().methods().stream()
            .filter(method -> !method.is(Modifier.ABSTRACT) && !method.is(Modifier.STATIC))
            .forEach(method -> addUnlessOverridden(found, method, each));
      }
    }
    return found.stream()
        .map(Member::method)
        .filter(method -> !method.is(Modifier.ABSTRACT))
        .toList();
  }

  private record Member(JavaMethod method, BoundType owner) {}

  private void addUnlessOverridden(List<Member> found, JavaMethod method, BoundType owner) {
    boolean overridden =
        !method.is(Modifier.PRIVATE)
            && found.stream()
                .anyMatch(
                    each ->
                        !each.method().is(Modifier.PRIVATE)
                            && overrides(each.method(), each.owner(), method, owner));
    if (!overridden) {
      found.add(new Member(method, owner));
    }
  }

  /**
   * A method that this type declares and all that it overrides or implements, itself first. Private
   * ones override nothing.
   */
  List<JavaMethod> withOverridden(JavaMethod method) {
    List<JavaMethod> found = new ArrayList<>(List.of(method));
    if (method.is(Modifier.PRIVATE)) {
      return found;
    }
    for (BoundType each : members.subList(1, members.size())) {
      for (JavaMethod candidate : each.type().methodsNamed(method.name())) {
        if (!candidate.is(Modifier.PRIVATE) && overrides(method, members.get(0), candidate, each)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** Whether two methods have the same name and, type parameters bound, the same erasure. */
  private boolean overrides(
      JavaMethod method, BoundType owner, JavaMethod other, BoundType otherOwner) {
    if (!method.name().equals(other.name())
        || method.parameters().size() != other.parameters().size()) {
      return false;
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      String mine = erasure(method.parameters().get(i).type(), method, owner);
      String theirs = erasure(other.parameters().get(i).type(), other, otherOwner);
      if (!sameType(mine, theirs)) {
        return false;
      }
    }
    return true;
  }

  /**
   * An unknown type's package may have been guessed, so its simple name is all that can be asked.
   */
  private boolean sameType(String mine, String theirs) {
    return mine.equals(theirs)
        || (simpleName(mine).equals(simpleName(theirs)) && (isGuess(mine) || isGuess(theirs)));
  }

  private boolean isGuess(String erasure) {
    return erasure.indexOf('.') > 0 && types.find(erasure.replace("[]", "")).isEmpty();
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String erasure(TypeRef type, JavaMethod method, BoundType owner) {
    if (type instanceof TypeRef.Array array) {
      return erasure(array.element(), method, owner) + "[]";
    }
    if (type instanceof TypeRef.Declared declared) {
      return declared.name();
    }
    if (!(type instanceof TypeRef.Variable variable)) {
      return type.toString();
    }
    TypeRef bound =
        method.typeParameters().stream()
            .filter(each -> each.name().equals(variable.name()))
            .findFirst()
            .map(TypeParameter::erasure)
            .orElse(type)
            .substitute(owner.bindings());
    return bound instanceof TypeRef.Variable ? OBJECT : erasure(bound, method, owner);
  }
}
