package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaType;
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

/**
 * Follows a type as the serialiser does: through wrappers, collections and members, until only
 * scalars are left.
 */
public final class BodyReader {

  /** How many objects deep a body is followed; deeper members of real responses say nothing new. */
  private static final int DEPTH = 6;

  /** How many members are listed before the rest is summed up as unknown. */
  private static final int MEMBERS = 3_000;

  private final Types types;
  private final SerialisedMembers serialised;

  public BodyReader(Types types, Evaluator evaluator) {
    this.types = types;
    this.serialised = new SerialisedMembers(types, evaluator);
  }

  /** What is written of a value of the type, with the handler's view if it has one. */
  public Body read(TypeRef type, Optional<String> view) {
    Walk walk = new Walk(view);
    walk.value(type, new Place("", Optional.empty(), ""));
    return walk.body();
  }

  /**
   * Where a value stands.
   *
   * @param path empty for the whole body
   * @param member the member whose value it is; empty for the whole body and for what stands in an
   *     array there
   * @param holder name of the member that holds the object around it
   */
  private record Place(String path, Optional<Property> member, String holder) {

    Place in(String step) {
      if (step.isEmpty()) {
        return this;
      }
      String separator = path.isEmpty() || step.startsWith("[") ? "" : ".";
      return new Place(path + separator + step, member, holder);
    }

    Place at(Property next) {
      String name = member.map(Property::name).orElse(holder);
      return new Place(in(next.name()).path, Optional.of(next), name);
    }
  }

  /** One reading: what has been found, and what is being followed. */
  private final class Walk {
    private final Optional<String> view;
    private final Map<String, Body.Leaf> members = new LinkedHashMap<>();
    private final Set<TypeRef> scalars = new LinkedHashSet<>();
    private final Set<Evidence> unknown = new LinkedHashSet<>();
    private final Deque<String> following = new ArrayDeque<>();

    Walk(Optional<String> view) {
      this.view = view;
    }

    Body body() {
      return new Body(
          new ArrayList<>(members.values()), new ArrayList<>(scalars), new ArrayList<>(unknown));
    }

    void value(TypeRef type, Place place) {
      if (type instanceof TypeRef.Array array) {
        if (array.element().equals(new TypeRef.Primitive("byte"))) {
          leaf(type, place, false);
        } else {
          value(array.element(), place.in("[]"));
        }
      } else if (type instanceof TypeRef.Wildcard wildcard) {
        wildcard
            .upperBound()
            .ifPresentOrElse(bound -> value(bound, place), () -> unknown(place, "its type is `?`"));
      } else if (type instanceof TypeRef.Variable variable) {
        unknown(place, "its type `" + variable.name() + "` isn't bound");
      } else if (type instanceof TypeRef.Declared declared) {
        declared(declared, place);
      } else {
        leaf(type, place, false);
      }
    }

    private void declared(TypeRef.Declared type, Place place) {
      Optional<Content> content = content(type);
      if (content.isPresent()) {
        value(content.get().type(), place.in(content.get().step()));
        return;
      }
      if (Leaves.isScalar(type)) {
        leaf(type, place, false);
        return;
      }
      if (Leaves.isUntyped(type)) {
        unknown(place, "its type is `" + type + "`");
        return;
      }
      Optional<JavaType> declaration = types.find(type);
      if (declaration.isEmpty()) {
        unknown(
            place,
            "its type `" + type.name() + "` is neither among the sources nor on the class path");
        return;
      }
      if (declaration.get().kind() == JavaType.Kind.ENUM) {
        leaf(type, place, true);
        return;
      }
      object(type, place);
    }

    private void object(TypeRef.Declared type, Place place) {
      Optional<TypeRef> whole = serialised.valueOf(type);
      if (following.contains(type.name()) || following.size() >= DEPTH) {
        return;
      }
      following.push(type.name());
      if (whole.isPresent()) {
        value(whole.get(), place);
      } else {
        members(type, place);
      }
      following.pop();
    }

    private void members(TypeRef.Declared type, Place place) {
      List<Property> properties = serialised.of(type, view);
      if (properties.isEmpty()
          && types.find(type).filter(BodyReader::mayHoldAnything).isPresent()) {
        unknown(place, "its type `" + type.simpleName() + "` declares no members of its own");
      }
      for (Property each : properties) {
        if (members.size() >= MEMBERS) {
          unknown(place, "it has more than " + MEMBERS + " members");
          return;
        }
        value(each.type(), each.unwrapped() ? place : place.at(each));
      }
    }

    private void leaf(TypeRef type, Place place, boolean isEnum) {
      if (place.member().isEmpty()) {
        if (!type.is("java.lang.Void") && !type.equals(new TypeRef.Primitive("void"))) {
          scalars.add(type);
        }
        return;
      }
      Property member = place.member().get();
      members.putIfAbsent(
          place.path(),
          new Body.Leaf(
              place.path(),
              member.name(),
              type,
              member.owner(),
              place.holder(),
              isEnum,
              member.declaredBy(),
              member.at()));
    }

    private void unknown(Place place, String why) {
      String what =
          place.path().isEmpty()
              ? "what the body holds can't be told: "
              : "what `" + place.path() + "` holds can't be told: ";
      unknown.add(new Evidence(what + why, place.member().flatMap(Property::at)));
    }
  }

  /** Abstract classes and interfaces stand for what extends them. */
  private static boolean mayHoldAnything(JavaType type) {
    return type.isInterface() || type.is(dev.ajar.source.type.Modifier.ABSTRACT);
  }

  /** What a wrapper or collection holds, and where that stands in the wrapper's place. */
  private record Content(TypeRef type, String step) {}

  private Optional<Content> content(TypeRef.Declared type) {
    Optional<Content> known = tabled(type);
    if (known.isPresent() || !mayBeCollection(type)) {
      return known;
    }
    return types.hierarchyOf(type).stream()
        .flatMap(
            bound ->
                bound.type().supertypes().stream().map(each -> each.substitute(bound.bindings())))
        .flatMap(
            supertype ->
                supertype instanceof TypeRef.Declared each
                    ? tabled(each).stream()
                    : java.util.stream.Stream.empty())
        .findFirst();
  }

  private static Optional<Content> tabled(TypeRef.Declared type) {
    if (isMap(type.name())) {
      TypeRef value = type.arguments().size() == 2 ? type.arguments().get(1) : TypeRef.OBJECT;
      return Optional.of(new Content(value, "*"));
    }
    return WrapperTypes.placeOfContent(type.name())
        .map(
            step ->
                new Content(
                    type.arguments().isEmpty() ? TypeRef.OBJECT : type.arguments().get(0), step));
  }

  private static boolean isMap(String name) {
    return name.equals("java.util.Map");
  }

  /**
   * A type's supertypes decide unless it is an ordinary class of the service: those are objects,
   * whatever they implement.
   */
  private boolean mayBeCollection(TypeRef.Declared type) {
    return !Leaves.isScalar(type)
        && types.hierarchyOf(type).stream()
            .flatMap(each -> each.type().supertypes().stream())
            .flatMap(each -> each.declaredName().stream())
            .anyMatch(name -> isMap(name) || WrapperTypes.placeOfContent(name).isPresent());
  }
}
