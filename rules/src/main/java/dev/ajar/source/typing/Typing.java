package dev.ajar.source.typing;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Infers static types of expressions. What can't be inferred is {@link TypeRef#OBJECT}. One
 * instance serves one application and one thread; it remembers what it inferred.
 */
public final class Typing {

  private static final TypeRef STRING = TypeRef.of("java.lang.String");
  private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");

  private final Types types;
  private final Calls calls;
  private final Variables variables;
  private final Map<Place, Map<Expression, TypeRef>> known = new HashMap<>();

  public Typing(Types types) {
    this.types = types;
    this.calls = new Calls(types, this);
    this.variables = new Variables(types, this, calls);
  }

  /** The static type of an expression at its place. */
  public TypeRef typeOf(Expression expression, Place place) {
    Map<Expression, TypeRef> known =
        this.known.computeIfAbsent(place, each -> new IdentityHashMap<>());
    @Nullable TypeRef remembered = known.get(expression);
    if (remembered != null) {
      return remembered;
    }
    // stands while the type is being inferred, so that a cycle ends in "not known"
    known.put(expression, TypeRef.OBJECT);
    TypeRef type = infer(expression, place);
    known.put(expression, type);
    return type;
  }

  /** What a call comes to on a receiver of a narrower type than its expression has. */
  public TypeRef typeOf(MethodCallExpr call, TypeRef receiver, Place place) {
    return calls.typeOf(call, receiver, place);
  }

  /** The method that a call calls, where its declaration is known. */
  public Optional<CalledMethod> methodOf(MethodCallExpr call, Place place) {
    return calls.methodOf(call, place);
  }

  /** The method that a reference to one means, where there is only one that it can mean. */
  public Optional<BoundMethod> methodOf(MethodReferenceExpr reference, Place place) {
    return calls.methodOf(reference, place);
  }

  /**
   * The one of several overloads that a call means; empty where its arguments' types don't tell.
   */
  public Optional<BoundMethod> overload(
      List<BoundMethod> overloads, MethodCallExpr call, Place place) {
    return calls.certain(overloads, call, place);
  }

  private TypeRef infer(Expression expression, Place place) {
    if (expression instanceof EnclosedExpr enclosed) {
      return typeOf(enclosed.getInner(), place);
    }
    if (expression instanceof MethodCallExpr call) {
      return calls.typeOf(call, place);
    }
    if (expression instanceof NameExpr name) {
      return variables.typeOf(name, place);
    }
    if (expression instanceof TypeExpr type) {
      return variables.typeOf(type, place);
    }
    if (expression instanceof FieldAccessExpr access) {
      return variables.typeOf(access, place);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return calls.typeOf(creation, place);
    }
    if (expression instanceof CastExpr cast) {
      return place.typeOf(cast.getType());
    }
    if (expression instanceof ConditionalExpr conditional) {
      return common(
          typeOf(conditional.getThenExpr(), place), typeOf(conditional.getElseExpr(), place));
    }
    if (expression instanceof AssignExpr assignment) {
      return typeOf(assignment.getValue(), place);
    }
    if (expression instanceof ArrayAccessExpr access) {
      return typeOf(access.getName(), place) instanceof TypeRef.Array array
          ? array.element()
          : TypeRef.OBJECT;
    }
    if (expression instanceof ArrayCreationExpr creation) {
      return place.typeOf(creation.createdType());
    }
    if (expression instanceof BinaryExpr binary) {
      return typeOf(binary, place);
    }
    if (expression instanceof UnaryExpr unary) {
      return unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
          ? BOOLEAN
          : typeOf(unary.getExpression(), place);
    }
    if (expression instanceof InstanceOfExpr) {
      return BOOLEAN;
    }
    if (expression instanceof ThisExpr) {
      return place.ownType();
    }
    if (expression instanceof SuperExpr) {
      return place
          .owner()
          .type()
          .superclass()
          .map(each -> each.substitute(place.owner().bindings()))
          .orElse(TypeRef.OBJECT);
    }
    if (expression instanceof ClassExpr literal) {
      return TypeRef.of("java.lang.Class", Unifier.boxed(place.typeOf(literal.getType())));
    }
    if (expression instanceof SwitchExpr choice) {
      return Switches.results(choice).stream()
          .map(each -> typeOf(each, place))
          .reduce(this::common)
          .orElse(TypeRef.OBJECT);
    }
    return expression instanceof LiteralExpr literal ? typeOf(literal) : TypeRef.OBJECT;
  }

  private static TypeRef typeOf(LiteralExpr literal) {
    if (literal.isStringLiteralExpr() || literal.isTextBlockLiteralExpr()) {
      return STRING;
    }
    if (literal.isBooleanLiteralExpr()) {
      return BOOLEAN;
    }
    if (literal.isIntegerLiteralExpr()) {
      return new TypeRef.Primitive("int");
    }
    if (literal.isLongLiteralExpr()) {
      return new TypeRef.Primitive("long");
    }
    if (literal.isDoubleLiteralExpr()) {
      return new TypeRef.Primitive("double");
    }
    return literal.isCharLiteralExpr() ? new TypeRef.Primitive("char") : TypeRef.OBJECT;
  }

  private TypeRef typeOf(BinaryExpr binary, Place place) {
    return switch (binary.getOperator()) {
      case PLUS -> {
        TypeRef left = typeOf(binary.getLeft(), place);
        yield left.is("java.lang.String") || typeOf(binary.getRight(), place).is("java.lang.String")
            ? STRING
            : left;
      }
      case OR, AND, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> BOOLEAN;
      default -> typeOf(binary.getLeft(), place);
    };
  }

  /** The type of something that is one or the other; {@code null} and what isn't known give way. */
  private TypeRef common(TypeRef one, TypeRef other) {
    if (one.equals(TypeRef.OBJECT) || one.equals(other)) {
      return other;
    }
    if (other instanceof TypeRef.Declared declared && types.isSubtype(one, declared.name())) {
      return other;
    }
    return one;
  }
}
