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

  /** Where an interface has more implementations than this, they aren't followed. */
  private static final int SUBTYPES = 8;

  private final Types types;
  private final SerialisedMembers serialised;
  private final Contents contents;
  private final Optional<String> view;
  private final Map<String, Body.Leaf> members = new LinkedHashMap<>();
  private final Set<TypeRef> scalars = new LinkedHashSet<>();
  private final Set<Evidence> unknown = new LinkedHashSet<>();
  private final Set<Evidence> bags = new LinkedHashSet<>();
  private final Deque<TypeRef> following = new ArrayDeque<>();

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
      value(typed, spot);
    }
  }

  private void value(TypeRef type, Spot spot) {
    value(new Shape.Typed(type, Map.of()), spot);
  }

  private void value(Shape.Typed value, Spot spot) {
    TypeRef type = value.type();
    if (type instanceof TypeRef.Array array) {
      array(array, value, spot);
    } else if (type instanceof TypeRef.Wildcard wildcard) {
      TypeRef bound = wildcard.upperBound().orElse(TypeRef.OBJECT);
      value(new Shape.Typed(bound, value.parts(), value.made()), spot);
    } else if (type instanceof TypeRef.Variable variable) {
      unknown(spot, "its type `" + variable.name() + "` isn't bound");
    } else if (type instanceof TypeRef.Declared declared) {
      declared(declared, value, spot);
    } else {
      leaf(type, spot, false);
    }
  }

  private void array(TypeRef.Array array, Shape.Typed value, Spot spot) {
    if (array.element().equals(new TypeRef.Primitive("byte"))) {
      leaf(array, spot, false);
    } else {
      content(new Content(array.element(), Shape.CONTENT), value, spot);
    }
  }

  private void declared(TypeRef.Declared type, Shape.Typed value, Spot spot) {
    Optional<Content> content = contents.of(type);
    if (content.isPresent() && content.get().isMap() && !value.parts().isEmpty()) {
      entries(value.parts(), spot);
    } else if (content.isPresent()) {
      content(content.get(), value, spot);
    } else if (Leaves.isScalar(type)) {
      leaf(type, spot, false);
    } else if (Leaves.isUntyped(type)) {
      untyped(type, value, spot);
    } else {
      object(type, value, spot);
    }
  }

  private static boolean isUntyped(TypeRef type) {
    return type instanceof TypeRef.Declared declared && Leaves.isUntyped(declared)
        || type instanceof TypeRef.Wildcard wildcard
            && wildcard.upperBound().map(BodyWalk::isUntyped).orElse(true);
  }

  private static Evidence bag(Spot spot) {
    return new Evidence(
        "`" + spot.path() + "` may hold anything; nothing is seen to be put there",
        spot.member().flatMap(Property::at));
  }

  private void content(Content content, Shape.Typed value, Spot spot) {
    Spot inside = spot.in(content.step());
    if (value.parts().containsKey(Shape.CONTENT)) {
      shape(value.parts().get(Shape.CONTENT).shape(), inside);
    } else if (isUntyped(content.type())) {
      if (!value.made()) {
        nothingSaid(content.type(), content.isMap(), inside, spot);
      }
    } else {
      value(content.type(), inside);
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
                        Property.plain(key, TypeRef.OBJECT, part.putBy(), "", part.at()),
                        parts.size()));
              }
            });
  }

  private void untyped(TypeRef type, Shape.Typed value, Spot spot) {
    if (!value.parts().isEmpty()) {
      entries(value.parts(), spot);
    } else if (!value.made()) {
      nothingSaid(type, false, spot, spot);
    }
  }

  /**
   * What may be anything: beside other members it is what they have in addition to say, and nothing
   * speaks for personal data in it; where it is what the body is there for, nobody can tell.
   */
  private void nothingSaid(TypeRef type, boolean isMap, Spot spot, Spot member) {
    boolean aside = isMap ? member.member().isPresent() : member.isAside();
    if (aside && !member.isPayload()) {
      bags.add(bag(spot));
    } else {
      unknown(spot, "its type is `" + type + "`");
    }
  }

  private void object(TypeRef.Declared type, Shape.Typed value, Spot spot) {
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
    if (following.contains(type) || following.size() >= DEPTH) {
      return;
    }
    following.push(type);
    serialised
        .valueOf(type)
        .ifPresentOrElse(
            whole -> value(whole, spot), () -> members(type, declaration.get(), value, spot));
    following.pop();
  }

  private void members(TypeRef type, JavaType declaration, Shape.Typed value, Spot spot) {
    List<Property> properties = serialised.of(type, view);
    if (properties.isEmpty() && mayHoldAnything(declaration)) {
      subtypes(declaration, spot);
      return;
    }
    for (Property each : properties) {
      if (members.size() >= MEMBERS) {
        unknown(spot, "it has more than " + MEMBERS + " members");
        return;
      }
      if (spot.member().filter(of -> of.ignored().contains(each.name())).isPresent()) {
        continue;
      }
      Spot inside = isUnwrapped(each) ? spot.unwrapping(each) : spot.at(each, properties.size());
      if (value.parts().containsKey(each.implicitName())) {
        shape(value.parts().get(each.implicitName()).shape(), inside);
      } else if (!value.made() || !isUntyped(each.type())) {
        value(each.type(), inside);
      }
    }
  }

  /** Only objects can be unwrapped; what is one value, an array or a map stays a member. */
  private boolean isUnwrapped(Property property) {
    return property.unwrapped()
        && property.type() instanceof TypeRef.Declared type
        && !Leaves.isScalar(type)
        && contents.of(type).isEmpty()
        && serialised.valueOf(type).isEmpty();
  }

  /** What is written of an interface without members is what its implementations have. */
  private void subtypes(JavaType declaration, Spot spot) {
    List<JavaType> subtypes = types.subtypesOf(declaration.name());
    if (subtypes.isEmpty() || subtypes.size() > SUBTYPES) {
      unknown(spot, "its type `" + declaration.simpleName() + "` declares no members of its own");
      return;
    }
    subtypes.forEach(each -> value(each.asRef(), spot));
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
