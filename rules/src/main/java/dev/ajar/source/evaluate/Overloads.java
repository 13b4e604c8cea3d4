package dev.ajar.source.evaluate;

import com.github.javaparser.Position;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of several overloads a call means, by the static types of its arguments, as the compiler
 * tells it (JLS 15.12). Values alone don't: much of what is played isn't known.
 */
final class Overloads {

  private final Types types;

  /** By the place of the call, the signature that it means; what is played is played often. */
  private final Map<Site, Optional<String>> known = new HashMap<>();

  private record Site(String file, Optional<Position> name) {}

  Overloads(Types types) {
    this.types = types;
  }

  /** Those of the overloads that may be meant. */
  List<JavaMethod> meant(List<JavaMethod> overloads, Call call) {
    if (overloads.size() < 2
        || !(call.tree() instanceof MethodCallExpr tree)
        || !tree.getNameAsString().equals(call.method())) {
      return overloads;
    }
    Site site = new Site(call.frame().scope().file(), tree.getName().getBegin());
    Optional<String> signature =
        known.computeIfAbsent(site, key -> signature(overloads, tree, call));
    List<JavaMethod> meant =
        overloads.stream().filter(each -> signature.equals(Optional.of(each.signature()))).toList();
    return meant.isEmpty() ? overloads : meant;
  }

  private Optional<String> signature(List<JavaMethod> overloads, MethodCallExpr tree, Call call) {
    Optional<BoundType> around =
        call.frame().scope().enclosingType().stream()
            .flatMap(each -> types.hierarchyOf(TypeRef.of(each)).stream())
            .findFirst();
    Map<String, BoundMethod> candidates = new LinkedHashMap<>();
    overloads.forEach(each -> candidates.putIfAbsent(each.signature(), bound(each)));
    return around
        .flatMap(
            each ->
                new Typing(types).overload(List.copyOf(candidates.values()), tree, Place.in(each)))
        .map(each -> each.method().signature());
  }

  private BoundMethod bound(JavaMethod method) {
    return types.hierarchyOf(TypeRef.of(method.declaringType())).stream()
        .findFirst()
        .map(owner -> new BoundMethod(method, owner))
        .orElseThrow(() -> new IllegalStateException("no owner of " + method.name()));
  }
}
