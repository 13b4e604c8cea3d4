package dev.ajar.framework.guards;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which types of the application set attributes of requests, and which. */
final class RequestAttributes {

  private final Types types;
  private final Evaluator evaluator;
  private Optional<Map<String, List<String>>> settersOf = Optional.empty();

  RequestAttributes(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
  }

  /** Whether a type other than this one sets the attribute, or one whose name isn't known. */
  boolean maySet(String name, JavaType other) {
    return setters(name).stream().anyMatch(each -> !each.equals(other.name()));
  }

  /** The types that set the attribute, or one whose name isn't known. */
  Set<String> setters(String name) {
    if (settersOf.isEmpty()) {
      settersOf = Optional.of(read());
    }
    Set<String> setters = new TreeSet<>(settersOf.get().getOrDefault(name, List.of()));
    setters.addAll(settersOf.get().getOrDefault("", List.of()));
    return setters;
  }

  private Map<String, List<String>> read() {
    Map<String, List<String>> found = new HashMap<>();
    for (JavaType type : types.inFilesMentioning("setAttribute")) {
      if (type.tree().isEmpty() || type.scope().isEmpty()) {
        continue;
      }
      for (MethodCallExpr call : type.tree().get().findAll(MethodCallExpr.class)) {
        if (call.getNameAsString().equals("setAttribute") && call.getArguments().size() == 2) {
          Value name = evaluator.valueOf(call.getArgument(0), type.scope().get());
          found
              .computeIfAbsent(
                  name instanceof Value.Text text ? text.text() : "", each -> new ArrayList<>())
              .add(type.name());
        }
      }
    }
    return found;
  }
}
