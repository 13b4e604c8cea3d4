package dev.ajar.source.typing;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnknownType;
import com.github.javaparser.ast.type.VarType;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/** Types of names: locals, parameters, fields, and types used as qualifiers. */
final class Variables {

  private final Types types;
  private final Typing typing;
  private final Calls calls;

  Variables(Types types, Typing typing, Calls calls) {
    this.types = types;
    this.typing = typing;
    this.calls = calls;
  }

  TypeRef typeOf(NameExpr name, Place place) {
    return typeOf(name, name.getNameAsString(), place);
  }

  /** In front of {@code ::} the parser takes every name for a type's. */
  TypeRef typeOf(TypeExpr type, Place place) {
    TypeRef found = typeOf(type, type.getTypeAsString(), place);
    return found.equals(TypeRef.OBJECT) ? place.typeOf(type.getType()) : found;
  }

  private TypeRef typeOf(Node use, String text, Place place) {
    return local(use, text, place)
        .or(() -> field(place.ownType(), text))
        .or(() -> outerField(place, text))
        .or(() -> importedField(place, text))
        .or(() -> typeNamed(text, place))
        .orElse(TypeRef.OBJECT);
  }

  TypeRef typeOf(FieldAccessExpr access, Place place) {
    Optional<TypeRef> type = typeNamed(access.toString(), place);
    if (type.isPresent()) {
      return type.get();
    }
    TypeRef receiver = typing.typeOf(access.getScope(), place);
    if (receiver instanceof TypeRef.Array && access.getNameAsString().equals("length")) {
      return new TypeRef.Primitive("int");
    }
    return field(receiver, access.getNameAsString()).orElse(TypeRef.OBJECT);
  }

  private static Optional<TypeRef> typeNamed(String name, Place place) {
    return place.scope().flatMap(scope -> scope.find(name)).map(each -> TypeRef.of(each));
  }

  private Optional<TypeRef> field(TypeRef owner, String name) {
    for (BoundType each : types.hierarchyOf(owner)) {
      Optional<TypeRef> found =
          java.util.stream.Stream.concat(
                  each.type().components().stream(), each.type().fields().stream())
              .filter(field -> field.name().equals(name))
              .map(field -> field.type().substitute(each.bindings()))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeRef> outerField(Place place, String name) {
    String outer = place.owner().type().name();
    int dot = outer.lastIndexOf('.');
    while (dot > 0 && outer.length() > place.owner().type().packageName().length() + 1) {
      outer = outer.substring(0, dot);
      Optional<TypeRef> found = field(TypeRef.of(outer), name);
      if (found.isPresent()) {
        return found;
      }
      dot = outer.lastIndexOf('.');
    }
    return Optional.empty();
  }

  private Optional<TypeRef> importedField(Place place, String name) {
    return place.scope().stream()
        .flatMap(scope -> scope.staticImportsOf(name).stream())
        .flatMap(type -> field(TypeRef.of(type), name).stream())
        .findFirst();
  }

  /** The nearest declaration of a local variable or parameter around its use. */
  private Optional<TypeRef> local(Node use, String name, Place place) {
    Node inner = use;
    Optional<Node> around = use.getParentNode();
    while (around.isPresent()) {
      Optional<TypeRef> found = declaredIn(around.get(), inner, name, place);
      if (found.isPresent()) {
        return found;
      }
      if (around.get() instanceof com.github.javaparser.ast.body.TypeDeclaration<?>) {
        return Optional.empty();
      }
      inner = around.get();
      around = inner.getParentNode();
    }
    return Optional.empty();
  }

  private Optional<TypeRef> declaredIn(Node around, Node inner, String name, Place place) {
    if (around instanceof LambdaExpr lambda) {
      return parameter(lambda, name, place);
    }
    if (around instanceof com.github.javaparser.ast.body.CallableDeclaration<?> method) {
      return method.getParameters().stream()
          .filter(each -> each.getNameAsString().equals(name))
          .findFirst()
          .map(each -> place.arguments().getOrDefault(name, parameterType(each, place)));
    }
    if (around instanceof CatchClause caught
        && caught.getParameter().getNameAsString().equals(name)) {
      return Optional.of(parameterType(caught.getParameter(), place));
    }
    if (around instanceof ForEachStmt loop
        && loop.getVariableDeclarator().getNameAsString().equals(name)) {
      return Optional.of(loopVariable(loop, place));
    }
    for (Node each : around.getChildNodes()) {
      if (each == inner && !(around instanceof com.github.javaparser.ast.stmt.TryStmt)) {
        break;
      }
      Optional<TypeRef> found = declaredBy(each, name, place);
      if (found.isPresent()) {
        return found;
      }
    }
    return pattern(around, name, place);
  }

  private Optional<TypeRef> declaredBy(Node statement, String name, Place place) {
    Node declaration =
        statement instanceof com.github.javaparser.ast.stmt.ExpressionStmt each
            ? each.getExpression()
            : statement;
    if (!(declaration
        instanceof com.github.javaparser.ast.expr.VariableDeclarationExpr variables)) {
      return Optional.empty();
    }
    return variables.getVariables().stream()
        .filter(each -> each.getNameAsString().equals(name))
        .findFirst()
        .map(each -> variableType(each, place));
  }

  private TypeRef variableType(VariableDeclarator variable, Place place) {
    if (variable.getType() instanceof VarType) {
      return variable
          .getInitializer()
          .map(each -> typing.typeOf(each, place))
          .orElse(TypeRef.OBJECT);
    }
    return place.typeOf(variable.getType());
  }

  private TypeRef loopVariable(ForEachStmt loop, Place place) {
    Type type = loop.getVariableDeclarator().getType();
    if (!(type instanceof VarType)) {
      return place.typeOf(type);
    }
    return elementOf(typing.typeOf(loop.getIterable(), place));
  }

  private TypeRef elementOf(TypeRef iterable) {
    if (iterable instanceof TypeRef.Array array) {
      return array.element();
    }
    return calls
        .unifier()
        .asSupertype(iterable, "java.lang.Iterable")
        .filter(each -> !each.arguments().isEmpty())
        .map(each -> Unifier.bound(each.arguments().get(0)))
        .orElse(TypeRef.OBJECT);
  }

  /**
   * {@code x instanceof User user} binds in the condition and, since nobody can tell how far
   * without flow analysis, around it.
   */
  private Optional<TypeRef> pattern(Node around, String name, Place place) {
    if (!(around instanceof com.github.javaparser.ast.stmt.Statement)
        && !(around instanceof Expression)) {
      return Optional.empty();
    }
    return around
        .findFirst(TypePatternExpr.class, each -> each.getNameAsString().equals(name))
        .map(each -> place.typeOf(each.getType()));
  }

  private Optional<TypeRef> parameter(LambdaExpr lambda, String name, Place place) {
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      Parameter parameter = lambda.getParameter(i);
      if (parameter.getNameAsString().equals(name)) {
        boolean inferred =
            parameter.getType() instanceof UnknownType || parameter.getType() instanceof VarType;
        return Optional.of(
            inferred ? calls.lambdaParameter(lambda, i, place) : parameterType(parameter, place));
      }
    }
    return Optional.empty();
  }

  private static TypeRef parameterType(Parameter parameter, Place place) {
    TypeRef type = place.typeOf(parameter.getType());
    return parameter.isVarArgs() ? new TypeRef.Array(type) : type;
  }
}
