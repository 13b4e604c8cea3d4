package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.disclosure.serialisation.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a method writes into the response itself: whatever stands beside the response, its stream or
 * its writer in a call. A spreadsheet's rows count as the objects they are made of.
 */
final class HandWritten {

  /** Calls that write no body. */
  private static final Set<String> HEADERS =
      Set.of(
          "setContentType",
          "setHeader",
          "addHeader",
          "setStatus",
          "setCharacterEncoding",
          "addCookie",
          "setDateHeader",
          "addDateHeader",
          "setIntHeader",
          "setContentLength",
          "setContentLengthLong",
          "setLocale",
          "sendRedirect",
          "sendError",
          "reset",
          "resetBuffer",
          "setBufferSize",
          "getOutputStream",
          "getWriter",
          "getHeader",
          "flush",
          "flushBuffer",
          "close",
          "containsHeader",
          "encodeRedirectURL",
          "isCommitted",
          "getHeaders",
          "getStatus",
          "closeQuietly",
          "forward",
          "include",
          "addObject",
          "putNextEntry",
          "closeEntry",
          "finish");

  private final Expressions expressions;

  HandWritten(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Nothing, where no body is seen to be written. */
  Shape of(Frame frame, Set<String> response) {
    Optional<BlockStmt> body = frame.method().method().body();
    if (body.isEmpty()) {
      return Shape.NOTHING;
    }
    Set<String> sinks = sinks(body.get(), response);
    List<Shape> written = new ArrayList<>();
    for (MethodCallExpr call : body.get().findAll(MethodCallExpr.class)) {
      if (writes(call, sinks)) {
        call.getArguments().stream()
            .filter(each -> !mentions(each, sinks))
            .forEach(each -> written.add(shapeOf(each, frame)));
      }
    }
    return Shape.oneOf(written);
  }

  private Shape shapeOf(Expression argument, Frame frame) {
    return argument instanceof ClassExpr literal
        ? Shape.of(frame.place().typeOf(literal.getType()))
        : expressions.shapeOf(argument, frame);
  }

  private static boolean writes(MethodCallExpr call, Set<String> sinks) {
    boolean toSink =
        call.getScope().filter(each -> mentions(each, sinks)).isPresent()
            || call.getArguments().stream().anyMatch(each -> mentions(each, sinks));
    return toSink && !HEADERS.contains(call.getNameAsString());
  }

  /** The response, and every local that is made of it. */
  private static Set<String> sinks(BlockStmt body, Set<String> response) {
    Set<String> sinks = new HashSet<>(response);
    for (VariableDeclarator each : body.findAll(VariableDeclarator.class)) {
      if (each.getInitializer().filter(value -> mentions(value, sinks)).isPresent()) {
        sinks.add(each.getNameAsString());
      }
    }
    return sinks;
  }

  private static boolean mentions(Expression expression, Set<String> names) {
    return expression
        .findFirst(NameExpr.class, each -> names.contains(each.getNameAsString()))
        .isPresent();
  }
}
