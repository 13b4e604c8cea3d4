package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.ajar.framework.handler.Fact.Kind;
import java.util.List;

/** What operators make of what is known of their operands. */
final class Logic {

  private final Reader reader;

  Logic(Reader reader) {
    this.reader = reader;
  }

  Fact binary(BinaryExpr tree, State state) {
    Fact left = reader.eval(tree.getLeft(), state);
    if (left.is(Kind.THROWS)) {
      return left;
    }
    return switch (tree.getOperator()) {
      case EQUALS -> same(left, reader.eval(tree.getRight(), state));
      case NOT_EQUALS -> not(same(left, reader.eval(tree.getRight(), state)));
      case AND, BINARY_AND -> both(left, Kind.FALSE, tree, state);
      case OR, BINARY_OR -> both(left, Kind.TRUE, tree, state);
      default -> {
        Fact right = reader.eval(tree.getRight(), state);
        if (right.is(Kind.THROWS)) {
          yield right;
        }
        if (left.is(Kind.CONSTANT) && left.words().startsWith("\"redirect:")) {
          yield Fact.constant(left.words() + " " + right.words());
        }
        // The operands' words say it all, and a sum of thousands isn't printed at each of its
        // signs.
        yield Facts.composed(List.of(left, right), "");
      }
    };
  }

  /** {@code &&} and {@code ||}: one operand that decides is enough. */
  private Fact both(Fact left, Kind deciding, BinaryExpr tree, State state) {
    if (left.is(deciding)) {
      return left;
    }
    Fact right = reader.eval(tree.getRight(), state);
    if (left.is(Kind.TRUE, Kind.FALSE)) {
      return right.is(Kind.TRUE, Kind.FALSE) && right.because().isEmpty()
          ? new Fact(right.kind(), "", left.because())
          : right;
    }
    if (right.is(deciding)) {
      return right;
    }
    if (left.is(Kind.MURKY) || right.is(Kind.MURKY)) {
      return left.is(Kind.MURKY) ? left : right;
    }
    return Fact.OTHER;
  }

  private static Fact same(Fact left, Fact right) {
    if (left.is(Kind.THROWS) || right.is(Kind.THROWS)) {
      return left.is(Kind.THROWS) ? left : right;
    }
    if (left.isNothing() || right.isNothing()) {
      Fact nothing = left.isNothing() ? left : right;
      Fact other = left.isNothing() ? right : left;
      if (other.isNothing()) {
        return Fact.truth(true, other.is(Kind.ABSENT) ? other : nothing);
      }
      if (other.is(Kind.TOKEN, Kind.NAME, Kind.CONTEXT, Kind.EMPTY)) {
        return Fact.truth(false, other);
      }
      return other.is(Kind.MURKY) || nothing.is(Kind.ABSENT)
          ? new Fact(Kind.MURKY, "", other.because().or(nothing::because))
          : Fact.OTHER;
    }
    if (left.is(Kind.TRUE, Kind.FALSE) && right.is(Kind.TRUE, Kind.FALSE)) {
      return Fact.truth(left.kind() == right.kind(), left.because().isPresent() ? left : right);
    }
    return left.is(Kind.MURKY) ? left : right.is(Kind.MURKY) ? right : Fact.OTHER;
  }

  private static Fact not(Fact fact) {
    return fact.is(Kind.TRUE, Kind.FALSE) ? Fact.truth(fact.is(Kind.FALSE), fact) : fact;
  }

  static Fact negated(UnaryExpr tree, Fact operand) {
    return tree.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? not(operand) : operand;
  }
}
