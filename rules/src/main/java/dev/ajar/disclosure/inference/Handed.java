package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.ajar.source.type.JavaParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Helpers that are handed an object to put something into it: {@code putMsg(result, "done")}. */
record Handed(Expressions expressions) {

  /** So many calls away from the handler helpers are followed. */
  private static final int DEPTH = 4;

  /**
   * A method that is called with a variable's object.
   *
   * @param parameter under which name it knows the object
   */
  record Helper(String parameter, BlockStmt body, Frame frame) {}

  /** The helpers that a body hands a variable's object, and whose results it drops. */
  List<Helper> of(String variable, BlockStmt body, Frame frame) {
    return body.findAll(MethodCallExpr.class, each -> position(each, variable).isPresent()).stream()
        .flatMap(each -> helpers(each, variable, frame).stream())
        .toList();
  }

  /** Whether all that a call may do to a variable's object is seen. */
  boolean isFollowed(MethodCallExpr call, String variable, Frame frame) {
    List<Helper> helpers = helpers(call, variable, frame);
    return !helpers.isEmpty()
        && helpers.stream()
            .noneMatch(each -> Escapes.of(each.parameter(), each.body(), it -> false));
  }

  /** Empty unless the code of all methods in which the call may end is at hand. */
  private List<Helper> helpers(MethodCallExpr call, String variable, Frame frame) {
    Optional<Integer> position = position(call, variable);
    if (position.isEmpty() || frame.depth() >= DEPTH) {
      return List.of();
    }
    List<Helper> helpers = new ArrayList<>();
    for (Frame each : expressions.methodsCalled(call, frame)) {
      List<JavaParameter> parameters = each.method().method().parameters();
      Optional<BlockStmt> body = each.method().method().body();
      if (body.isEmpty() || parameters.size() <= position.get()) {
        return List.of();
      }
      helpers.add(new Helper(parameters.get(position.get()).name(), body.get(), each));
    }
    return helpers;
  }

  private static Optional<Integer> position(MethodCallExpr call, String variable) {
    boolean dropped = call.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent();
    return !dropped
        ? Optional.empty()
        : IntStream.range(0, call.getArguments().size())
            .filter(each -> Locals.isName(call.getArgument(each), variable))
            .boxed()
            .findFirst();
  }
}
