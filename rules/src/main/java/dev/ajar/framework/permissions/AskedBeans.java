package dev.ajar.framework.permissions;

import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions of {@code @PreAuthorize} that ask a bean without naming what for, {@code
 * @el.check()}: it is a permission where the bean's own code looks at the caller's.
 */
final class AskedBeans {

  private static final String PRE_AUTHORIZE =
      "org.springframework.security.access.prepost.PreAuthorize";
  private static final String[] SWITCHES = {"EnableMethodSecurity", "EnableGlobalMethodSecurity"};
  private static final Pattern CALL = Pattern.compile("@(?<bean>\\w+)\\.(?<method>\\w+)\\(\\)");
  private static final Pattern LOOKS_AT_PERMISSIONS =
      Pattern.compile("(?i)authorit|permission|\\w*roles?\\b");

  private final Types types;
  private final Map<String, Boolean> known = new HashMap<>();

  AskedBeans(Types types) {
    this.types = types;
  }

  /** The expression, if it asks a bean that looks at permissions. */
  Optional<String> expression(JavaAnnotation annotation) {
    if (!annotation.type().equals(PRE_AUTHORIZE) || !isSwitchedOn()) {
      return Optional.empty();
    }
    return annotation
        .element("value")
        .flatMap(AskedBeans::text)
        .filter(text -> known.computeIfAbsent(text, this::asks));
  }

  private boolean isSwitchedOn() {
    return types.inFilesMentioning(SWITCHES).stream()
        .flatMap(each -> each.annotations().stream())
        .anyMatch(each -> List.of(SWITCHES).contains(each.simpleName()));
  }

  private boolean asks(String expression) {
    Matcher call = CALL.matcher(expression);
    return call.matches()
        && types.inFilesMentioning(call.group("method")).stream()
            .filter(each -> isNamed(each, call.group("bean")))
            .flatMap(each -> each.methodsNamed(call.group("method")).stream())
            .anyMatch(AskedBeans::looksAtPermissions);
  }

  private static boolean isNamed(JavaType type, String bean) {
    return type.annotations().stream()
        .map(each -> each.element("value").flatMap(AskedBeans::text))
        .flatMap(Optional::stream)
        .anyMatch(bean::equals);
  }

  private static boolean looksAtPermissions(JavaMethod method) {
    return method
        .body()
        .filter(body -> LOOKS_AT_PERMISSIONS.matcher(body.toString()).find())
        .isPresent();
  }

  private static Optional<String> text(ElementValue value) {
    if (value instanceof ElementValue.Constant constant
        && constant.value() instanceof String text) {
      return Optional.of(text);
    }
    return value instanceof ElementValue.Unevaluated unevaluated
        ? unevaluated.expression().toStringLiteralExpr().map(literal -> literal.getValue())
        : Optional.empty();
  }
}
