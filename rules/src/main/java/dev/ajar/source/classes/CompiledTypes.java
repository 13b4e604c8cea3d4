package dev.ajar.source.classes;

import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.JavaType.Kind;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jboss.jandex.TypeVariable;

/** Turns what Jandex read from a class file into declarations. */
final class CompiledTypes {

  private static final DotName OBJECT = DotName.createSimple("java.lang.Object");

  private CompiledTypes() {}

  static JavaType of(ClassInfo type) {
    String name = canonical(type.name());
    return new JavaType(
        name,
        type.name().toString(),
        kind(type),
        modifiers(type.flags()),
        typeParameters(type.typeParameters()),
        superclass(type),
        type.interfaceTypes().stream().map(CompiledTypes::ref).toList(),
        inOrder(type.fields())
            .filter(each -> !isRecordField(type, each))
            .map(CompiledTypes::field)
            .toList(),
        type.isRecord() ? components(type) : List.of(),
        type.methods().stream()
            .filter(each -> !each.isSynthetic() && !each.name().startsWith("<"))
            .sorted(Comparator.comparing(MethodInfo::name).thenComparing(each -> each.descriptor()))
            .map(each -> method(each, name))
            .toList(),
        type.constructors().stream()
            .sorted(Comparator.comparing((MethodInfo each) -> each.descriptor()))
            .map(each -> method(each, name))
            .toList(),
        annotations(type.declaredAnnotations()),
        type.memberClasses().stream().map(CompiledTypes::canonical).sorted().toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Kind kind(ClassInfo type) {
    if (type.isAnnotation()) {
      return Kind.ANNOTATION;
    }
    if (type.isInterface()) {
      return Kind.INTERFACE;
    }
    if (type.isEnum()) {
      return Kind.ENUM;
    }
    return type.isRecord() ? Kind.RECORD : Kind.CLASS;
  }

  private static java.util.stream.Stream<FieldInfo> inOrder(List<FieldInfo> fields) {
    return fields.stream()
        .filter(each -> !each.isSynthetic())
        .sorted(Comparator.comparing(FieldInfo::name));
  }

  private static boolean isRecordField(ClassInfo type, FieldInfo field) {
    return type.isRecord() && !java.lang.reflect.Modifier.isStatic(field.flags());
  }

  private static Optional<TypeRef> superclass(ClassInfo type) {
    return Optional.ofNullable(type.superClassType())
        .filter(each -> !type.isInterface() && !each.name().equals(OBJECT))
        .map(CompiledTypes::ref);
  }

  private static List<JavaField> components(ClassInfo type) {
    return type.recordComponents().stream()
        .map(
            each ->
                new JavaField(
                    each.name(),
                    ref(each.type()),
                    EnumSet.of(Modifier.PRIVATE, Modifier.FINAL),
                    annotations(each.declaredAnnotations()),
                    Optional.empty(),
                    false,
                    Optional.empty()))
        .toList();
  }

  private static JavaField field(FieldInfo field) {
    return new JavaField(
        field.name(),
        ref(field.type()),
        modifiers(field.flags()),
        annotations(field.declaredAnnotations()),
        Optional.empty(),
        field.isEnumConstant(),
        Optional.empty());
  }

  private static JavaMethod method(MethodInfo method, String type) {
    return new JavaMethod(
        method.isConstructor() ? "<init>" : method.name(),
        type,
        typeParameters(method.typeParameters()),
        ref(method.returnType()),
        method.parameters().stream().map(CompiledTypes::parameter).toList(),
        modifiers(method.flags()),
        annotations(method.declaredAnnotations()),
        Optional.empty(),
        Optional.empty());
  }

  private static JavaParameter parameter(MethodParameterInfo parameter) {
    return new JavaParameter(
        Optional.ofNullable(parameter.name()).orElse("arg" + parameter.position()),
        ref(parameter.type()),
        annotations(parameter.declaredAnnotations()));
  }

  private static List<TypeParameter> typeParameters(List<TypeVariable> variables) {
    return variables.stream()
        .map(
            each ->
                new TypeParameter(
                    each.identifier(),
                    each.bounds().stream()
                        .filter(bound -> !isObject(bound))
                        .map(CompiledTypes::ref)
                        .toList()))
        .toList();
  }

  private static Set<Modifier> modifiers(int flags) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    add(modifiers, Modifier.PUBLIC, java.lang.reflect.Modifier.isPublic(flags));
    add(modifiers, Modifier.PROTECTED, java.lang.reflect.Modifier.isProtected(flags));
    add(modifiers, Modifier.PRIVATE, java.lang.reflect.Modifier.isPrivate(flags));
    add(modifiers, Modifier.STATIC, java.lang.reflect.Modifier.isStatic(flags));
    add(modifiers, Modifier.FINAL, java.lang.reflect.Modifier.isFinal(flags));
    add(modifiers, Modifier.ABSTRACT, java.lang.reflect.Modifier.isAbstract(flags));
    add(modifiers, Modifier.TRANSIENT, java.lang.reflect.Modifier.isTransient(flags));
    return modifiers;
  }

  private static void add(Set<Modifier> modifiers, Modifier modifier, boolean present) {
    if (present) {
      modifiers.add(modifier);
    }
  }

  private static List<JavaAnnotation> annotations(List<AnnotationInstance> annotations) {
    List<JavaAnnotation> found = new ArrayList<>();
    for (AnnotationInstance each : annotations) {
      if (each.target() == null || each.target().kind() != AnnotationTarget.Kind.TYPE) {
        found.add(annotation(each));
      }
    }
    return found;
  }

  private static JavaAnnotation annotation(AnnotationInstance annotation) {
    Map<String, ElementValue> elements = new HashMap<>();
    for (AnnotationValue each : annotation.values()) {
      elements.put(each.name(), value(each));
    }
    return new JavaAnnotation(canonical(annotation.name()), elements, Optional.empty());
  }

  private static ElementValue value(AnnotationValue value) {
    return switch (value.kind()) {
      case CLASS -> new ElementValue.ClassLiteral(ref(value.asClass()));
      case ENUM -> new ElementValue.EnumConstant(canonical(value.asEnumType()), value.asEnum());
      case NESTED -> new ElementValue.Nested(annotation(value.asNested()));
      case ARRAY ->
          new ElementValue.Several(value.asArrayList().stream().map(CompiledTypes::value).toList());
      default -> new ElementValue.Constant(value.value());
    };
  }

  private static TypeRef ref(Type type) {
    return switch (type.kind()) {
      case CLASS -> TypeRef.of(canonical(type.name()));
      case PARAMETERIZED_TYPE ->
          new TypeRef.Declared(
              canonical(type.name()),
              type.asParameterizedType().arguments().stream().map(CompiledTypes::ref).toList());
      case ARRAY ->
          array(ref(type.asArrayType().elementType()), type.asArrayType().deepDimensions());
      case PRIMITIVE, VOID -> new TypeRef.Primitive(type.name().toString());
      case TYPE_VARIABLE -> new TypeRef.Variable(type.asTypeVariable().identifier());
      case UNRESOLVED_TYPE_VARIABLE ->
          new TypeRef.Variable(type.asUnresolvedTypeVariable().identifier());
      case TYPE_VARIABLE_REFERENCE ->
          new TypeRef.Variable(type.asTypeVariableReference().identifier());
      case WILDCARD_TYPE ->
          new TypeRef.Wildcard(
              Optional.of(type.asWildcardType().extendsBound())
                  .filter(bound -> !isObject(bound))
                  .map(CompiledTypes::ref),
              Optional.ofNullable(type.asWildcardType().superBound()).map(CompiledTypes::ref));
    };
  }

  /** A variable's name here would be that of its erasure. */
  private static boolean isObject(Type type) {
    return type.kind() == Type.Kind.CLASS && type.name().equals(OBJECT);
  }

  private static TypeRef array(TypeRef element, int dimensions) {
    TypeRef array = element;
    for (int i = 0; i < dimensions; i++) {
      array = new TypeRef.Array(array);
    }
    return array;
  }

  private static String canonical(DotName name) {
    return name.toString().replace('$', '.');
  }
}
