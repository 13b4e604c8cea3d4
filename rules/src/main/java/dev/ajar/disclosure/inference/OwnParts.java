package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The members of an answer into which a handler puts who is signed in, and nothing else: {@code
 * answer.setUser(me)} beside what the answer is about.
 */
final class OwnParts {

  private static final Set<String> PUTTING = Set.of("put", "addAttribute", "set", "addObject");

  private OwnParts() {}

  /** Names of those members. */
  static Set<String> of(PrincipalFlow flow) {
    Set<String> own = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (MethodCallExpr call : flow.body().findAll(MethodCallExpr.class)) {
      Optional<String> name = member(call);
      if (name.isEmpty()) {
        continue;
      }
      Expression value = call.getArgument(call.getArguments().size() - 1);
      boolean isCaller = value instanceof NameExpr && flow.isPrincipal(value);
      (isCaller ? own : others).add(name.get());
    }
    own.removeAll(others);
    return own;
  }

  private static Optional<String> member(MethodCallExpr call) {
    String name = call.getNameAsString();
    if (PUTTING.contains(name) && call.getArguments().size() == 2) {
      return call.getArgument(0) instanceof StringLiteralExpr key
          ? Optional.of(key.asString())
          : Optional.empty();
    }
    return name.matches("set[A-Z]\\w*") && call.getArguments().size() == 1
        ? Optional.of(name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4))
        : Optional.empty();
  }
}
