package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.type.JavaParameter;
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

  /** How many calls away from the handler a response is followed. */
  private static final int DEPTH = 4;

  private static final Set<String> REQUESTS =
      Set.of(
          "HttpServletRequest",
          "ServletRequest",
          "ServletWebRequest",
          "WebRequest",
          "NativeWebRequest",
          "ServerHttpRequest",
          "HttpSession");

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
        Shape inside = handedOn(call, frame, sinks);
        boolean tellsWhat = !expressions.bodyOf(inside).members().isEmpty();
        written.add(inside);
        written.add(given(call, frame, sinks, tellsWhat));
      }
    }
    return Shape.oneOf(written);
  }

  /** What a method writes to which the response is handed on. */
  private Shape handedOn(MethodCallExpr call, Frame frame, Set<String> sinks) {
    if (frame.depth() >= DEPTH
        || call.getArguments().stream().noneMatch(each -> isOne(each, sinks))) {
      return Shape.NOTHING;
    }
    return Shape.oneOf(
        expressions.methodsCalled(call, frame).stream()
            .map(each -> of(each, sinksIn(each, call, sinks)))
            .toList());
  }

  /** The parameters of a called method that are given the response. */
  private static Set<String> sinksIn(Frame called, MethodCallExpr call, Set<String> sinks) {
    List<JavaParameter> parameters = called.method().method().parameters();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < Math.min(parameters.size(), call.getArguments().size()); i++) {
      if (isOne(call.getArgument(i), sinks)) {
        names.add(parameters.get(i).name());
      }
    }
    return names;
  }

  private static boolean isOne(Expression expression, Set<String> names) {
    return expression instanceof NameExpr name && names.contains(name.getNameAsString());
  }

  /**
   * What stands beside the response in a call.
   *
   * @param onlyMade whether what the method was given itself is left out: a query, where it is seen
   *     what is written
   */
  private Shape given(MethodCallExpr call, Frame frame, Set<String> sinks, boolean onlyMade) {
    return Shape.oneOf(
        call.getArguments().stream()
            .filter(each -> !mentions(each, sinks) && !isAsked(each, frame))
            .filter(each -> !onlyMade || !isParameter(each, frame))
            .map(each -> shapeOf(each, frame))
            .toList());
  }

  private static boolean isParameter(Expression argument, Frame frame) {
    return argument instanceof NameExpr name
        && frame.method().method().parameters().stream()
            .anyMatch(each -> each.name().equals(name.getNameAsString()));
  }

  /** What comes in isn't what goes out. */
  private boolean isAsked(Expression argument, Frame frame) {
    return REQUESTS.contains(expressions.typeOf(argument, frame).simpleName());
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
