package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Contents.Content;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One reading of a body: what has been found, and what is being followed. */
final class BodyWalk {

  /** How many objects deep a body is followed; deeper members of real responses say nothing new. */
  private static final int DEPTH = 6;

  /** How many members are listed before the rest is summed up as unknown. */
  private static final int MEMBERS = 3_000;

  private final Types types;
  private final SerialisedMembers serialised;
  private final Contents contents;
  private final Optional<String> view;
  private final Map<String, Body.Leaf> members = new LinkedHashMap<>();
  private final Set<TypeRef> scalars = new LinkedHashSet<>();
  private final Set<Evidence> unknown = new LinkedHashSet<>();
  private final Set<Evidence> bags = new LinkedHashSet<>();
  private final Deque<String> following = new ArrayDeque<>();

  BodyWalk(Types types, SerialisedMembers serialised, Contents contents, Optional<String> view) {
    this.types = types;
    this.serialised = serialised;
    this.contents = contents;
    this.view = view;
  }

  Body body() {
    return new Body(
        new ArrayList<>(members.values()),
        new ArrayList<>(scalars),
        new ArrayList<>(unknown),
        new ArrayList<>(bags));
  }

  void shape(Shape shape, Spot spot) {
    if (shape instanceof Shape.OneOf several) {
      several.shapes().forEach(each -> shape(each, spot));
    } else if (shape instanceof Shape.Unknown nothing) {
      unknown.add(nothing.reason());
    } else if (shape instanceof Shape.Typed typed) {
      value(typed.type(), typed.parts(), spot);
    }
  }

  private void value(TypeRef type, Map<String, Shape.Part> parts, Spot spot) {
    if (type instanceof TypeRef.Array array) {
      array(array, parts, spot);
    } else if (type instanceof TypeRef.Wildcard wildcard) {
      value(wildcard.upperBound().orElse(TypeRef.OBJECT), parts, spot);
    } else if (type instanceof TypeRef.Variable variable) {
      unknown(spot, "its type `" + variable.name() + "` isn't bound");
    } else if (type instanceof TypeRef.Declared declared) {
      declared(declared, parts, spot);
    } else {
      leaf(type, spot, false);
    }
  }

  private void array(TypeRef.Array array, Map<String, Shape.Part> parts, Spot spot) {
    if (array.element().equals(new TypeRef.Primitive("byte"))) {
      leaf(array, spot, false);
    } else {
      content(new Content(array.element(), Shape.CONTENT), parts, spot);
    }
  }

  private void declared(TypeRef.Declared type, Map<String, Shape.Part> parts, Spot spot) {
    Optional<Content> content = contents.of(type);
    if (content.isPresent() && content.get().isMap() && !parts.isEmpty()) {
      entries(parts, spot);
    } else if (content.isPresent() && isBag(content.get(), spot)) {
      bags.add(bag(spot));
    } else if (content.isPresent()) {
      content(content.get(), parts, spot);
    } else if (Leaves.isScalar(type)) {
      leaf(type, spot, false);
    } else if (Leaves.isUntyped(type)) {
      untyped(type, parts, spot);
    } else {
      object(type, parts, spot);
    }
  }

  /**
   * A map of anything beside other members, as base classes have: nothing speaks for personal data
   * in it.
   */
  private static boolean isBag(Content content, Spot spot) {
    boolean untyped = content.type() instanceof TypeRef.Declared type && Leaves.isUntyped(type);
    return content.isMap() && untyped && spot.member().isPresent();
  }

  private static Evidence bag(Spot spot) {
    return new Evidence(
        "`" + spot.path() + "` may hold anything; nothing is seen to be put there",
        spot.member().flatMap(Property::at));
  }

  private void content(Content content, Map<String, Shape.Part> parts, Spot spot) {
    Spot inside = spot.in(content.step());
    if (parts.containsKey(Shape.CONTENT)) {
      shape(parts.get(Shape.CONTENT).shape(), inside);
    } else {
      value(content.type(), Map.of(), inside);
    }
  }

  /** What the code put into a map, key by key. */
  private void entries(Map<String, Shape.Part> parts, Spot spot) {
    new TreeMap<>(parts)
        .forEach(
            (key, part) -> {
              if (key.equals(Shape.CONTENT)) {
                shape(part.shape(), spot.in("*"));
              } else {
                shape(
                    part.shape(),
                    spot.at(
                        new Property(
                            key, key, TypeRef.OBJECT, part.putBy(), "", false, part.at())));
              }
            });
  }

  private void untyped(TypeRef type, Map<String, Shape.Part> parts, Spot spot) {
    if (parts.isEmpty()) {
      unknown(spot, "its type is `" + type + "`");
    } else {
      entries(parts, spot);
    }
  }

  private void object(TypeRef.Declared type, Map<String, Shape.Part> parts, Spot spot) {
    Optional<JavaType> declaration = types.find(type);
    if (declaration.isEmpty()) {
      unknown(
          spot,
          "its type `" + type.name() + "` is neither among the sources nor on the class path");
      return;
    }
    if (declaration.get().kind() == JavaType.Kind.ENUM) {
      leaf(type, spot, true);
      return;
    }
    if (following.contains(type.name()) || following.size() >= DEPTH) {
      return;
    }
    following.push(type.name());
    serialised
        .valueOf(type)
        .ifPresentOrElse(
            whole -> value(whole, Map.of(), spot),
            () -> members(type, declaration.get(), parts, spot));
    following.pop();
  }

  private void members(
      TypeRef type, JavaType declaration, Map<String, Shape.Part> parts, Spot spot) {
    List<Property> properties = serialised.of(type, view);
    if (properties.isEmpty() && mayHoldAnything(declaration)) {
      unknown(spot, "its type `" + declaration.simpleName() + "` declares no members of its own");
    }
    for (Property each : properties) {
      if (members.size() >= MEMBERS) {
        unknown(spot, "it has more than " + MEMBERS + " members");
        return;
      }
      Spot inside = each.unwrapped() ? spot : spot.at(each);
      if (parts.containsKey(each.implicitName())) {
        shape(parts.get(each.implicitName()).shape(), inside);
      } else {
        value(each.type(), Map.of(), inside);
      }
    }
  }

  /** Abstract classes and interfaces stand for what extends them. */
  private static boolean mayHoldAnything(JavaType type) {
    return type.isInterface() || type.is(Modifier.ABSTRACT);
  }

  private void leaf(TypeRef type, Spot spot, boolean isEnum) {
    if (spot.member().isEmpty()) {
      if (!type.is("java.lang.Void") && !type.equals(new TypeRef.Primitive("void"))) {
        scalars.add(type);
      }
      return;
    }
    Property member = spot.member().get();
    members.putIfAbsent(
        spot.path(),
        new Body.Leaf(
            spot.path(),
            member.name(),
            type,
            member.owner(),
            spot.holder(),
            isEnum,
            member.declaredBy(),
            member.at()));
  }

  private void unknown(Spot spot, String why) {
    String what =
        spot.path().isEmpty()
            ? "what the body holds can't be told: "
            : "what `" + spot.path() + "` holds can't be told: ";
    unknown.add(new Evidence(what + why, spot.member().flatMap(Property::at)));
  }
}
