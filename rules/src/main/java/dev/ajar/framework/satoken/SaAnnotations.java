package dev.ajar.framework.satoken;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.MethodObject;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.List;

/**
 * Sa-Token's annotations on handlers and on the classes that declare them. Each asks that somebody
 * is signed in, but {@code @SaIgnore}, which ends all checks. Source: {@code
 * SaAnnotationStrategy.checkMethodAnnotation}, 1.44.0, and {@code SaInterceptor}, 1.31.0 to 1.37.0.
 */
record SaAnnotations(SaExchange exchange) {

  private static final String PACKAGE = "cn.dev33.satoken.annotation.";
  static final String IGNORE = PACKAGE + "SaIgnore";
  static final List<String> CHECKS =
      List.of(
          PACKAGE + "SaCheckLogin",
          PACKAGE + "SaCheckRole",
          PACKAGE + "SaCheckPermission",
          PACKAGE + "SaCheckSafe",
          PACKAGE + "SaCheckDisable",
          PACKAGE + "SaCheckBasic",
          PACKAGE + "SaCheckHttpBasic",
          PACKAGE + "SaCheckHttpDigest",
          PACKAGE + "SaCheckOr");

  void check(Value handler, Call call) {
    Value method = call.apply(handler, "getMethod");
    Value type = call.apply(method, "getDeclaringClass");
    if (isOn(method, IGNORE, call) || isOn(type, IGNORE, call)) {
      call.raise(Staff.STOP);
    }
    for (Value element : List.of(type, method)) {
      for (String annotation : CHECKS) {
        if (isOn(element, annotation, call)) {
          exchange.refuse(call, evidence(annotation, method, call));
        }
      }
    }
  }

  private static boolean isOn(Value element, String annotation, Call call) {
    Value found =
        call.apply(element, "isAnnotationPresent", new Value.ClassLiteral(TypeRef.of(annotation)));
    return call.decided(found).equals(new Value.Scalar(true));
  }

  private static Evidence evidence(String annotation, Value method, Call call) {
    String text = "`@" + annotation.substring(PACKAGE.length()) + "`";
    return method instanceof MethodObject known
        ? new Evidence(text, known.method().method().at())
        : Evidence.of(text, call.at());
  }
}
