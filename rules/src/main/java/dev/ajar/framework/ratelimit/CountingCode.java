package dev.ajar.framework.ratelimit;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The code of an application that may count requests, and what calls it as far as the types of
 * calls tell; by its name where they don't.
 */
final class CountingCode {

  private final Types types;
  private final Typing typing;
  private final CountingNames names;
  private final Set<String> near = new TreeSet<>();
  private final Map<String, List<BoundMethod>> methods = new HashMap<>();
  private final Map<JavaMethod, Boolean> known = new IdentityHashMap<>();

  CountingCode(Types types) {
    this.types = types;
    this.typing = new Typing(types);
    this.names = new CountingNames(types);
    for (JavaType type : names.types()) {
      near.add(type.name());
      for (JavaMethod each : type.methods()) {
        methods.computeIfAbsent(each.name(), key -> new ArrayList<>()).add(bound(each, type));
      }
    }
  }

  /** Whether a handler may come to code that counts. */
  boolean isReachedFrom(JavaType type, BoundMethod handler) {
    JavaType declaring = handler.owner().type();
    boolean isNear = near.contains(type.name()) || near.contains(declaring.name());
    return names.isLimiting(type)
        || names.isLimiting(declaring)
        || isNear && new Search().from(handler);
  }

  private static BoundMethod bound(JavaMethod method, JavaType owner) {
    return new BoundMethod(method, BoundType.of(owner, owner.asRef()));
  }

  /** Follows calls from one handler on. */
  private final class Search {

    private final Set<JavaMethod> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean from(BoundMethod handler) {
      boolean found = reaches(handler);
      if (!found) {
        seen.forEach(each -> known.put(each, false));
      }
      return found;
    }

    private boolean reaches(BoundMethod method) {
      Boolean before = known.get(method.method());
      if (before != null) {
        return before;
      }
      // who was seen and only leads back says nothing of itself: that isn't remembered
      boolean found = seen.add(method.method()) && leadsOn(method);
      if (found) {
        known.put(method.method(), true);
      }
      return found;
    }

    private boolean leadsOn(BoundMethod method) {
      Optional<BlockStmt> body = method.method().body();
      if (body.isEmpty() || names.isCounting(method.method())) {
        return body.isPresent();
      }
      Place place = Place.in(method);
      return body.get().findAll(MethodCallExpr.class).stream()
              .filter(each -> names.lead(each.getNameAsString()))
              .anyMatch(each -> mayCall(each, place))
          || body.get().findAll(MethodReferenceExpr.class).stream()
              .filter(each -> names.lead(each.getIdentifier()))
              .anyMatch(
                  each -> mayCall(each.getIdentifier(), typing.typeOf(each.getScope(), place)));
    }

    private boolean mayCall(MethodCallExpr call, Place place) {
      String name = call.getNameAsString();
      Optional<JavaType> declaring =
          typing.methodOf(call, place).map(each -> each.method().owner().type());
      if (declaring.isPresent()) {
        return isReaching(name, declaring.get());
      }
      Optional<Expression> receiver = call.getScope();
      return receiver.filter(each -> isOfLibrary(each, place)).isEmpty()
          && mayCall(name, receiver.map(each -> typing.typeOf(each, place)).orElse(TypeRef.OBJECT));
    }

    private boolean mayCall(String name, TypeRef receiver) {
      return receiver.equals(TypeRef.OBJECT)
          ? methods.getOrDefault(name, List.of()).stream().anyMatch(this::reaches)
          : types.hierarchyOf(receiver).stream().anyMatch(each -> isReaching(name, each.type()));
    }

    /** Whether a method does as it is declared, or as a subtype has it. */
    private boolean isReaching(String name, JavaType declaring) {
      return Stream.concat(Stream.of(declaring), types.subtypesOf(declaring.name()).stream())
          .filter(each -> near.contains(each.name()))
          .flatMap(type -> type.methodsNamed(name).stream().map(each -> bound(each, type)))
          .anyMatch(this::reaches);
    }

    /** Whether something comes from a library that was given nothing of the application's. */
    private boolean isOfLibrary(Expression expression, Place place) {
      TypeRef type = typing.typeOf(expression, place);
      if (!type.equals(TypeRef.OBJECT)) {
        return type instanceof TypeRef.Declared declared
            && declared.arguments().isEmpty()
            && types.find(type).filter(JavaType::isSource).isEmpty();
      }
      return expression instanceof MethodCallExpr call
          && call.getScope().filter(each -> isOfLibrary(each, place)).isPresent();
    }
  }
}
