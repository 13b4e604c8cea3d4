package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Property.Treatment;
import dev.ajar.disclosure.serialisation.Substitutes.Substitute;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The members of a type that Jackson writes. Source: Jackson 2.23 and 3.1, {@code
 * BeanSerializerFactory}, on the properties that {@link Collector} gathers.
 */
final class SerialisedMembers {

  private final Types types;
  private final MapperSettings settings;
  private final Elements elements;
  private final Lombok lombok;
  private final Substitutes substitutes;
  private final Identities identities;
  private final Treatments treatments;
  private final Map<TypeRef, Optional<ClassMembers>> classes = new HashMap<>();
  private final Map<Question, Written> known = new HashMap<>();

  SerialisedMembers(Types types, Evaluator evaluator, MapperSettings settings) {
    this.types = types;
    this.settings = settings;
    this.elements = new Elements(evaluator);
    this.lombok = new Lombok(types, elements);
    this.substitutes = new Substitutes(types, elements);
    this.identities = new Identities(elements);
    this.treatments = new Treatments(elements);
  }

  /**
   * What Jackson makes of a class.
   *
   * @param added members beside the properties, which nothing leaves out
   * @param refused whether it throws instead: names clash
   */
  record Written(List<Property> properties, List<Property> added, boolean refused) {

    private static final Written NOTHING = new Written(List.of(), List.of(), false);
    private static final Written REFUSED = new Written(List.of(), List.of(), true);

    Written {
      properties = List.copyOf(properties);
      added = List.copyOf(added);
    }

    boolean isEmpty() {
      return properties.isEmpty() && added.isEmpty();
    }
  }

  private record Question(TypeRef type, Optional<String> view) {}

  /**
   * The members that are written of a value of the type.
   *
   * @param view the view that the handler asks for, canonical name; empty for all members
   */
  Written of(TypeRef type, Optional<String> view) {
    Question question = new Question(type, view);
    Written written = known.get(question);
    if (written == null) {
      written = membersOf(type).map(each -> write(each, view)).orElse(Written.NOTHING);
      known.put(question, written);
    }
    return written;
  }

  /** What stands for the whole object: {@code @JsonValue}, a serialiser of its own, its id. */
  Optional<Substitute> substituteFor(TypeRef type) {
    Optional<ClassMembers> members = membersOf(type);
    return members
        .flatMap(each -> substitutes.of(each.annotations(), type))
        .filter(each -> each.isOfItsOwn() || !each.type().equals(type))
        .or(() -> members.flatMap(this::valueOf))
        .or(() -> members.flatMap(each -> idInsteadOf(each, each.annotations())));
  }

  /** How the class of a value is told, where the declared type asks for it. */
  Optional<TypeTag> tagOf(TypeRef type) {
    return membersOf(type).flatMap(each -> TypeTag.of(each.annotations(), elements));
  }

  String idOf(TypeTag tag, JavaType type, JavaType base) {
    return tag.idOf(type, base, elements);
  }

  /** Whether a type that would be one value or a container is written as an object. */
  boolean isWrittenAsObject(TypeRef type) {
    return membersOf(type)
        .flatMap(each -> each.annotations().jackson("JsonFormat"))
        .flatMap(each -> elements.constant(each, "shape"))
        .filter(each -> each.equals("OBJECT") || each.equals("POJO"))
        .isPresent();
  }

  /**
   * What is left of a member's treatment for an array of such elements: where their class is told,
   * Jackson 2.23 disregards {@code JsonIncludeProperties} on the member, and Jackson 3.1 {@code
   * JsonIgnoreProperties}, too.
   */
  Treatment inArray(TypeRef element, Treatment ofMember) {
    if (tagOf(element).isEmpty()) {
      return ofMember;
    }
    return new Treatment(
        ofMember.unwrapping(),
        settings.isThree() ? Set.of() : ofMember.ignored(),
        Optional.empty(),
        ofMember.tag(),
        ofMember.opaque());
  }

  /** Whether a class can have no subclasses; Lombok makes some so. */
  boolean isFinal(TypeRef type) {
    return membersOf(type)
        .map(ClassMembers::type)
        .filter(
            each ->
                each.kind() == JavaType.Kind.RECORD
                    || each.is(Modifier.FINAL)
                    || each.isAnnotatedWith("lombok.Value"))
        .isPresent();
  }

  private Optional<ClassMembers> membersOf(TypeRef type) {
    Optional<ClassMembers> members = classes.get(type);
    if (members == null) {
      members = ClassMembers.of(type, types, settings, lombok);
      classes.put(type, members);
    }
    return members;
  }

  private Optional<Substitute> valueOf(ClassMembers members) {
    return Stream.concat(members.methods().stream(), members.fields().stream())
        .filter(each -> each.parameters() == 0)
        .filter(each -> isOn(each.annotations(), "JsonValue"))
        .findFirst()
        .map(
            each ->
                substitutes
                    .of(each.annotations(), each.type())
                    .orElse(new Substitute(each.type(), false)));
  }

  private Optional<Substitute> idInsteadOf(ClassMembers value, Annotations reference) {
    // without members there is nothing to tell apart, and no id
    return identities.alwaysId(reference) && (value.isAnnotated() || hasProperties(value))
        ? identities
            .idOf(reference.or(value.annotations()), value.fields(), value.methods())
            .map(each -> new Substitute(each, false))
        : Optional.empty();
  }

  private boolean hasProperties(ClassMembers members) {
    return new Collector(members, settings, elements, types)
        .collect()
        .filter(each -> each.stream().anyMatch(draft -> isWritten(draft, members)))
        .isPresent();
  }

  private boolean isWritten(Draft draft, ClassMembers members) {
    return Choice.of(draft, types)
        .chosen()
        .filter(each -> isWritten(draft, each.member(), members, Optional.empty()))
        .isPresent();
  }

  private Written write(ClassMembers members, Optional<String> view) {
    Optional<List<Draft>> drafts = new Collector(members, settings, elements, types).collect();
    if (drafts.isEmpty()) {
      return Written.REFUSED;
    }
    Optional<ClassMember> anyGetter = anyGetter(members);
    List<Property> properties = new ArrayList<>();
    String anyName = anyGetter.map(ClassMember::name).orElse("");
    for (Draft each : drafts.get()) {
      Choice choice = Choice.of(each, types);
      if (choice.clash()) {
        return Written.REFUSED;
      }
      Optional<ClassMember> member = choice.chosen().map(Accessor::member);
      boolean isAny = member.isPresent() && member.equals(anyGetter);
      if (isAny) {
        anyName = treatments.leavesOut(members.annotations(), each.name()) ? anyName : each.name();
      } else if (member.isPresent() && isWritten(each, member.get(), members, view)) {
        properties.add(property(each, member.get()));
      }
    }
    members
        .annotations()
        .jackson("JsonAppend")
        .ifPresent(each -> Appended.to(members, each, elements).forEach(properties::add));
    properties.removeIf(each -> treatments.leavesOut(members.annotations(), each.name()));
    if (anyGetter.filter(each -> isInView(each.annotations(), members, view)).isPresent()) {
      properties.add(entries(anyGetter.get(), anyName));
    }
    List<Property> added = identities.memberOf(members).stream().toList();
    return new Written(properties, added, false);
  }

  private Optional<ClassMember> anyGetter(ClassMembers members) {
    return Stream.concat(members.methods().stream(), members.fields().stream())
        .filter(each -> each.parameters() == 0)
        .filter(
            each ->
                each.annotations()
                    .jackson("JsonAnyGetter")
                    .filter(any -> !elements.isFalse(any, "enabled"))
                    .isPresent())
        .findFirst();
  }

  private boolean isWritten(
      Draft draft, ClassMember member, ClassMembers members, Optional<String> view) {
    boolean back =
        settings.isThree()
            ? isBackReference(member.annotations()::jackson)
            : isBackReference(draft::annotation);
    boolean ignoredType =
        member.type() instanceof TypeRef.Declared
            && membersOf(member.type())
                .filter(each -> isOn(each.annotations(), "JsonIgnoreType"))
                .isPresent();
    return !back && !ignoredType && isInView(marks(draft, member), members, view);
  }

  /** Where both stand, {@code @JsonManagedReference} wins. */
  private static boolean isBackReference(Function<String, Optional<JavaAnnotation>> marks) {
    return marks.apply("JsonManagedReference").isEmpty()
        && marks.apply("JsonBackReference").isPresent();
  }

  /** Jackson 2 asks every accessor of a property for its view, Jackson 3 only the one it reads. */
  private Annotations marks(Draft draft, ClassMember member) {
    Optional<JavaAnnotation> view = draft.annotation("JsonView");
    return settings.isThree() || view.isEmpty()
        ? member.annotations()
        : member.annotations().or(Annotations.of(List.of(view.get()), types));
  }

  private boolean isInView(Annotations marks, ClassMembers members, Optional<String> view) {
    if (view.isEmpty()) {
      return true;
    }
    Optional<JavaAnnotation> views =
        marks.jackson("JsonView").or(() -> members.annotations().jackson("JsonView"));
    return views.isEmpty()
        ? settings.defaultViewInclusion()
        : elements.classes(views.get(), "value").stream()
            .flatMap(each -> each.declaredName().stream())
            .anyMatch(each -> types.isSubtype(TypeRef.of(view.get()), each));
  }

  private Property property(Draft draft, ClassMember member) {
    Annotations marks = member.annotations();
    Substitute substitute =
        substitutes
            .of(marks, member.type())
            .or(
                () ->
                    identities.alwaysId(marks)
                        ? membersOf(member.type()).flatMap(each -> idInsteadOf(each, marks))
                        : Optional.empty())
            .orElse(new Substitute(member.type(), false));
    return new Property(
        draft.name(),
        draft.implicitName(),
        substitute.type(),
        member.declaredBy(),
        member.owner(),
        treatments.of(marks, substitute.isOfItsOwn()),
        member.at());
  }

  /**
   * The entries of an any-getter's map stand beside the other members.
   *
   * @param implicitName by which a member that holds the object may leave them out
   */
  private static Property entries(ClassMember map, String implicitName) {
    TypeRef value =
        map.type() instanceof TypeRef.Declared type && type.arguments().size() == 2
            ? type.arguments().get(1)
            : TypeRef.OBJECT;
    return new Property(
        Property.ENTRIES,
        implicitName,
        value,
        map.declaredBy(),
        map.owner(),
        Treatment.PLAIN,
        map.at());
  }

  private boolean isOn(Annotations marks, String annotation) {
    return marks.jackson(annotation).filter(each -> !elements.isFalse(each, "value")).isPresent();
  }
}
