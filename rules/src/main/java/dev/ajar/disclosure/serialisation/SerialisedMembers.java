package dev.ajar.disclosure.serialisation;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members of a type that Jackson writes, with the mapper that Spring Boot configures. Source:
 * Jackson 2.x, {@code POJOPropertiesCollector}: getters, public fields and explicitly annotated
 * members are collected by their implicit name over the whole hierarchy; one ignoring annotation
 * removes all members of that name.
 */
public final class SerialisedMembers {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  private final Types types;
  private final Elements elements;
  private final Lombok lombok;
  private final Map<Question, List<Property>> known = new HashMap<>();

  public SerialisedMembers(Types types, Evaluator evaluator) {
    this.types = types;
    this.elements = new Elements(evaluator);
    this.lombok = new Lombok(elements);
  }

  /** Annotations that make a member count although it isn't visible. */
  private static final List<String> CLAIMING =
      List.of(
          "JsonProperty",
          "JsonGetter",
          "JsonAnyGetter",
          "JsonView",
          "JsonFormat",
          "JsonTypeInfo",
          "JsonRawValue",
          "JsonUnwrapped",
          "JsonBackReference",
          "JsonManagedReference");

  /** One way to a property. */
  private record Accessor(
      Annotated declaration, Property property, boolean visible, boolean reads) {}

  /** Everything that shares one implicit name: a field, a getter, a setter. */
  private static final class Collected {
    List<Accessor> accessors = new ArrayList<>();

    /** Where several declarations have it, a method's counts rather than a field's. */
    Optional<JavaAnnotation> annotation(String simpleName) {
      return accessors.stream()
          .sorted(
              java.util.Comparator.comparing(
                  (Accessor each) -> !(each.reads() && each.declaration() instanceof JavaMethod)))
          .flatMap(each -> each.declaration().annotation(JACKSON + simpleName).stream())
          .findFirst();
    }
  }

  /**
   * The members that are written of a value of the type.
   *
   * @param view the view that the handler asks for, canonical name; empty for all members
   */
  public List<Property> of(TypeRef type, Optional<String> view) {
    return known.computeIfAbsent(new Question(type, view), each -> collect(type, view));
  }

  private record Question(TypeRef type, Optional<String> view) {}

  private List<Property> collect(TypeRef type, Optional<String> view) {
    List<BoundType> hierarchy =
        types.hierarchyOf(type).stream().filter(each -> !isObject(each)).toList();
    Map<String, Collected> collected = new LinkedHashMap<>();
    Visibility visibility = Visibility.of(nearest(hierarchy, JACKSON + "JsonAutoDetect"), elements);
    for (BoundType each : hierarchy) {
      collect(each, visibility, collected);
    }
    Set<String> ignored = ignoredNames(hierarchy);
    String strategy =
        nearest(hierarchy, "com.fasterxml.jackson.databind.annotation.JsonNaming")
            .flatMap(each -> elements.classes(each, "value").stream().findFirst())
            .map(TypeRef::simpleName)
            .orElse("");
    List<Property> properties = new ArrayList<>();
    collected.forEach(
        (name, each) -> property(name, each, view, strategy).ifPresent(properties::add));
    return properties.stream().filter(each -> !ignored.contains(each.name())).toList();
  }

  /** An annotation on a class hides those of its kind on the classes above. */
  private static Optional<JavaAnnotation> nearest(List<BoundType> hierarchy, String annotation) {
    return hierarchy.stream()
        .flatMap(each -> each.type().annotation(annotation).stream())
        .findFirst();
  }

  /** The value that stands for the whole object, where {@code @JsonValue} says so. */
  public Optional<TypeRef> valueOf(TypeRef type) {
    for (BoundType each : types.hierarchyOf(type)) {
      for (JavaMethod method : each.type().methods()) {
        if (isOn(method, "JsonValue")) {
          return Optional.of(method.returnType().substitute(each.bindings()));
        }
      }
      for (JavaField field : each.type().fields()) {
        if (isOn(field, "JsonValue")) {
          return Optional.of(field.type().substitute(each.bindings()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOn(Annotated declaration, String annotation) {
    return declaration
        .annotation(JACKSON + annotation)
        .filter(each -> !elements.isFalse(each, "value"))
        .isPresent();
  }

  private static boolean isObject(BoundType bound) {
    return bound.type().name().equals("java.lang.Object");
  }

  private void collect(BoundType bound, Visibility visibility, Map<String, Collected> collected) {
    JavaType type = bound.type();
    for (JavaField component : type.components()) {
      add(
          collected,
          component.name(),
          component,
          property(component.name(), component, bound),
          true);
    }
    for (JavaField field : type.fields()) {
      if (field.is(Modifier.STATIC) || field.enumConstant()) {
        continue;
      }
      Property property = property(field.name(), field, bound);
      boolean isVisible = !field.is(Modifier.TRANSIENT) && visibility.seesField(field.modifiers());
      add(collected, field.name(), field, property, isVisible);
      lombok
          .getterOf(field, type)
          .flatMap(getter -> BeanNames.propertyOf(getter, field.type()))
          .ifPresent(name -> add(collected, name, field, property, true));
    }
    for (JavaMethod method : type.methods()) {
      Optional<String> getter = BeanNames.propertyOf(method);
      if (getter.isPresent()) {
        boolean isVisible = visibility.seesGetter(method.name(), method.modifiers());
        add(collected, getter.get(), method, property(getter.get(), method, bound), isVisible);
      } else if (isWrittenByAnnotation(method)) {
        add(collected, method.name(), method, property(method.name(), method, bound), true);
      } else {
        setterProperty(method)
            .ifPresent(
                name ->
                    collected(collected, name)
                        .accessors
                        .add(new Accessor(method, property(name, method, bound), false, false)));
      }
    }
  }

  private static boolean isWrittenByAnnotation(JavaMethod method) {
    return method.parameters().isEmpty()
        && !method.is(Modifier.STATIC)
        && method.isAnnotatedWith(JACKSON + "JsonProperty", JACKSON + "JsonGetter");
  }

  private static Optional<String> setterProperty(JavaMethod method) {
    return method.name().startsWith("set") && method.parameters().size() == 1
        ? BeanNames.propertyOf("get" + method.name().substring(3), TypeRef.OBJECT)
        : Optional.empty();
  }

  private static Collected collected(Map<String, Collected> all, String name) {
    return all.computeIfAbsent(name, key -> new Collected());
  }

  private static void add(
      Map<String, Collected> all,
      String name,
      Annotated declaration,
      Property property,
      boolean visible) {
    boolean claimed = CLAIMING.stream().anyMatch(each -> isAnnotated(declaration, each));
    collected(all, name)
        .accessors
        .add(new Accessor(declaration, property, visible || claimed, true));
  }

  private static boolean isAnnotated(Annotated declaration, String simpleName) {
    return declaration.annotation(JACKSON + simpleName).isPresent();
  }

  private static Property property(String name, JavaField field, BoundType bound) {
    return Property.plain(
        name,
        field.type().substitute(bound.bindings()),
        bound.type().name() + "#" + field.name(),
        bound.type().simpleName(),
        field.at());
  }

  private static Property property(String name, JavaMethod method, BoundType bound) {
    return Property.plain(
        name,
        method.returnType().substitute(bound.bindings()),
        bound.type().name() + "#" + method.name(),
        bound.type().simpleName(),
        method.at());
  }

  private Optional<Property> property(
      String implicitName, Collected collected, Optional<String> view, String strategy) {
    withoutIgnored(collected);
    // a getter is written rather than the field behind it
    Optional<Property> found =
        collected.accessors.stream()
            .filter(each -> each.visible() && each.reads())
            .sorted(
                java.util.Comparator.comparing(
                    (Accessor each) -> !(each.declaration() instanceof JavaMethod)))
            .map(Accessor::property)
            .findFirst();
    if (found.isEmpty() || isLeftOut(collected, found.get()) || !isInView(collected, view)) {
      return Optional.empty();
    }
    if (isAnyGetter(collected)) {
      return found.map(SerialisedMembers::entries);
    }
    Optional<JavaAnnotation> unwrapped =
        collected.annotation("JsonUnwrapped").filter(each -> !elements.isFalse(each, "enabled"));
    return Optional.of(
        new Property(
            explicitName(collected).orElseGet(() -> NamingStrategy.apply(strategy, implicitName)),
            implicitName,
            found.get().type(),
            found.get().declaredBy(),
            found.get().owner(),
            unwrapped.isPresent(),
            unwrapped.flatMap(each -> elements.text(each, "prefix")).orElse(""),
            unwrapped.flatMap(each -> elements.text(each, "suffix")).orElse(""),
            collected
                .annotation("JsonIgnoreProperties")
                .map(each -> Set.copyOf(elements.texts(each, "value")))
                .orElse(Set.of()),
            found.get().at()));
  }

  private Optional<String> explicitName(Collected collected) {
    return collected.accessors.stream()
        .flatMap(
            each ->
                Stream.of("JsonGetter", "JsonProperty")
                    .filter(name -> each.reads() || name.equals("JsonProperty"))
                    .flatMap(name -> each.declaration().annotation(JACKSON + name).stream()))
        .flatMap(each -> elements.text(each, "value").stream())
        .filter(each -> !each.isEmpty())
        .findFirst();
  }

  /** The entries of an any-getter's map stand beside the other members. */
  private static Property entries(Property map) {
    TypeRef value =
        map.type() instanceof TypeRef.Declared type && type.arguments().size() == 2
            ? type.arguments().get(1)
            : TypeRef.OBJECT;
    return Property.plain("*", value, map.declaredBy(), map.owner(), map.at());
  }

  private boolean isAnyGetter(Collected collected) {
    return collected
        .annotation("JsonAnyGetter")
        .filter(each -> !elements.isFalse(each, "enabled"))
        .isPresent();
  }

  /**
   * An ignored accessor takes the whole property with it, unless another one is claimed by an
   * annotation. Source: {@code POJOPropertiesCollector._removeUnwantedProperties}.
   */
  private void withoutIgnored(Collected collected) {
    if (collected.accessors.stream().noneMatch(this::isIgnored)) {
      return;
    }
    collected.accessors =
        collected.accessors.stream()
            .filter(each -> !isIgnored(each))
            .filter(
                each -> CLAIMING.stream().anyMatch(name -> isAnnotated(each.declaration(), name)))
            .toList();
  }

  private boolean isIgnored(Accessor accessor) {
    return isOn(accessor.declaration(), "JsonIgnore");
  }

  private boolean isLeftOut(Collected collected, Property found) {
    boolean claimed =
        collected.accessors.stream()
            .anyMatch(
                each -> CLAIMING.stream().anyMatch(name -> isAnnotated(each.declaration(), name)));
    return collected.annotation("JsonBackReference").isPresent()
        || collected
            .annotation("JsonProperty")
            .flatMap(each -> elements.constant(each, "access"))
            .filter("WRITE_ONLY"::equals)
            .isPresent()
        || (!claimed
            && types.find(found.type()).filter(each -> isOn(each, "JsonIgnoreType")).isPresent());
  }

  /**
   * Spring Boot turns {@code DEFAULT_VIEW_INCLUSION} off (2.7 to 4.0, {@code
   * JacksonAutoConfiguration}), so that with a view only members of that view are written.
   */
  private boolean isInView(Collected collected, Optional<String> view) {
    return view.isEmpty()
        || collected.annotation("JsonView").stream()
            .flatMap(each -> elements.classes(each, "value").stream())
            .anyMatch(
                each ->
                    each.declaredName()
                        .filter(name -> types.isSubtype(TypeRef.of(view.get()), name))
                        .isPresent());
  }

  private Set<String> ignoredNames(List<BoundType> hierarchy) {
    return nearest(hierarchy, JACKSON + "JsonIgnoreProperties")
        .filter(each -> !elements.isTrue(each, "allowGetters"))
        .map(each -> Set.copyOf(elements.texts(each, "value")))
        .orElse(Set.of());
  }
}
