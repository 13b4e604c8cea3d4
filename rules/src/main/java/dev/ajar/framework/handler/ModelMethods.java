package dev.ajar.framework.handler;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code @ModelAttribute} methods that Spring MVC calls before a handler, whatever it answers
 * with ({@code ModelFactory.initModel}, Spring 5.3.31 to 7.0.10). What one of them throws turns the
 * request away.
 */
final class ModelMethods {

  private static final String BIND = "org.springframework.web.bind.annotation.";
  private static final String MODEL_ATTRIBUTE = BIND + "ModelAttribute";
  private static final List<String> ADVICE =
      List.of(BIND + "ControllerAdvice", BIND + "RestControllerAdvice");

  private final Types types;

  ModelMethods(Types types) {
    this.types = types;
  }

  /**
   * Those of a controller and what it extends, and of advice for all controllers.
   *
   * @param controller its canonical name
   */
  List<BoundMethod> before(String controller) {
    if (!types.mentionsType(MODEL_ATTRIBUTE)) {
      return List.of();
    }
    List<BoundMethod> methods = new ArrayList<>();
    for (BoundType each : types.hierarchyOf(TypeRef.of(controller))) {
      methods.addAll(of(each));
    }
    for (JavaType each : types.inFilesMentioning("ControllerAdvice", "RestControllerAdvice")) {
      if (isForAll(each)) {
        methods.addAll(of(BoundType.of(each, each.asRef())));
      }
    }
    return methods;
  }

  private List<BoundMethod> of(BoundType type) {
    return type.type().scope().isEmpty()
        ? List.of()
        : type.type().methods().stream()
            .filter(each -> each.isAnnotatedWith(MODEL_ATTRIBUTE) && each.body().isPresent())
            .filter(each -> !isHandler(each))
            .map(each -> new BoundMethod(each, type))
            .toList();
  }

  private static boolean isHandler(JavaMethod method) {
    return method.annotations().stream().anyMatch(each -> each.simpleName().endsWith("Mapping"));
  }

  private static boolean isForAll(JavaType type) {
    return type.annotations().stream()
        .anyMatch(each -> ADVICE.contains(each.type()) && each.elements().isEmpty());
  }
}
