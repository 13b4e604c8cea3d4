package dev.ajar.disclosure;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.source.type.JavaMethod;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The members of an input whose type says nothing, by what the handler takes out of it: {@code
 * body.get("phone")}, {@code parseString(body, "phone")}.
 */
final class BodyKeys {

  private static final Set<String> UNTYPED =
      Set.of(
          "String",
          "Object",
          "Map",
          "HashMap",
          "LinkedHashMap",
          "MultiValueMap",
          "JSONObject",
          "JsonObject",
          "JsonNode",
          "ObjectNode",
          "Dict");

  /** What methods are called that take a member out by its name. */
  private static final Pattern TAKING = Pattern.compile("(get|opt|parse|read|path|at|find)\\w*");

  private BodyKeys() {}

  static boolean isUntyped(String simpleName) {
    return UNTYPED.contains(simpleName);
  }

  /** Simple names of the members' types by the members' names. */
  static Map<String, String> of(JavaMethod handler, String parameter) {
    Map<String, String> keys = new TreeMap<>();
    handler.body().ifPresent(body -> read(body, parameter, keys));
    return keys;
  }

  private static void read(BlockStmt body, String parameter, Map<String, String> keys) {
    Set<String> names = new HashSet<>(Set.of(parameter));
    body.findAll(VariableDeclarator.class).stream()
        .filter(each -> each.getInitializer().filter(value -> parses(value, names)).isPresent())
        .forEach(each -> names.add(each.getNameAsString()));
    for (MethodCallExpr call : body.findAll(MethodCallExpr.class)) {
      if (isOn(call, names) && TAKING.matcher(call.getNameAsString()).matches()) {
        literal(call).ifPresent(each -> keys.putIfAbsent(each, type(call.getNameAsString())));
      }
    }
  }

  /** {@code JSON.parseObject(body)}: the same, read into something else. */
  private static boolean parses(Expression value, Set<String> names) {
    return value instanceof MethodCallExpr call
        && literal(call).isEmpty()
        && call.getArguments().stream().anyMatch(each -> isOne(each, names));
  }

  private static boolean isOn(MethodCallExpr call, Set<String> names) {
    return call.getScope().filter(each -> isOne(each, names)).isPresent()
        || call.getArguments().stream().anyMatch(each -> isOne(each, names));
  }

  private static boolean isOne(Expression expression, Set<String> names) {
    return expression instanceof NameExpr name && names.contains(name.getNameAsString());
  }

  private static Optional<String> literal(MethodCallExpr call) {
    return call.getArguments().stream()
        .filter(StringLiteralExpr.class::isInstance)
        .map(each -> ((StringLiteralExpr) each).asString())
        .filter(each -> each.matches("[\\w.-]+"))
        .findFirst();
  }

  private static String type(String method) {
    for (String each : new String[] {"Integer", "Long", "Boolean", "Short"}) {
      if (method.endsWith(each)) {
        return each;
      }
    }
    return method.endsWith("String") ? "String" : "Object";
  }
}
