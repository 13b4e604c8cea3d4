package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.Optional;
import java.util.stream.Stream;

/** Setters, and chains of them on a new object: {@code new Row().setId(id).setName(name)}. */
record Setters(Typing typing) {

  static boolean isOne(String method) {
    return method.length() > 3 && method.startsWith("set");
  }

  /** The new and empty object on which a chain of setters is called; empty for any other call. */
  Optional<ObjectCreationExpr> filled(MethodCallExpr call, Place place) {
    return root(call)
        .filter(Setters::isEmpty)
        .filter(each -> chain(call).allMatch(link -> isChained(link, place)));
  }

  /** Whether a call sets one member and gives back what it was called on. */
  private boolean isChained(MethodCallExpr call, Place place) {
    return isOne(call.getNameAsString())
        && call.getArguments().size() == 1
        && typing
            .methodOf(call, place)
            .map(each -> Returns.giveReceiver(each.method()))
            .orElse(true);
  }

  /** The calls of a chain, the last first. */
  static Stream<MethodCallExpr> chain(MethodCallExpr last) {
    return Stream.iterate(
            Optional.of(last),
            Optional::isPresent,
            each -> each.get().getScope().flatMap(Expression::toMethodCallExpr))
        .map(Optional::get);
  }

  /** Whether nothing is in an object but what its class and what is done with it put there. */
  static boolean isEmpty(ObjectCreationExpr creation) {
    String type = creation.getType().getNameAsString();
    return creation.getArguments().isEmpty()
        && creation.getAnonymousClassBody().isEmpty()
        && !type.endsWith("Map")
        && !type.endsWith("List");
  }

  private static Optional<ObjectCreationExpr> root(MethodCallExpr last) {
    return chain(last)
        .reduce((one, inner) -> inner)
        .flatMap(MethodCallExpr::getScope)
        .flatMap(Expression::toObjectCreationExpr);
  }
}
