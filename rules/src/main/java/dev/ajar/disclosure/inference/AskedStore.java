package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.tree.TreeAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Handlers whose answer is, or holds, whether a store knows a key: {@code Map.of("free",
 * !users.existsByEmail(email))}.
 */
final class AskedStore {

  private static final Pattern ASKS =
      Pattern.compile("exists?(?:[A-Z]\\w*)?|is(?:Registered|Taken|Exist)\\w*");

  /** What tells only when it is compared with nothing, or asked whether it is there. */
  private static final Pattern FINDS =
      Pattern.compile("(?:find|get|select|query|load|count)\\w*By[A-Z]\\w*");

  private static final Pattern THERE = Pattern.compile("isPresent|isEmpty");

  private final BoundMethod handler;
  private final List<String> keys;

  AskedStore(BoundMethod handler, List<String> keys) {
    this.handler = handler;
    this.keys = keys.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
  }

  /** What shows it, with its place; empty where the answer holds nothing of the kind. */
  Optional<Evidence> answered() {
    return returned().stream()
        .flatMap(each -> each.findAll(MethodCallExpr.class, this::asks).stream())
        .findFirst()
        .map(
            each ->
                Evidence.of(
                    "the answer holds what `" + each.getNameAsString() + "` says of the key",
                    TreeAnnotations.locationOf(
                        handler.method().at().map(at -> at.file()).orElse(""), each)));
  }

  private boolean asks(MethodCallExpr call) {
    if (call.getScope().isEmpty() || !isGivenKey(call)) {
      return false;
    }
    String name = call.getNameAsString();
    return ASKS.matcher(name).matches() || FINDS.matcher(name).matches() && isTested(call);
  }

  /** Whether an argument is a key, or a part of what is sent that is called like one. */
  private boolean isGivenKey(MethodCallExpr call) {
    return call.getArguments().stream()
        .map(each -> each.toString().toLowerCase(Locale.ROOT))
        .anyMatch(argument -> keys.stream().anyMatch(argument::contains));
  }

  private static boolean isTested(MethodCallExpr call) {
    Optional<Node> around = call.getParentNode();
    if (around.isPresent() && around.get() instanceof BinaryExpr comparison) {
      return comparison.getOperator() == BinaryExpr.Operator.EQUALS
          || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS
          || comparison.getOperator() == BinaryExpr.Operator.GREATER;
    }
    return around.isPresent()
        && around.get() instanceof MethodCallExpr outer
        && THERE.matcher(outer.getNameAsString()).matches();
  }

  /** What is returned, and what its variables were declared with. */
  private List<Expression> returned() {
    List<Expression> all = new ArrayList<>();
    for (Expression each : Returns.of(handler)) {
      all.add(each);
      each.findAll(NameExpr.class)
          .forEach(name -> declared(name.getNameAsString()).ifPresent(all::add));
    }
    return all;
  }

  private Optional<Expression> declared(String variable) {
    return handler.method().body().stream()
        .flatMap(each -> each.findAll(VariableDeclarator.class).stream())
        .filter(each -> each.getNameAsString().equals(variable))
        .flatMap(each -> each.getInitializer().stream())
        .findFirst();
  }
}
