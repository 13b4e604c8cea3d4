package dev.ajar.disclosure.serialisation;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The getters that Lombok generates, which are in no source. Source: Lombok 1.18.48, {@code
 * HandleGetter}, {@code HandleData}, {@code HandleValue}, {@code HandleDelegate}, {@code
 * HandlerUtil}.
 */
final class Lombok {

  private static final String GETTER = "lombok.Getter";
  private static final String ACCESSORS = "lombok.experimental.Accessors";
  private static final String[] VALUE = {"lombok.Value", "lombok.experimental.Value"};
  private static final String[] DELEGATE = {"lombok.Delegate", "lombok.experimental.Delegate"};

  /**
   * What is copied from a field to its getter where {@code @Accessors} says whether it is fluent;
   * since Lombok 1.18.40, {@code HandlerUtil.JACKSON_COPY_TO_GETTER_ANNOTATIONS}.
   */
  private static final Set<String> COPIED =
      Stream.of(
              "JsonFormat",
              "JsonIgnore",
              "JsonIgnoreProperties",
              "JsonProperty",
              "JsonSubTypes",
              "JsonTypeInfo",
              "JsonUnwrapped",
              "JsonView")
          .map("com.fasterxml.jackson.annotation."::concat)
          .collect(Collectors.toUnmodifiableSet());

  /** How often delegates are followed into delegates. */
  private static final int DELEGATES = 3;

  private final Types types;
  private final Elements elements;

  Lombok(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /**
   * A method that Lombok makes.
   *
   * @param owner what is bound in its type; the delegate's for what is delegated
   */
  record Generated(
      String name,
      TypeRef type,
      Set<Modifier> modifiers,
      List<JavaAnnotation> annotations,
      JavaField field) {

    ClassMember asMember(BoundType owner, Annotations marks) {
      return new ClassMember(
          name,
          0,
          type.substitute(owner.bindings()),
          modifiers,
          marks,
          owner.type().name(),
          field.at());
    }
  }

  /** The getters that are generated into a type. */
  List<Generated> methodsOf(BoundType owner) {
    JavaType type = owner.type();
    if (type.isInterface() || !type.isSource()) {
      return List.of();
    }
    List<Generated> found = new ArrayList<>();
    for (JavaField field : type.fields()) {
      if (field.is(Modifier.STATIC) || field.enumConstant()) {
        continue;
      }
      if (field.isAnnotatedWith(DELEGATE)) {
        delegated(field, field.type(), DELEGATES).forEach(found::add);
      }
      getterOf(field, type).ifPresent(found::add);
    }
    return found;
  }

  /** A field as Lombok leaves it: {@code @Value} makes those private that say nothing else. */
  ClassMember field(ClassMember field, JavaType type) {
    boolean said =
        field.is(Modifier.PUBLIC) || field.is(Modifier.PROTECTED) || field.is(Modifier.PRIVATE);
    if (said || !type.isAnnotatedWith(VALUE)) {
      return field;
    }
    Set<Modifier> modifiers = EnumSet.of(Modifier.PRIVATE);
    modifiers.addAll(field.modifiers());
    return new ClassMember(
        field.name(),
        field.parameters(),
        field.type(),
        modifiers,
        field.annotations(),
        field.declaring(),
        field.at());
  }

  private Optional<Generated> getterOf(JavaField field, JavaType type) {
    Optional<JavaAnnotation> onField = field.annotation(GETTER);
    Optional<JavaAnnotation> getter = onField.or(() -> type.annotation(GETTER));
    boolean generated =
        getter.isPresent() || type.isAnnotatedWith("lombok.Data") || type.isAnnotatedWith(VALUE);
    String level = getter.flatMap(each -> elements.constant(each, "value")).orElse("PUBLIC");
    if (!generated || level.equals("NONE") || field.name().startsWith("$")) {
      return Optional.empty();
    }
    return nameOf(field, type)
        .filter(name -> !declares(type, name, field))
        .map(
            name ->
                new Generated(
                    name, field.type(), modifiers(level), copied(field, type, onField), field));
  }

  private static Set<Modifier> modifiers(String level) {
    return switch (level) {
      case "PUBLIC" -> Set.of(Modifier.PUBLIC);
      case "PROTECTED" -> Set.of(Modifier.PROTECTED);
      case "PRIVATE" -> Set.of(Modifier.PRIVATE);
      default -> Set.of();
    };
  }

  /** What stands on a generated getter. */
  private List<JavaAnnotation> copied(
      JavaField field, JavaType type, Optional<JavaAnnotation> onField) {
    List<JavaAnnotation> all = new ArrayList<>();
    if (accessors(field, type, "fluent").isPresent()) {
      field.annotations().stream().filter(each -> COPIED.contains(each.type())).forEach(all::add);
    }
    onField.map(this::onMethod).ifPresent(all::addAll);
    return all;
  }

  /** {@code @Getter(onMethod_ = @JsonIgnore)}. */
  private List<JavaAnnotation> onMethod(JavaAnnotation getter) {
    return Stream.of("onMethod_", "onMethod", "onMethod__")
        .flatMap(each -> getter.element(each).stream())
        .flatMap(Lombok::nested)
        .toList();
  }

  private static Stream<JavaAnnotation> nested(ElementValue value) {
    if (value instanceof ElementValue.Several several) {
      return several.values().stream().flatMap(Lombok::nested);
    }
    return value instanceof ElementValue.Nested one ? Stream.of(one.annotation()) : Stream.of();
  }

  /** None is made where a method is there that could be meant, however its letters are cased. */
  private boolean declares(JavaType type, String getter, JavaField field) {
    List<String> alternatives =
        isBoolean(field) && !isFluent(field, type)
            ? List.of(
                lower(getter),
                lower("is" + field.name()),
                lower("get" + field.name()),
                lower(getter.startsWith("is") ? "get" + getter.substring(2) : getter))
            : List.of(lower(getter));
    return type.methods().stream()
        .filter(each -> each.parameters().isEmpty())
        .anyMatch(each -> alternatives.contains(lower(each.name())));
  }

  /** Empty where the field lacks the prefix that its getter's name is to leave out. */
  private Optional<String> nameOf(JavaField field, JavaType type) {
    List<String> prefixes =
        accessors(field, type, "prefix")
            .map(each -> elements.texts(each, "prefix"))
            .orElse(List.of());
    return withoutPrefix(field.name(), prefixes)
        .map(name -> isFluent(field, type) ? name : getterName(name, isBoolean(field)));
  }

  private boolean isFluent(JavaField field, JavaType type) {
    return accessors(field, type, "fluent")
        .filter(each -> elements.isTrue(each, "fluent"))
        .isPresent();
  }

  /**
   * The annotation that gives an element: the field's own, else that of its type or of a type
   * around it.
   */
  private Optional<JavaAnnotation> accessors(JavaField field, JavaType type, String element) {
    return Stream.of(Optional.<Annotated>of(field), Optional.<Annotated>of(type), outer(type))
        .flatMap(Optional::stream)
        .flatMap(each -> each.annotation(ACCESSORS).stream())
        .filter(each -> each.element(element).isPresent())
        .findFirst();
  }

  private Optional<? extends Annotated> outer(JavaType type) {
    String name = type.name();
    int end = name.lastIndexOf('.');
    return type.binaryName().contains("$") ? types.find(name.substring(0, end)) : Optional.empty();
  }

  private static Optional<String> withoutPrefix(String field, List<String> prefixes) {
    if (prefixes.isEmpty()) {
      return Optional.of(field);
    }
    for (String prefix : prefixes) {
      if (prefix.isEmpty()) {
        return Optional.of(field);
      }
      if (field.length() > prefix.length() && field.startsWith(prefix)) {
        char next = field.charAt(prefix.length());
        boolean word = Character.isLetter(prefix.charAt(prefix.length() - 1));
        if (!word || !Character.isLowerCase(next)) {
          return Optional.of(Character.toLowerCase(next) + field.substring(prefix.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static String getterName(String field, boolean isBoolean) {
    if (!isBoolean) {
      return "get" + capitalised(field);
    }
    boolean named =
        field.length() > 2 && field.startsWith("is") && !Character.isLowerCase(field.charAt(2));
    return named ? field : "is" + capitalised(field);
  }

  private List<Generated> delegated(JavaField field, TypeRef delegate, int depth) {
    if (depth == 0) {
      return List.of();
    }
    List<Generated> found = new ArrayList<>();
    for (BoundType each : types.hierarchyOf(delegate)) {
      if (each.type().name().equals("java.lang.Object")) {
        continue;
      }
      for (JavaMethod method : each.type().methods()) {
        if (method.is(Modifier.PUBLIC)
            && !method.is(Modifier.STATIC)
            && method.parameters().isEmpty()) {
          found.add(delegating(method.name(), method.returnType(), each, field));
        }
      }
      for (Generated getter : methodsOf(each)) {
        if (getter.modifiers().contains(Modifier.PUBLIC)) {
          found.add(delegating(getter.name(), getter.type(), each, field));
        }
      }
    }
    return found;
  }

  private static Generated delegating(String name, TypeRef type, BoundType owner, JavaField field) {
    return new Generated(
        name, type.substitute(owner.bindings()), Set.of(Modifier.PUBLIC), List.of(), field);
  }

  private static boolean isBoolean(JavaField field) {
    return new TypeRef.Primitive("boolean").equals(field.type());
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
