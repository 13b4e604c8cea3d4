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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** Everything that shares one implicit name: a field, a getter, a setter. */
  private static final class Collected {
    final List<Annotated> declarations = new ArrayList<>();

    /** What is written, where something visible gives access to it. */
    Optional<Property> visible = Optional.empty();

    /** What is written if an annotation asks for it although it isn't visible. */
    Optional<Property> hidden = Optional.empty();

    Optional<JavaAnnotation> annotation(String simpleName) {
      return declarations.stream()
          .flatMap(each -> each.annotation(JACKSON + simpleName).stream())
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
    for (BoundType each : hierarchy) {
      collect(each, collected);
    }
    Set<String> ignored = ignoredNames(hierarchy);
    List<Property> properties = new ArrayList<>();
    collected.forEach((name, each) -> property(name, each, view).ifPresent(properties::add));
    return properties.stream().filter(each -> !ignored.contains(each.name())).toList();
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

  private void collect(BoundType bound, Map<String, Collected> collected) {
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
      add(
          collected,
          field.name(),
          field,
          property,
          field.is(Modifier.PUBLIC) && !field.is(Modifier.TRANSIENT));
      lombok
          .getterOf(field, type)
          .flatMap(getter -> BeanNames.propertyOf(getter, field.type()))
          .ifPresent(name -> add(collected, name, field, property, true));
    }
    for (JavaMethod method : type.methods()) {
      Optional<String> getter = BeanNames.propertyOf(method);
      if (getter.isPresent()) {
        add(
            collected,
            getter.get(),
            method,
            property(getter.get(), method, bound),
            method.is(Modifier.PUBLIC));
      } else if (isWrittenByAnnotation(method)) {
        add(collected, method.name(), method, property(method.name(), method, bound), true);
      } else {
        setterProperty(method)
            .ifPresent(name -> collected(collected, name).declarations.add(method));
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
    Collected collected = collected(all, name);
    collected.declarations.add(declaration);
    if (visible && collected.visible.isEmpty()) {
      collected.visible = Optional.of(property);
    }
    if (collected.hidden.isEmpty()) {
      collected.hidden = Optional.of(property);
    }
  }

  private static Property property(String name, JavaField field, BoundType bound) {
    return new Property(
        name,
        name,
        field.type().substitute(bound.bindings()),
        bound.type().name() + "#" + field.name(),
        bound.type().simpleName(),
        false,
        field.at());
  }

  private static Property property(String name, JavaMethod method, BoundType bound) {
    return new Property(
        name,
        name,
        method.returnType().substitute(bound.bindings()),
        bound.type().name() + "#" + method.name(),
        bound.type().simpleName(),
        false,
        method.at());
  }

  private Optional<Property> property(
      String implicitName, Collected collected, Optional<String> view) {
    boolean asked =
        collected.annotation("JsonProperty").isPresent()
            || collected.annotation("JsonGetter").isPresent();
    Optional<Property> property =
        asked ? collected.visible.or(() -> collected.hidden) : collected.visible;
    if (property.isEmpty() || isLeftOut(collected) || !isInView(collected, view)) {
      return Optional.empty();
    }
    String name =
        collected
            .annotation("JsonProperty")
            .flatMap(each -> elements.text(each, "value"))
            .or(
                () ->
                    collected
                        .annotation("JsonGetter")
                        .flatMap(each -> elements.text(each, "value")))
            .filter(each -> !each.isEmpty())
            .orElse(implicitName);
    Property found = property.get();
    boolean unwrapped =
        collected
            .annotation("JsonUnwrapped")
            .filter(each -> !elements.isFalse(each, "enabled"))
            .isPresent();
    return Optional.of(
        new Property(
            name,
            implicitName,
            found.type(),
            found.declaredBy(),
            found.owner(),
            unwrapped,
            found.at()));
  }

  private boolean isLeftOut(Collected collected) {
    return collected
            .annotation("JsonIgnore")
            .filter(each -> !elements.isFalse(each, "value"))
            .isPresent()
        || collected.annotation("JsonBackReference").isPresent()
        || collected
            .annotation("JsonProperty")
            .flatMap(each -> elements.constant(each, "access"))
            .filter("WRITE_ONLY"::equals)
            .isPresent()
        || collected
            .hidden
            .flatMap(each -> types.find(each.type()))
            .filter(each -> isOn(each, "JsonIgnoreType"))
            .isPresent();
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
    Set<String> ignored = new HashSet<>();
    for (BoundType each : hierarchy) {
      each.type()
          .annotation(JACKSON + "JsonIgnoreProperties")
          .filter(annotation -> !elements.isTrue(annotation, "allowGetters"))
          .ifPresent(annotation -> ignored.addAll(elements.texts(annotation, "value")));
    }
    return ignored;
  }
}
