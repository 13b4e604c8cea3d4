package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Accessor.Kind;
import dev.ajar.source.type.JavaAnnotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A property while it is collected: all that shares one name. Source: Jackson 2.23 and 3.1, {@code
 * POJOPropertyBuilder}, whose methods these follow one by one.
 *
 * @param implicitName the name before annotations
 * @param name the name as far as it is known
 * @param accessors of each kind the last one found first
 */
record Draft(String implicitName, String name, List<Accessor> accessors) {

  Draft {
    accessors = List.copyOf(accessors);
  }

  Draft adding(Accessor accessor) {
    List<Accessor> all = new ArrayList<>(accessors);
    all.add(0, accessor);
    return with(all);
  }

  Draft addingAll(Draft other) {
    List<Accessor> all = new ArrayList<>(accessors);
    all.addAll(other.accessors);
    return with(all);
  }

  Draft named(String other) {
    return new Draft(implicitName, other, accessors);
  }

  private Draft with(List<Accessor> others) {
    return new Draft(implicitName, name, others);
  }

  Draft without(Predicate<Accessor> unwanted) {
    return with(accessors.stream().filter(unwanted.negate()).toList());
  }

  Stream<Accessor> of(Kind kind) {
    return accessors.stream().filter(each -> each.kind() == kind);
  }

  boolean has(Kind kind) {
    return of(kind).findAny().isPresent();
  }

  boolean isVisible() {
    return accessors.stream().anyMatch(Accessor::visible);
  }

  boolean isIgnored() {
    return accessors.stream().anyMatch(Accessor::ignored);
  }

  /** Whether an annotation asks for it on an accessor that isn't ignored. */
  boolean isClaimedNevertheless() {
    return accessors.stream()
        .filter(each -> !each.ignored())
        .anyMatch(each -> each.kind() == Kind.PARAMETER ? each.explicit() : each.isClaimed());
  }

  boolean isExplicitlyNamed() {
    return accessors.stream().anyMatch(Accessor::explicit);
  }

  Set<String> explicitNames() {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(Kind.FIELD, Kind.GETTER, Kind.SETTER, Kind.PARAMETER)
        .flatMap(this::of)
        .filter(Accessor::explicit)
        .forEach(each -> names.add(each.name().orElseThrow()));
    return names;
  }

  /**
   * One draft a name, where annotations give several; empty where an accessor without a name is
   * left over, which Jackson refuses.
   */
  Optional<List<Draft>> exploded() {
    if (accessors.stream().anyMatch(each -> !each.explicit() && each.visible())) {
      return Optional.empty();
    }
    Map<String, Draft> byName = new LinkedHashMap<>();
    for (Accessor each : accessors) {
      if (each.explicit()) {
        byName.merge(
            each.name().orElseThrow(),
            new Draft(implicitName, each.name().orElseThrow(), List.of(each)),
            (old, next) -> next.addingAll(old));
      }
    }
    return Optional.of(List.copyOf(byName.values()));
  }

  /** What hides the others of its kind: named by annotation before visible before the rest. */
  Draft trimmed() {
    List<Accessor> kept = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int best = of(kind).mapToInt(Draft::rank).max().orElse(0);
      of(kind).filter(each -> rank(each) == best).forEach(kept::add);
    }
    return with(kept);
  }

  private static int rank(Accessor accessor) {
    if (accessor.isClaimed()) {
      return 2;
    }
    return accessor.visible() ? 1 : 0;
  }

  /** The same with the annotations of all accessors on those that are read. */
  Draft withMergedAnnotations() {
    Kind read = has(Kind.GETTER) ? Kind.GETTER : Kind.FIELD;
    Annotations merged = Annotations.NONE;
    for (Kind kind : Kind.values()) {
      for (Accessor each : of(kind).toList()) {
        merged = merged.or(each.member().annotations());
      }
    }
    Annotations all = merged;
    return with(
        accessors.stream().map(each -> each.kind() == read ? each.with(all) : each).toList());
  }

  /** The annotation of the first accessor that has it, an accessor that is read before others. */
  Optional<JavaAnnotation> annotation(String simpleName) {
    return Stream.of(Kind.values())
        .flatMap(kind -> of(kind).limit(1))
        .flatMap(each -> each.member().annotations().jackson(simpleName).stream())
        .findFirst();
  }
}
