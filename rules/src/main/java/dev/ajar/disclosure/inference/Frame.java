package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import java.util.Map;
import java.util.Optional;

/**
 * One method being followed.
 *
 * @param method the method, as its owner binds it
 * @param bindings what its own type parameters stand for in this call
 * @param arguments what is known of its arguments, by parameter name
 * @param types types of its arguments, where they say more than the parameters' types do
 * @param functions the functions among its arguments, by parameter name
 * @param depth how many calls it is away from the handler
 */
record Frame(
    BoundMethod method,
    Map<String, TypeRef> bindings,
    Map<String, Shape> arguments,
    Map<String, TypeRef> types,
    Map<String, Function> functions,
    int depth) {

  Frame {
    bindings = Map.copyOf(bindings);
    arguments = Map.copyOf(arguments);
    types = Map.copyOf(types);
    functions = Map.copyOf(functions);
  }

  /** A lambda or a reference to a method, and the method in which it stands. */
  record Function(Expression expression, Frame frame) {}

  static Frame of(BoundMethod handler) {
    return new Frame(handler, Map.of(), Map.of(), Map.of(), Map.of(), 0);
  }

  Place place() {
    return Place.in(method, bindings, types);
  }

  Optional<Shape> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** The function that an expression is, where it is one or a parameter that was given one. */
  Optional<Function> functionIn(Expression expression) {
    if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr) {
      return Optional.of(new Function(expression, this));
    }
    return expression instanceof NameExpr name
        ? Optional.ofNullable(functions.get(name.getNameAsString()))
        : Optional.empty();
  }

  /** The name under which evidence speaks of it. */
  String name() {
    return method.method().declaringType() + "#" + method.method().name();
  }

  String file() {
    return method.method().at().map(each -> each.file()).orElse("");
  }
}
