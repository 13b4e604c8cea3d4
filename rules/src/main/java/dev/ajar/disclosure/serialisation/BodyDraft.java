package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What has been found of a body so far. */
final class BodyDraft {

  /** How many members are listed before the rest is summed up as unknown. */
  private static final int MEMBERS = 3_000;

  private final Map<String, Body.Leaf> members = new LinkedHashMap<>();
  private final Set<TypeRef> scalars = new LinkedHashSet<>();
  private final Set<Evidence> unknown = new LinkedHashSet<>();
  private final Set<Evidence> bags = new LinkedHashSet<>();
  private final Set<Evidence> refused = new LinkedHashSet<>();

  Body body() {
    return new Body(
        new ArrayList<>(members.values()),
        new ArrayList<>(scalars),
        new ArrayList<>(unknown),
        new ArrayList<>(bags),
        new ArrayList<>(refused));
  }

  boolean isFull() {
    return members.size() >= MEMBERS;
  }

  void leaf(TypeRef type, Spot spot, boolean isEnum) {
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

  void unknown(Evidence reason) {
    unknown.add(reason);
  }

  void unknown(Spot spot, String why) {
    String what =
        spot.path().isEmpty()
            ? "what the body holds can't be told: "
            : "what `" + spot.path() + "` holds can't be told: ";
    unknown.add(new Evidence(what + why, spot.member().flatMap(Property::at)));
  }

  void full(Spot spot) {
    unknown(spot, "it has more than " + MEMBERS + " members");
  }

  void bag(Spot spot) {
    bags.add(
        new Evidence(
            "`" + spot.path() + "` may hold anything; nothing is seen to be put there",
            spot.member().flatMap(Property::at)));
  }

  void refused(Spot spot, String type) {
    refused.add(
        new Evidence(
            "`"
                + type
                + "` is never written: its annotations contradict each other, and Jackson throws",
            spot.member().flatMap(Property::at)));
  }
}
