package dev.ajar.disclosure.serialisation;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is written in place of a value, where {@code @JsonSerialize} and its like say so. Source:
 * Jackson 2.23, {@code JacksonAnnotationIntrospector.findSerializer}, {@code
 * refineSerializationType}, {@code findSerializationConverter}.
 */
final class Substitutes {

  private static final TypeRef TEXT = TypeRef.of("java.lang.String");

  /** Packages of serialisers that write one value each. */
  private static final List<String> SCALAR_SERIALISERS =
      List.of(
          "com.fasterxml.jackson.databind.ser.std.",
          "com.fasterxml.jackson.datatype.jsr310.ser.",
          "com.fasterxml.jackson.datatype.joda.ser.",
          "tools.jackson.databind.ser.std.",
          "tools.jackson.databind.ser.jdk.",
          "tools.jackson.databind.ext.javatime.ser.");

  /** What a serialiser may call on the generator if it writes one value. */
  private static final Set<String> SCALAR_WRITES =
      Set.of(
          "writeString",
          "writeNumber",
          "writeBoolean",
          "writeNull",
          "writeRawValue",
          "writeBinary",
          "writeUTF8String");

  private final Types types;
  private final Elements elements;
  private final HandWrittenMembers handWritten;

  Substitutes(Types types, Elements elements) {
    this.types = types;
    this.handWritten = new HandWrittenMembers(types);
    this.elements = elements;
  }

  /**
   * What is written.
   *
   * @param type instead of the declared one
   * @param opaque whether nobody can tell what is in it
   * @param members what a serialiser writes instead of an object's members; empty for those of the
   *     type
   */
  record Substitute(TypeRef type, boolean opaque, List<Property> members) {

    Substitute {
      members = List.copyOf(members);
    }

    Substitute(TypeRef type, boolean opaque) {
      this(type, opaque, List.of());
    }

    /** Whether a serialiser of its own writes the value as more than one. */
    boolean isOfItsOwn() {
      return opaque || !members.isEmpty();
    }
  }

  /** What annotations on a member or a class put in place of its value; empty for nothing. */
  Optional<Substitute> of(Annotations annotations, TypeRef type) {
    if (annotations.has("JsonRawValue")) {
      return Optional.of(new Substitute(TEXT, false));
    }
    Optional<JavaAnnotation> narrowed = annotations.jackson("JsonSerializeAs");
    return annotations
        .jackson("JsonSerialize")
        .flatMap(each -> of(each, type))
        .or(() -> narrowed.flatMap(each -> narrowed(each, "value", type)))
        .or(() -> narrowed.flatMap(each -> narrowed(each, "content", type)));
  }

  private Optional<Substitute> of(JavaAnnotation annotation, TypeRef type) {
    Optional<TypeRef> using = given(annotation, "using");
    if (using.isPresent()) {
      return Optional.of(written(using.get(), type));
    }
    Optional<TypeRef> contentUsing = given(annotation, "contentUsing");
    if (contentUsing.isPresent()) {
      return Optional.of(
          isScalar(contentUsing.get())
              ? new Substitute(withContent(type, TEXT), false)
              : new Substitute(type, true));
    }
    return converted(annotation, "converter")
        .map(each -> new Substitute(each, false))
        .or(
            () ->
                converted(annotation, "contentConverter")
                    .map(each -> new Substitute(withContent(type, each), false)))
        .or(() -> narrowed(annotation, "as", type))
        .or(() -> narrowed(annotation, "contentAs", type));
  }

  private Optional<Substitute> narrowed(JavaAnnotation annotation, String element, TypeRef type) {
    return given(annotation, element)
        .map(
            each ->
                new Substitute(
                    element.startsWith("content") ? withContent(type, each) : each, false));
  }

  private Substitute written(TypeRef serialiser, TypeRef type) {
    boolean scalarType = type instanceof TypeRef.Declared each && Leaves.isScalar(each);
    if (isScalar(serialiser)) {
      return new Substitute(scalarType || type instanceof TypeRef.Primitive ? type : TEXT, false);
    }
    List<Property> members = handWritten.by(serialiser);
    return new Substitute(type, members.isEmpty(), members);
  }

  /** Whether a serialiser writes nothing but one value. */
  private boolean isScalar(TypeRef serialiser) {
    String name = serialiser.declaredName().orElse("");
    if (SCALAR_SERIALISERS.stream().anyMatch(name::startsWith)) {
      return true;
    }
    List<String> writes = new ArrayList<>();
    types.find(serialiser).stream()
        .flatMap(each -> each.methodsNamed("serialize").stream())
        .flatMap(each -> each.body().stream())
        .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
        .map(MethodCallExpr::getNameAsString)
        .filter(each -> each.startsWith("write") || each.startsWith("serialize"))
        .forEach(writes::add);
    return !writes.isEmpty() && SCALAR_WRITES.containsAll(writes);
  }

  /** The type that a converter makes: what its method {@code convert} returns. */
  private Optional<TypeRef> converted(JavaAnnotation annotation, String element) {
    return given(annotation, element).stream()
        .flatMap(each -> types.hierarchyOf(each).stream())
        .flatMap(
            each ->
                each.type().methodsNamed("convert").stream()
                    .map(JavaMethod::returnType)
                    .map(made -> made.substitute(each.bindings())))
        .findFirst();
  }

  /** A class that an element names; the classes that stand for "none" don't count. */
  private Optional<TypeRef> given(JavaAnnotation annotation, String element) {
    return elements.classes(annotation, element).stream()
        .filter(each -> !each.simpleName().equals("None") && !each.is("java.lang.Void"))
        .filter(each -> !new TypeRef.Primitive("void").equals(each))
        .findFirst();
  }

  private static TypeRef withContent(TypeRef type, TypeRef content) {
    if (type instanceof TypeRef.Array) {
      return new TypeRef.Array(content);
    }
    if (type instanceof TypeRef.Declared declared && !declared.arguments().isEmpty()) {
      List<TypeRef> arguments = new ArrayList<>(declared.arguments());
      arguments.set(arguments.size() - 1, content);
      return new TypeRef.Declared(declared.name(), arguments);
    }
    return type;
  }
}
