package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operators on known values; empty where one of the operands isn't known well enough. */
final class Operators {

  private Operators() {}

  /** The result where the left operand alone tells it. */
  static Optional<Value> decidedByLeft(BinaryExpr.Operator operator, Value left) {
    if (operator == BinaryExpr.Operator.AND && isFalse(left)
        || operator == BinaryExpr.Operator.OR && isTrue(left)) {
      return Optional.of(left);
    }
    return Optional.empty();
  }

  static Optional<Value> binary(BinaryExpr.Operator operator, Value left, Value right) {
    return switch (operator) {
      case PLUS -> plus(left, right);
      case EQUALS -> same(left, right).map(Value.Scalar::new);
      case NOT_EQUALS -> same(left, right).map(same -> new Value.Scalar(!same));
      case AND, BINARY_AND -> and(left, right);
      case OR, BINARY_OR -> or(left, right);
      default -> numbers(operator, left, right);
    };
  }

  static Optional<Value> unary(UnaryExpr.Operator operator, Value operand) {
    if (!(operand instanceof Value.Scalar scalar)) {
      return Optional.empty();
    }
    if (operator == UnaryExpr.Operator.LOGICAL_COMPLEMENT && scalar.value() instanceof Boolean b) {
      return Optional.of(new Value.Scalar(!b));
    }
    if (operator == UnaryExpr.Operator.MINUS && scalar.value() instanceof Integer number) {
      return Optional.of(new Value.Scalar(-number));
    }
    if (operator == UnaryExpr.Operator.MINUS && scalar.value() instanceof Long number) {
      return Optional.of(new Value.Scalar(-number));
    }
    return operator == UnaryExpr.Operator.PLUS ? Optional.of(operand) : Optional.empty();
  }

  /** A cast changes a value only where it makes another number of it. */
  static Value cast(Value value, Type type) {
    if (!(type instanceof PrimitiveType primitive)
        || !(value instanceof Value.Scalar scalar)
        || !(integral(scalar) instanceof Long number)) {
      return value;
    }
    return switch (primitive.getType()) {
      case CHAR -> new Value.Scalar((char) number.longValue());
      case INT -> new Value.Scalar((int) number.longValue());
      case LONG -> new Value.Scalar(number);
      case SHORT -> new Value.Scalar((int) (short) number.longValue());
      case BYTE -> new Value.Scalar((int) (byte) number.longValue());
      default -> value;
    };
  }

  /** What string conversion makes of a value, JLS 5.1.11. */
  static Optional<String> text(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Scalar scalar) {
      return Optional.of(String.valueOf(scalar.value()));
    }
    if (value instanceof Value.EnumConstant constant) {
      return Optional.of(constant.name());
    }
    return value instanceof Value.Null ? Optional.of("null") : Optional.empty();
  }

  static boolean isTrue(Value value) {
    return value instanceof Value.Scalar scalar && Boolean.TRUE.equals(scalar.value());
  }

  static boolean isFalse(Value value) {
    return value instanceof Value.Scalar scalar && Boolean.FALSE.equals(scalar.value());
  }

  private static Optional<Value> plus(Value left, Value right) {
    if (isDeployed(left) || isDeployed(right)) {
      return Optional.of(isDeployed(left) ? left : right);
    }
    if (!(left instanceof Value.Text) && !(right instanceof Value.Text)) {
      return numbers(BinaryExpr.Operator.PLUS, left, right);
    }
    return text(left).flatMap(a -> text(right).map(b -> new Value.Text(a + b)));
  }

  private static boolean isDeployed(Value value) {
    return value instanceof Value.Unknown unknown && unknown.deployed();
  }

  /** Whether two values are the same by {@code ==}; texts are compared as if they were interned. */
  static Optional<Boolean> same(Value left, Value right) {
    if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
      return Optional.empty();
    }
    if (left instanceof Value.Scalar a
        && right instanceof Value.Scalar b
        && integral(a) instanceof Long x
        && integral(b) instanceof Long y) {
      return Optional.of(x.equals(y));
    }
    return Optional.of(Objects.equals(left, right));
  }

  private static Optional<Value> and(Value left, Value right) {
    if (isFalse(left) || isFalse(right)) {
      return Optional.of(new Value.Scalar(false));
    }
    return isTrue(left) && isTrue(right) ? Optional.of(left) : Optional.empty();
  }

  private static Optional<Value> or(Value left, Value right) {
    if (isTrue(left) || isTrue(right)) {
      return Optional.of(new Value.Scalar(true));
    }
    return isFalse(left) && isFalse(right) ? Optional.of(left) : Optional.empty();
  }

  private static Optional<Value> numbers(BinaryExpr.Operator operator, Value left, Value right) {
    if (!(left instanceof Value.Scalar a)
        || !(right instanceof Value.Scalar b)
        || !(integral(a) instanceof Long x)
        || !(integral(b) instanceof Long y)) {
      return Optional.empty();
    }
    boolean isLong = a.value() instanceof Long || b.value() instanceof Long;
    return switch (operator) {
      case PLUS -> number(x + y, isLong);
      case MINUS -> number(x - y, isLong);
      case MULTIPLY -> number(x * y, isLong);
      case DIVIDE -> y == 0 ? Optional.empty() : number(x / y, isLong);
      case REMAINDER -> y == 0 ? Optional.empty() : number(x % y, isLong);
      case LEFT_SHIFT -> number(isLong ? x << y : (int) (long) x << y, isLong);
      case SIGNED_RIGHT_SHIFT -> number(x >> y, isLong);
      case LESS -> Optional.of(new Value.Scalar(x < y));
      case LESS_EQUALS -> Optional.of(new Value.Scalar(x <= y));
      case GREATER -> Optional.of(new Value.Scalar(x > y));
      case GREATER_EQUALS -> Optional.of(new Value.Scalar(x >= y));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> number(long result, boolean isLong) {
    return Optional.of(isLong ? new Value.Scalar(result) : new Value.Scalar((int) result));
  }

  /** The value as a number; null where it is none, or no integral one. */
  private static @Nullable Number integral(Value.Scalar scalar) {
    if (scalar.value() instanceof Character character) {
      return (long) character;
    }
    return scalar.value() instanceof Integer || scalar.value() instanceof Long
        ? Long.valueOf(((Number) scalar.value()).longValue())
        : null;
  }
}
