package dev.ajar.framework.handler;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the values in one method come from, as far as the method itself shows. */
final class Origins {

  /** How many assignments are followed from one to the next. */
  private static final int MAX_DEPTH = 8;

  /** Where a value comes from. */
  enum Origin {
    /** Made here: a constant, a new object, something random. */
    MADE,
    /** What another object answered that was asked nothing: it may know what was given before. */
    UNKNOWN,
    /** A parameter of the method, or a part of it. */
    GIVEN,
    /** What another object answered to something that was given. */
    FOUND
  }

  private final Code code;
  private final BoundMethod method;
  private final Place place;
  private final Node body;

  Origins(Code code, BoundMethod method) {
    this.code = code;
    this.method = method;
    this.place = Place.in(method);
    this.body = method.method().body().orElseThrow();
  }

  Origin of(Expression value) {
    return of(value, 0);
  }

  private Origin of(Expression value, int depth) {
    if (depth > MAX_DEPTH) {
      return Origin.MADE;
    }
    if (value instanceof CastExpr cast) {
      return of(cast.getExpression(), depth + 1);
    }
    if (value instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), depth + 1);
    }
    if (value instanceof FieldAccessExpr access) {
      return of(access.getScope(), depth + 1);
    }
    if (value instanceof NameExpr name) {
      return parameter(name.getNameAsString()) >= 0
          ? Origin.GIVEN
          : latest(values(name.getNameAsString()), depth);
    }
    if (value instanceof ObjectCreationExpr creation) {
      return latest(creation.getArguments().stream(), depth);
    }
    if (value instanceof BinaryExpr binary) {
      return latest(Stream.of(binary.getLeft(), binary.getRight()), depth);
    }
    return value instanceof MethodCallExpr call ? answer(call, depth) : Origin.MADE;
  }

  private Origin answer(MethodCallExpr call, int depth) {
    Origin given = latest(call.getArguments().stream(), depth);
    if (call.getScope().isEmpty()) {
      return given == Origin.MADE ? Origin.MADE : Origin.FOUND;
    }
    Expression target = call.getScope().get();
    if (isType(target)) {
      return given;
    }
    Origin of = of(target, depth + 1);
    if (of == Origin.GIVEN || of == Origin.FOUND) {
      return of;
    }
    if (given != Origin.MADE) {
      return Origin.FOUND;
    }
    boolean got =
        target instanceof NameExpr name
            && values(name.getNameAsString()).anyMatch(Expression::isMethodCallExpr);
    return got ? Origin.UNKNOWN : of;
  }

  private static boolean isType(Expression target) {
    String last =
        target instanceof FieldAccessExpr access
            ? access.getNameAsString()
            : target instanceof NameExpr name ? name.getNameAsString() : "a";
    return Character.isUpperCase(last.charAt(0));
  }

  private Origin latest(Stream<Expression> values, int depth) {
    return values
        .map(each -> of(each, depth + 1))
        .reduce(Origin.MADE, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** What is assigned to a variable of the method. */
  Stream<Expression> values(String variable) {
    return Stream.concat(
        body.findAll(VariableDeclarator.class).stream()
            .filter(each -> each.getNameAsString().equals(variable))
            .flatMap(each -> each.getInitializer().stream()),
        body.findAll(AssignExpr.class).stream()
            .filter(each -> each.getTarget().toString().equals(variable))
            .map(AssignExpr::getValue));
  }

  /** Which parameter of the method has the name; negative where none has. */
  int parameter(String name) {
    return IntStream.range(0, method.method().parameters().size())
        .filter(i -> method.method().parameters().get(i).name().equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** The calls of other objects that brought a value, each with something that was given. */
  List<MethodCallExpr> questions(Expression value) {
    List<MethodCallExpr> found = new ArrayList<>();
    questions(value, found, 0);
    return found;
  }

  private void questions(Expression value, List<MethodCallExpr> found, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (MethodCallExpr each : value.findAll(MethodCallExpr.class)) {
      boolean static_ = each.getScope().filter(Origins::isType).isPresent();
      boolean asks =
          each.getArguments().stream().anyMatch(given -> of(given).compareTo(Origin.GIVEN) >= 0);
      if (asks && !static_) {
        found.add(each);
      }
    }
    for (NameExpr each : value.findAll(NameExpr.class)) {
      values(each.getNameAsString())
          .filter(given -> given != value)
          .forEach(given -> questions(given, found, depth + 1));
    }
  }

  /** How many things that the caller may choose a call hands over. */
  int handsOver(MethodCallExpr call) {
    Set<Integer> given = new TreeSet<>();
    call.getArguments().forEach(each -> parameters(each, given, 0));
    int members =
        given.stream().mapToInt(each -> members(method.parameterType(each))).max().orElse(0);
    long arguments = call.getArguments().stream().filter(each -> of(each) == Origin.GIVEN).count();
    return Math.max(Math.max(given.size(), members), (int) arguments);
  }

  private void parameters(Expression value, Set<Integer> found, int depth) {
    for (NameExpr each : value.findAll(NameExpr.class)) {
      int parameter = parameter(each.getNameAsString());
      if (parameter >= 0) {
        found.add(parameter);
      } else if (depth < MAX_DEPTH) {
        values(each.getNameAsString()).forEach(given -> parameters(given, found, depth + 1));
      }
    }
  }

  private int members(TypeRef type) {
    if (type.is("java.sql.ResultSet")) {
      return 1;
    }
    return code.types().find(type).filter(JavaType::isSource).map(Origins::size).orElse(0);
  }

  private static int size(JavaType type) {
    return type.kind() == JavaType.Kind.RECORD ? type.components().size() : type.fields().size();
  }

  /** Whether a value is an object of the application, or a part of one. */
  boolean isOfRecord(Expression value) {
    Expression bare = value instanceof CastExpr cast ? cast.getExpression() : value;
    if (members(code.typing().typeOf(bare, place)) > 0) {
      return true;
    }
    if (bare instanceof MethodCallExpr call && call.getScope().isPresent()) {
      return !isType(call.getScope().get()) && isOfRecord(call.getScope().get());
    }
    return bare instanceof NameExpr name
        && values(name.getNameAsString()).anyMatch(each -> each != bare && isPartOfRecord(each));
  }

  private boolean isPartOfRecord(Expression value) {
    return value instanceof MethodCallExpr call
        && call.getScope().filter(each -> !isType(each) && isOfRecord(each)).isPresent();
  }
}
