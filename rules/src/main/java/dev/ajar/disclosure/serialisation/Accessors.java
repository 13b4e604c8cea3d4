package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Accessor.Kind;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the accessors of one class and puts those together that share an implicit name. Source:
 * Jackson 2.23 and 3.1, {@code POJOPropertiesCollector._addFields}, {@code _addMethods}, {@code
 * _addCreators}.
 */
final class Accessors {

  /** Annotations that make an accessor count, whatever it is called and however visible. */
  private static final List<String> CLAIMING =
      List.of(
          "JsonSerialize",
          "JsonSerializeAs",
          "JsonView",
          "JsonFormat",
          "JsonTypeInfo",
          "JsonRawValue",
          "JsonUnwrapped",
          "JsonBackReference",
          "JsonManagedReference");

  private static final List<String> CLAIMING_SETTERS =
      List.of(
          "JsonDeserialize",
          "JsonDeserializeAs",
          "JsonView",
          "JsonFormat",
          "JsonTypeInfo",
          "JsonUnwrapped",
          "JsonBackReference",
          "JsonManagedReference",
          "JsonMerge");

  private final MapperSettings settings;
  private final Elements elements;
  private final ClassMembers members;
  private final BeanNames names;
  private final Visibility visibility;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  Accessors(ClassMembers members, MapperSettings settings, Elements elements) {
    this.members = members;
    this.settings = settings;
    this.elements = elements;
    this.names = new BeanNames(settings.standardNames(), settings.isThree());
    this.visibility =
        members
            .annotations()
            .jackson("JsonAutoDetect")
            .map(each -> settings.visibility().overriddenBy(each, elements))
            .orElse(settings.visibility());
  }

  /** All of them by implicit name, in the order in which they are found. */
  Map<String, Draft> byName(Creators creators) {
    members.fields().forEach(this::addField);
    members.methods().forEach(this::addMethod);
    creators.parameters(drafts).forEach(this::addParameter);
    return drafts;
  }

  private void addField(ClassMember field) {
    Annotations marks = field.annotations();
    if (isOn(marks, "JsonValue", "value")) {
      return;
    }
    Optional<String> given = nameFor(marks, CLAIMING, "JsonGetter");
    boolean ignored = isIgnored(marks);
    if (field.is(Modifier.TRANSIENT) && given.isEmpty()) {
      if (settings.transientIgnored()) {
        ignored = true;
      } else if (!ignored) {
        return;
      }
    }
    boolean visible = given.isPresent() || visibility.seesField(field.modifiers());
    add(Kind.FIELD, field, field.name(), given, visible, ignored);
  }

  private void addMethod(ClassMember method) {
    if (method.parameters() == 1) {
      addSetter(method);
    } else if (!isVoid(method.type())) {
      addGetter(method);
    }
  }

  private void addGetter(ClassMember method) {
    Annotations marks = method.annotations();
    if (isOn(marks, "JsonKey", "value") || isOn(marks, "JsonValue", "value")) {
      return;
    }
    Optional<String> given = nameFor(marks, CLAIMING, "JsonGetter");
    Optional<String> regular = regularGetter(method);
    Optional<String> implicit = regular.or(() -> names.ofIsGetter(method.name(), method.type()));
    if (implicit.isEmpty() && given.isEmpty()) {
      return;
    }
    boolean seen =
        regular.isPresent()
            ? visibility.seesGetter(method.modifiers())
            : visibility.seesIsGetter(method.modifiers());
    String name = implicit.orElse(method.name());
    boolean ignored = isIgnored(marks);
    if (members.isRecord()
        && ignored
        && given.filter(each -> !each.isEmpty()).isEmpty()
        && !name.equals(method.name())
        && drafts.containsKey(name)
        && drafts.get(name).has(Kind.FIELD)) {
      return;
    }
    add(Kind.GETTER, method, name, given, given.isPresent() || seen, ignored);
  }

  /** A record's components are getters under their own names. */
  private Optional<String> regularGetter(ClassMember method) {
    boolean component =
        members.isRecord()
            && members.type().components().stream()
                .map(JavaField::name)
                .anyMatch(method.name()::equals);
    return component ? Optional.of(method.name()) : names.ofGetter(method.name(), method.type());
  }

  private void addSetter(ClassMember method) {
    Optional<String> given = nameFor(method.annotations(), CLAIMING_SETTERS, "JsonSetter");
    Optional<String> implicit = names.ofSetter(method.name());
    if (implicit.isEmpty() && given.isEmpty()) {
      return;
    }
    boolean visible = given.isPresent() || visibility.seesSetter(method.modifiers());
    String name = implicit.orElse(method.name());
    add(Kind.SETTER, method, name, given, visible, isIgnored(method.annotations()));
  }

  private void addParameter(ClassMember parameter) {
    Optional<String> given =
        elements
            .text(parameter.annotations().jackson("JsonProperty"), "value")
            .filter(each -> !each.isEmpty());
    put(
        parameter.name(),
        new Accessor(
            Kind.PARAMETER,
            parameter,
            given.or(() -> Optional.of(parameter.name())),
            given.isPresent(),
            true,
            false));
  }

  private void add(
      Kind kind,
      ClassMember member,
      String implicit,
      Optional<String> given,
      boolean visible,
      boolean ignored) {
    boolean explicit = given.filter(each -> !each.isEmpty()).isPresent();
    Optional<String> name = given.map(each -> each.isEmpty() ? implicit : each);
    put(implicit, new Accessor(kind, member, name, explicit, visible, ignored));
  }

  private void put(String implicit, Accessor accessor) {
    Draft old = drafts.getOrDefault(implicit, new Draft(implicit, implicit, List.of()));
    drafts.put(implicit, old.adding(accessor));
  }

  /** The name that annotations give; an empty one where they only claim the member. */
  private Optional<String> nameFor(Annotations marks, List<String> claiming, String own) {
    Optional<String> ofAccessor = marks.jackson(own).map(this::valueOf);
    if (ofAccessor.filter(each -> !each.isEmpty()).isPresent()) {
      return ofAccessor;
    }
    return marks
        .jackson("JsonProperty")
        .map(this::valueOf)
        .or(() -> ofAccessor)
        .or(() -> claiming.stream().anyMatch(marks::has) ? Optional.of("") : Optional.empty());
  }

  private String valueOf(JavaAnnotation annotation) {
    return elements.text(annotation, "value").orElse("");
  }

  private boolean isOn(Annotations marks, String annotation, String element) {
    return marks.jackson(annotation).filter(each -> !elements.isFalse(each, element)).isPresent();
  }

  private boolean isIgnored(Annotations marks) {
    Optional<JavaAnnotation> ignore = marks.jackson("JsonIgnore");
    if (ignore.isPresent()) {
      return !elements.isFalse(ignore.get(), "value");
    }
    JavaAnnotation beans = marks.byType().get("java.beans.Transient");
    return beans != null && !elements.isFalse(beans, "value");
  }

  private static boolean isVoid(TypeRef type) {
    return new TypeRef.Primitive("void").equals(type) || type.is("java.lang.Void");
  }
}
