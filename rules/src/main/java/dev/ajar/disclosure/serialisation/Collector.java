package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Accessor.Kind;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes properties of the accessors of one class. Source: Jackson 2.23 and 3.1, {@code
 * POJOPropertiesCollector.collectAll}, step by step.
 */
final class Collector {

  private final MapperSettings settings;
  private final Elements elements;
  private final ClassMembers members;
  private Map<String, Draft> drafts;
  private boolean refused;

  Collector(ClassMembers members, MapperSettings settings, Elements elements, Types types) {
    this.members = members;
    this.settings = settings;
    this.elements = elements;
    this.drafts =
        new Accessors(members, settings, elements)
            .byName(new Creators(members, elements, types, settings));
  }

  /** The properties with the accessors that are left; empty where Jackson refuses the class. */
  Optional<List<Draft>> collect() {
    if (settings.isThree()) {
      fixLeadingCase();
    }
    removeUnwanted();
    rename();
    drafts.replaceAll((name, each) -> each.withMergedAnnotations());
    strategy().ifPresent(this::renameBy);
    drafts.replaceAll((name, each) -> each.trimmed());
    return refused ? Optional.empty() : Optional.of(List.copyOf(drafts.values()));
  }

  /** Source: Jackson 3.1, {@code _fixLeadingFieldNameCase}. */
  private void fixLeadingCase() {
    for (Draft field : List.copyOf(drafts.values())) {
      boolean alone =
          (field.has(Kind.FIELD) || field.has(Kind.PARAMETER))
              && !field.has(Kind.GETTER)
              && !field.has(Kind.SETTER);
      if (!alone || field.isExplicitlyNamed() || !beginsOddly(field.implicitName())) {
        continue;
      }
      drafts.values().stream()
          .filter(each -> each != field && !each.has(Kind.FIELD))
          .filter(each -> each.implicitName().equalsIgnoreCase(field.implicitName()))
          .findFirst()
          .ifPresent(
              each -> {
                drafts.remove(each.implicitName());
                drafts.computeIfPresent(field.implicitName(), (name, old) -> old.addingAll(each));
              });
    }
  }

  private static boolean beginsOddly(String name) {
    return !Character.isLowerCase(name.charAt(0))
        || name.length() > 1 && !Character.isLowerCase(name.charAt(1));
  }

  /** Source: {@code _removeUnwantedProperties} and {@code _removeUnwantedAccessors}. */
  private void removeUnwanted() {
    Map<String, Draft> kept = new LinkedHashMap<>();
    for (Draft each : drafts.values()) {
      if (!each.isVisible() || each.isIgnored() && !each.isClaimedNevertheless()) {
        continue;
      }
      kept.put(each.name(), withoutUnseen(each.without(Accessor::ignored)));
    }
    drafts = kept;
  }

  private Draft withoutUnseen(Draft draft) {
    switch (access(draft)) {
      case "READ_ONLY":
        return draft.without(each -> each.kind() == Kind.SETTER || each.kind() == Kind.PARAMETER);
      case "READ_WRITE":
        return draft;
      case "WRITE_ONLY":
        return draft.without(each -> each.kind() == Kind.GETTER || each.kind() == Kind.FIELD);
      default:
        Draft seen = draft.without(each -> each.kind() == Kind.GETTER && !each.visible());
        return seen.has(Kind.GETTER) ? seen : seen.without(each -> !each.visible());
    }
  }

  private String access(Draft draft) {
    for (Kind kind : Kind.values()) {
      Optional<String> access =
          draft
              .of(kind)
              .findFirst()
              .flatMap(each -> each.member().annotations().jackson("JsonProperty"))
              .flatMap(each -> elements.constant(each, "access"))
              .filter(each -> !each.equals("AUTO"));
      if (access.isPresent()) {
        return access.get();
      }
    }
    return "AUTO";
  }

  /** Source: {@code _renameProperties}. */
  private void rename() {
    Map<String, Draft> kept = new LinkedHashMap<>();
    List<Draft> renamed = new ArrayList<>();
    for (Draft each : drafts.values()) {
      List<String> explicit = List.copyOf(each.explicitNames());
      if (explicit.isEmpty()) {
        kept.put(each.name(), each);
      } else if (explicit.size() == 1) {
        renamed.add(each.named(explicit.get(0)));
      } else {
        Optional<List<Draft>> several = each.exploded();
        refused |= several.isEmpty();
        several.ifPresent(renamed::addAll);
      }
    }
    renamed.forEach(each -> kept.merge(each.name(), each, Draft::addingAll));
    drafts = kept;
  }

  private Optional<String> strategy() {
    Optional<JavaAnnotation> naming = members.annotations().jackson("JsonNaming");
    return naming.isEmpty()
        ? settings.naming()
        : elements.classes(naming.get(), "value").stream().findFirst().map(TypeRef::simpleName);
  }

  /** Source: {@code _renameUsing}. */
  private void renameBy(String strategy) {
    Map<String, Draft> named = new LinkedHashMap<>();
    for (Draft each : drafts.values()) {
      boolean read = each.has(Kind.GETTER) || each.has(Kind.FIELD);
      Draft next =
          read && !each.isExplicitlyNamed()
              ? each.named(NamingStrategy.apply(strategy, each.name()))
              : each;
      named.merge(next.name(), next, Draft::addingAll);
    }
    drafts = named;
  }
}
