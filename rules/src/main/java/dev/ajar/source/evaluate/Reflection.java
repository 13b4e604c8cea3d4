package dev.ajar.source.evaluate;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What code reads of classes and methods: names, kinship and annotations. The JDK's methods see
 * annotations on the element itself (and {@code @Inherited} ones of superclasses), Spring's also
 * meta-annotations and those on what is overridden ({@code AnnotatedElementUtils}, 5.3 to 7.0).
 */
final class Reflection {

  private static final Set<String> SPRING =
      Set.of(
          "org.springframework.core.annotation.AnnotationUtils",
          "org.springframework.core.annotation.AnnotatedElementUtils");
  private static final String HUTOOL = "cn.hutool.core.annotation.AnnotationUtil";

  private Reflection() {}

  /** A method of {@code java.lang.Class}. */
  static Optional<Value> onClass(TypeRef type, Call call) {
    String method = call.method();
    if (method.equals("equals")) {
      return Optional.of(new Value.Scalar(new Value.ClassLiteral(type).equals(call.argument(0))));
    }
    if (method.equals("isAssignableFrom")) {
      return call.argument(0) instanceof Value.ClassLiteral other
          ? assignable(type, other.type(), call)
          : Optional.empty();
    }
    Optional<JavaType> declared = call.interpreter().types().find(type);
    Optional<Value> read = declared.flatMap(each -> onElement(each, call));
    if (read.isPresent()) {
      return read;
    }
    return switch (method) {
      case "getSimpleName" -> Optional.of(new Value.Text(type.simpleName()));
      case "getName", "getTypeName", "getCanonicalName" ->
          Optional.of(new Value.Text(type.declaredName().orElse(type.toString())));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> assignable(TypeRef to, TypeRef from, Call call) {
    String name = to.declaredName().orElse("");
    boolean is =
        to.equals(from)
            || to.equals(TypeRef.OBJECT)
            || !name.isEmpty() && call.interpreter().types().isSubtype(from, name);
    return Optional.of(new Value.Scalar(is));
  }

  /** A method of {@code AnnotatedElement}; empty for another. */
  static Optional<Value> onElement(Annotated element, Call call) {
    boolean isOne =
        call.method().equals("getAnnotation") || call.method().equals("getDeclaredAnnotation");
    boolean tests = call.method().equals("isAnnotationPresent");
    if ((isOne || tests) && call.argument(0) instanceof Value.ClassLiteral wanted) {
      Value found = direct(element, wanted.type().declaredName().orElse(""), call);
      return Optional.of(tests ? new Value.Scalar(!(found instanceof Value.Null)) : found);
    }
    boolean isAll =
        call.method().equals("getAnnotations") || call.method().equals("getDeclaredAnnotations");
    return isAll
        ? Optional.of(
            new Value.Items(
                element.annotations().stream()
                    .map(each -> (Value) new AnnotationObject(each, false))
                    .toList()))
        : Optional.empty();
  }

  private static Value direct(Annotated element, String wanted, Call call) {
    Optional<JavaAnnotation> own = element.annotation(wanted);
    if (own.isEmpty() && element instanceof JavaType type && isInherited(wanted, call)) {
      own =
          superclasses(type, call.interpreter().types()).stream()
              .flatMap(each -> each.annotation(wanted).stream())
              .findFirst();
    }
    return own.<Value>map(each -> new AnnotationObject(each, false)).orElse(new Value.Null());
  }

  private static boolean isInherited(String annotation, Call call) {
    return call.interpreter()
        .types()
        .find(annotation)
        .filter(each -> each.isAnnotatedWith("java.lang.annotation.Inherited"))
        .isPresent();
  }

  private static List<JavaType> superclasses(JavaType type, Types types) {
    return types.hierarchyOf(type.asRef()).stream()
        .skip(1)
        .map(BoundType::type)
        .filter(each -> !each.isInterface())
        .toList();
  }

  /** Spring's and Hutool's helpers that look for annotations; empty for another method. */
  static Optional<Value> callStatic(String type, Call call) {
    boolean spring = SPRING.contains(type);
    if (!spring && !type.equals(HUTOOL)
        || !(call.argument(1) instanceof Value.ClassLiteral wanted)) {
      return Optional.empty();
    }
    String name = wanted.type().declaredName().orElse("");
    return switch (call.method()) {
      case "findAnnotation", "getAnnotation", "findMergedAnnotation", "getMergedAnnotation" ->
          searched(call.argument(0), name, call);
      case "isAnnotated", "hasAnnotation" ->
          searched(call.argument(0), name, call)
              .map(each -> new Value.Scalar(!(each instanceof Value.Null)));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> searched(Value element, String wanted, Call call) {
    if (element instanceof MethodObject method) {
      return Optional.of(
          searched(method.method().method(), method.method().owner().type(), wanted, call));
    }
    return element instanceof Value.ClassLiteral literal
        ? call.interpreter()
            .types()
            .find(literal.type())
            .map(each -> searchedOnClass(each, wanted, call))
        : Optional.empty();
  }

  /** On a method and all that it overrides, meta-annotations included. */
  static Value searched(JavaMethod method, JavaType owner, String wanted, Call call) {
    Types types = call.interpreter().types();
    return types.hierarchyOf(owner.asRef()).stream()
        .flatMap(each -> each.type().methodsNamed(method.name()).stream())
        .filter(each -> each.parameters().size() == method.parameters().size())
        .map(each -> types.annotationPath(each.annotations(), Set.of(wanted)))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .<Value>map(Reflection::last)
        .orElse(new Value.Null());
  }

  private static Value searchedOnClass(JavaType type, String wanted, Call call) {
    Types types = call.interpreter().types();
    return types.hierarchyOf(type.asRef()).stream()
        .map(each -> types.annotationPath(each.type().annotations(), Set.of(wanted)))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .<Value>map(Reflection::last)
        .orElse(new Value.Null());
  }

  private static AnnotationObject last(List<JavaAnnotation> path) {
    return new AnnotationObject(path.get(path.size() - 1), path.size() > 1);
  }
}
