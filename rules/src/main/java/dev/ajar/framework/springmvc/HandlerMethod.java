package dev.ajar.framework.springmvc;

import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A method as one controller serves it.
 *
 * @param controller the controller's lineage
 * @param declarations the method and all that it overrides
 */
record HandlerMethod(Lineage controller, List<JavaMethod> declarations) {

  HandlerMethod {
    declarations = List.copyOf(declarations);
  }

  JavaMethod method() {
    return declarations.get(0);
  }

  /** Annotations of each declaration, in the order of the search. */
  List<List<JavaAnnotation>> annotations() {
    return declarations.stream().map(JavaMethod::annotations).toList();
  }

  TypeRef returnType() {
    return method().returnType().substitute(owner().bindings());
  }

  List<JavaParameter> parameters() {
    return method().parameters();
  }

  TypeRef parameterType(int index) {
    return method().parameters().get(index).type().substitute(owner().bindings());
  }

  /**
   * Annotations of a parameter, inherited ones last ({@code
   * HandlerMethod#getInterfaceParameterAnnotations}).
   */
  List<JavaAnnotation> parameterAnnotations(int index) {
    List<JavaAnnotation> annotations = new ArrayList<>();
    declarations.forEach(each -> annotations.addAll(each.parameters().get(index).annotations()));
    return annotations;
  }

  private BoundType owner() {
    return controller.member(method().declaringType());
  }
}
