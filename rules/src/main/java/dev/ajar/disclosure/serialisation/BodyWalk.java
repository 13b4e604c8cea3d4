package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Contents.Content;
import dev.ajar.disclosure.serialisation.Substitutes.Substitute;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One reading of a body: what has been found, and what is being followed. */
final class BodyWalk {

  /** How many objects deep a body is followed; deeper members of real responses say nothing new. */
  private static final int DEPTH = 6;

  /** How many objects are looked at; beyond that a graph of types is wound up, not large. */
  private static final int OBJECTS = 20_000;

  /** Arrays of these are one value: binary data in Base64, and text. */
  private static final Set<TypeRef> BINARY =
      Set.of(new TypeRef.Primitive("byte"), new TypeRef.Primitive("char"));

  private final Types types;
  private final SerialisedMembers serialised;
  private final Contents contents;
  private final Optional<String> view;
  private final Alternatives alternatives;
  private final BodyDraft found = new BodyDraft();
  private final Telling telling;
  private final Deque<TypeRef> following = new ArrayDeque<>();
  private int objects;

  BodyWalk(Types types, SerialisedMembers serialised, Contents contents, Optional<String> view) {
    this.types = types;
    this.serialised = serialised;
    this.contents = contents;
    this.view = view;
    this.alternatives = new Alternatives(types);
    this.telling = new Telling(types, serialised, found);
  }

  Body body() {
    return found.body();
  }

  void shape(Shape shape, Spot spot) {
    if (shape instanceof Shape.OneOf several) {
      several.shapes().forEach(each -> shape(each, spot));
    } else if (shape instanceof Shape.Unknown nothing) {
      found.unknown(nothing.reason());
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
      found.unknown(spot, "its type `" + variable.name() + "` isn't bound");
    } else if (type instanceof TypeRef.Declared declared) {
      declared(declared, value, spot);
    } else {
      found.leaf(type, spot, false);
    }
  }

  private void array(TypeRef.Array array, Shape.Typed value, Spot spot) {
    if (BINARY.contains(array.element())) {
      found.leaf(array, spot, false);
    } else {
      Spot inside = spot.treating(each -> serialised.inArray(array.element(), each));
      content(new Content(array.element(), Shape.CONTENT), value, inside);
    }
  }

  private void declared(TypeRef.Declared type, Shape.Typed value, Spot spot) {
    Optional<Content> content = contents.of(type).filter(each -> !isObject(type));
    if (content.isPresent() && content.get().isMap() && !value.parts().isEmpty()) {
      entries(value.parts(), spot);
    } else if (content.isPresent()) {
      content(content.get(), value, spot);
    } else if (Leaves.isScalar(type)) {
      found.leaf(type, spot, false);
    } else if (Leaves.isUntyped(type)) {
      untyped(type, value, spot);
    } else {
      object(type, value, spot);
    }
  }

  /** Whether something that holds others is written as an object all the same. */
  private boolean isObject(TypeRef.Declared type) {
    return contents.isIterableBean(type) && !serialised.of(type, Optional.empty()).isEmpty()
        || !type.name().startsWith("java.") && serialised.isWrittenAsObject(type);
  }

  private static boolean isUntyped(TypeRef type) {
    return type instanceof TypeRef.Declared declared && Leaves.isUntyped(declared)
        || type instanceof TypeRef.Wildcard wildcard
            && wildcard.upperBound().map(BodyWalk::isUntyped).orElse(true);
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
                        Property.plain(key, TypeRef.OBJECT, part.putBy(), part.of(), part.at()),
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
      found.bag(spot);
    } else {
      found.unknown(spot, "its type is `" + type + "`");
    }
  }

  private void object(TypeRef.Declared type, Shape.Typed value, Spot spot) {
    Optional<JavaType> declaration = types.find(type);
    if (declaration.isEmpty() && !type.arguments().isEmpty()) {
      // a generic type that nobody knows is there for what it holds
      type.arguments().forEach(each -> value(each, spot.in("*")));
      return;
    }
    if (declaration.isEmpty()) {
      found.unknown(
          spot,
          "its type `" + type.name() + "` is neither among the sources nor on the class path");
      return;
    }
    boolean cutShort = following.contains(type) || following.size() >= DEPTH;
    if (cutShort && !mayBeLeaf(declaration.get())) {
      return;
    }
    if (++objects > OBJECTS || found.isFull()) {
      found.full(spot);
      return;
    }
    following.push(type);
    Optional<Substitute> substitute = serialised.substituteFor(type);
    if (substitute.isPresent()) {
      substitute(substitute.get(), telling.ofSubstitute(substitute.get(), type, spot));
    } else if (declaration.get().kind() == JavaType.Kind.ENUM
        && !serialised.isWrittenAsObject(type)) {
      found.leaf(type, spot, true);
    } else {
      classes(type, declaration.get(), value, spot);
    }
    following.pop();
  }

  private static boolean mayBeLeaf(JavaType declaration) {
    return declaration.kind() == JavaType.Kind.ENUM;
  }

  /** What is written by a serialiser that can't be read is there, with whatever it makes of it. */
  private void substitute(Substitute substitute, Spot spot) {
    if (!substitute.members().isEmpty()) {
      int count = substitute.members().size();
      substitute.members().forEach(each -> found.leaf(each.type(), spot.at(each, count), false));
    } else if (substitute.opaque()) {
      opaque(substitute.type(), spot);
    } else {
      value(substitute.type(), spot);
    }
  }

  private void opaque(TypeRef type, Spot spot) {
    found.leaf(type, spot, false);
    boolean scalar =
        type instanceof TypeRef.Declared declared
            ? Leaves.isScalar(declared)
            : !(type instanceof TypeRef.Array);
    if (!scalar) {
      found.unknown(spot, "a serialiser of its own writes it");
    }
  }

  /** The value may have any of several classes, and is written as the one it has. */
  private void classes(TypeRef.Declared type, JavaType declaration, Shape.Typed value, Spot spot) {
    Optional<TypeTag> tag =
        spot.member().flatMap(each -> each.treatment().tag()).or(() -> serialised.tagOf(type));
    Optional<List<TypeRef>> subtypes =
        value.made() ? Optional.of(List.of()) : alternatives.of(type, declaration, tag.isPresent());
    boolean isAbstract = Alternatives.isAbstract(declaration);
    if (subtypes.isEmpty()) {
      found.unknown(spot, "its type `" + declaration.simpleName() + "` has too many subtypes");
    } else if (isAbstract && subtypes.get().isEmpty() && written(type).isEmpty()) {
      found.unknown(
          spot, "its type `" + declaration.simpleName() + "` declares no members of its own");
    }
    if (!isAbstract || subtypes.map(List::isEmpty).orElse(true)) {
      tagged(tag, type, declaration, declaration, value, spot);
    }
    for (TypeRef each : subtypes.orElse(List.of())) {
      types.find(each).ifPresent(subtype -> tagged(tag, each, subtype, declaration, value, spot));
    }
  }

  private void tagged(
      Optional<TypeTag> tag,
      TypeRef type,
      JavaType declaration,
      JavaType base,
      Shape.Typed value,
      Spot spot) {
    Spot inside = tag.map(each -> telling.of(each, declaration, base, spot)).orElse(spot);
    members(type, value, inside);
  }

  private SerialisedMembers.Written written(TypeRef type) {
    return serialised.of(type, view);
  }

  private void members(TypeRef type, Shape.Typed value, Spot spot) {
    SerialisedMembers.Written written = written(type);
    if (written.refused()) {
      found.refused(spot, type.simpleName());
    }
    int count = written.properties().size() + written.added().size();
    for (Property each : written.properties()) {
      if (spot.member().filter(of -> of.treatment().leavesOut(each)).isEmpty()) {
        member(each, type, count, value, spot);
      }
    }
    // an id isn't renamed where its object is unwrapped
    written
        .added()
        .forEach(each -> found.leaf(each.type(), spot.plainlyNamed().at(each, count), false));
  }

  private void member(Property member, TypeRef of, int siblings, Shape.Typed value, Spot spot) {
    if (found.isFull()) {
      found.full(spot);
      return;
    }
    boolean unwrapped = isUnwrapped(member);
    if (unwrapped && serialised.tagOf(member.type()).isPresent()) {
      // SerializationFeature.FAIL_ON_UNWRAPPED_TYPE_IDENTIFIERS
      found.refused(spot, of.simpleName());
      return;
    }
    Spot inside =
        unwrapped
            ? spot.unwrapping(member, serialised.isFinal(member.type()))
            : spot.at(member, siblings);
    if (member.treatment().opaque()) {
      opaque(member.type(), inside);
    } else if (value.parts().containsKey(member.implicitName())) {
      shape(value.parts().get(member.implicitName()).shape(), inside);
    } else if (!value.made() || !isUntyped(member.type())) {
      value(member.type(), inside);
    }
  }

  /** Only objects can be unwrapped; what is one value, an array or a map stays a member. */
  private boolean isUnwrapped(Property property) {
    return property.treatment().unwrapping().isPresent()
        && property.type() instanceof TypeRef.Declared type
        && !Leaves.isScalar(type)
        && contents.of(type).isEmpty()
        && types.find(type).filter(each -> each.kind() == JavaType.Kind.ENUM).isEmpty()
        && serialised.substituteFor(type).isEmpty();
  }
}
