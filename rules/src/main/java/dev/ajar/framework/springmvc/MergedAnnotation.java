package dev.ajar.framework.springmvc;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import dev.ajar.source.Types;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An annotation as Spring sees it: one that stands on a declaration, or on another annotation there
 * (to any depth), with the elements that the annotations before it override through
 * {@code @AliasFor} or, below Spring 7, by having the same name ({@code MergedAnnotations}, {@code
 * AnnotationTypeMapping} 5.3 to 7.0).
 *
 * @param path from the annotation on the declaration to the one meant
 */
record MergedAnnotation(List<JavaAnnotation> path, Types types) {

  private static final int MAX_ALIASES = 8;

  MergedAnnotation {
    path = List.copyOf(path);
  }

  /**
   * The first of some annotations that is of a wanted type, directly or through meta-annotations.
   * One that is preferred and stands there itself goes before all others.
   */
  static Optional<MergedAnnotation> find(
      List<JavaAnnotation> annotations, String preferred, Set<String> wanted, Types types) {
    List<JavaAnnotation> path = types.annotationPath(annotations, Set.of(preferred));
    if (path.size() != 1) {
      path = types.annotationPath(annotations, wanted);
    }
    return path.isEmpty() ? Optional.empty() : Optional.of(new MergedAnnotation(path, types));
  }

  static Optional<MergedAnnotation> find(
      List<JavaAnnotation> annotations, String wanted, Types types) {
    return find(annotations, wanted, Set.of(wanted), types);
  }

  /** Canonical name of the annotation type that is meant. */
  String type() {
    return last().type();
  }

  private JavaAnnotation last() {
    return path.get(path.size() - 1);
  }

  /** What an element comes to; empty where it is left at the annotation type's own default. */
  Optional<ElementValue> element(String... mirrors) {
    for (int i = 0; i < path.size() - 1; i++) {
      Optional<ElementValue> value = overriding(i, mirrors);
      if (value.isPresent()) {
        return value;
      }
    }
    return given(last(), mirrors);
  }

  private static Optional<ElementValue> given(JavaAnnotation annotation, String... mirrors) {
    for (String name : mirrors) {
      Optional<ElementValue> value = annotation.element(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** What the annotation at a place of the path says about an element of the last one. */
  private Optional<ElementValue> overriding(int place, String... mirrors) {
    JavaAnnotation annotation = path.get(place);
    JavaType declaration = types.find(annotation.type()).orElse(null);
    if (declaration == null) {
      return Optional.empty();
    }
    Optional<ElementValue> byDefault = Optional.empty();
    for (JavaMethod element : declaration.methods()) {
      if (!overrides(declaration, element, mirrors)) {
        continue;
      }
      Optional<ElementValue> value = annotation.element(element.name());
      if (value.isPresent()) {
        return value;
      }
      if (byDefault.isEmpty()) {
        byDefault = defaultOf(declaration, element);
      }
    }
    return byDefault;
  }

  private boolean overrides(JavaType declaration, JavaMethod element, String... mirrors) {
    boolean isAlias = element.isAnnotatedWith(Spring.ALIAS_FOR);
    for (String mirror : mirrors) {
      if (isAlias
          ? isAliasFor(declaration, element, mirror, MAX_ALIASES)
          : element.name().equals(mirror) && !mirror.equals("value")) {
        return true;
      }
    }
    return false;
  }

  /** Follows aliases through the annotations between; gives up on endless ones. */
  private boolean isAliasFor(JavaType declaration, JavaMethod element, String wanted, int depth) {
    JavaAnnotation alias = element.annotation(Spring.ALIAS_FOR).orElse(null);
    if (alias == null || depth == 0) {
      return false;
    }
    String target =
        alias
            .element("annotation")
            .filter(ElementValue.ClassLiteral.class::isInstance)
            .flatMap(value -> ((ElementValue.ClassLiteral) value).type().declaredName())
            .orElse(declaration.name());
    String attribute = given(alias, "attribute", "value").map(this::text).orElse(element.name());
    if (isMeant(target)) {
      return attribute.equals(wanted);
    }
    return types
        .find(target)
        .map(
            type ->
                type.methodsNamed(attribute).stream()
                    .anyMatch(next -> isAliasFor(type, next, wanted, depth - 1)))
        .orElse(false);
  }

  /**
   * A shortcut passes its elements on to {@code @RequestMapping}, so an alias for either is one for
   * both.
   */
  private boolean isMeant(String target) {
    return target.equals(type())
        || (target.equals(Spring.REQUEST_MAPPING) && Spring.MAPPINGS.contains(type()));
  }

  private String text(ElementValue value) {
    return value instanceof ElementValue.Constant constant ? String.valueOf(constant.value()) : "";
  }

  private static Optional<ElementValue> defaultOf(JavaType declaration, JavaMethod element) {
    Scope scope = declaration.scope().orElse(null);
    if (scope == null || !(declaration.tree().orElse(null) instanceof AnnotationDeclaration tree)) {
      return Optional.empty();
    }
    return tree.getMembers().stream()
        .filter(AnnotationMemberDeclaration.class::isInstance)
        .map(AnnotationMemberDeclaration.class::cast)
        .filter(each -> each.getNameAsString().equals(element.name()))
        .flatMap(each -> each.getDefaultValue().stream())
        .map(each -> TreeAnnotations.value(each, scope))
        .findFirst();
  }
}
