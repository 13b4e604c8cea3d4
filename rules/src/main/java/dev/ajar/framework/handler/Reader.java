package dev.ajar.framework.handler;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import java.util.List;
import java.util.Set;

/** Tells what the expressions of one body come to for the caller who is played. */
final class Reader {

  private static final String SECURITY = "org.springframework.security.";
  private static final Set<String> TOKEN_TYPES =
      Set.of(
          SECURITY + "core.Authentication",
          "java.security.Principal",
          SECURITY + "authentication.AbstractAuthenticationToken",
          SECURITY + "authentication.AnonymousAuthenticationToken",
          "java.lang.Object");
  private static final Set<String> NAME_TYPES =
      Set.of("java.lang.String", "java.lang.Object", "java.lang.CharSequence");

  private final World world;
  private final Scope scope;
  private final Place place;
  private final CallReader calls;
  private final Logic logic = new Logic(this);

  Reader(World world, BoundMethod method, int depth) {
    this.world = world;
    this.scope = method.owner().type().scope().orElseThrow();
    this.place = Place.in(method);
    this.calls = new CallReader(world, this, place, scope, depth);
  }

  boolean mayGoOn() {
    return !world.isExhausted();
  }

  Evidence evidence(String text, Node at) {
    return Evidence.of(text, TreeAnnotations.locationOf(scope.file(), at));
  }

  /** An expression that stands as a statement: what it may throw matters, not what it returns. */
  Fact statement(Expression tree, State state) {
    Fact fact = eval(tree, state);
    if (fact.is(Kind.MURKY)
        && tree instanceof MethodCallExpr call
        && Words.verify(call.getNameAsString())) {
      mayRefuse(tree, state);
    }
    return fact;
  }

  /** From here on it is open whether an anonymous caller comes this far. */
  void mayRefuse(Expression tree, State state) {
    state.doubt(
        evidence(
            "whether `" + Texts.of(tree) + "` turns an anonymous caller away can't be told", tree));
  }

  Fact eval(Expression tree, State state) {
    world.step();
    if (world.isExhausted()) {
      return Fact.OTHER;
    }
    if (tree instanceof NullLiteralExpr) {
      return Fact.NULL;
    }
    if (tree instanceof BooleanLiteralExpr literal) {
      return Fact.of(literal.getValue() ? Kind.TRUE : Kind.FALSE);
    }
    if (tree instanceof LiteralExpr) {
      return Fact.constant(tree.toString());
    }
    if (tree instanceof EnclosedExpr enclosed) {
      return eval(enclosed.getInner(), state);
    }
    if (tree instanceof NameExpr name) {
      return variable(name, state);
    }
    if (tree instanceof MethodCallExpr call) {
      return calls.eval(call, state);
    }
    if (tree instanceof BinaryExpr binary) {
      return logic.binary(binary, state);
    }
    if (tree instanceof UnaryExpr unary) {
      return Logic.negated(unary, eval(unary.getExpression(), state));
    }
    if (tree instanceof AssignExpr assignment) {
      return assign(assignment, state);
    }
    if (tree instanceof VariableDeclarationExpr declaration) {
      return declare(declaration, state);
    }
    if (tree instanceof CastExpr cast) {
      return cast(cast, eval(cast.getExpression(), state));
    }
    if (tree instanceof ConditionalExpr conditional) {
      return conditional(conditional, state);
    }
    if (tree instanceof InstanceOfExpr test) {
      return instanceOf(test, eval(test.getExpression(), state), state);
    }
    if (tree instanceof ObjectCreationExpr creation) {
      return create(creation, state);
    }
    if (tree instanceof ArrayAccessExpr access) {
      return eval(access.getName(), state);
    }
    return tree instanceof FieldAccessExpr access ? field(access, state) : Fact.OTHER;
  }

  /** Whether a name stands for a variable, field or constant, not for a type. */
  boolean isVariable(NameExpr tree, State state) {
    String name = tree.getNameAsString();
    return state.variable(name).isPresent()
        || !Character.isUpperCase(name.charAt(0))
        || isConstantName(name) && name.contains("_");
  }

  private Fact variable(NameExpr tree, State state) {
    String name = tree.getNameAsString();
    if (state.variable(name).isPresent()) {
      return state.variable(name).get();
    }
    return isConstantName(name)
        ? Fact.constant(name)
        : Parameters.role(world.typing().typeOf(tree, place)).orElse(Fact.OTHER);
  }

  private static boolean isConstantName(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  private Fact field(FieldAccessExpr tree, State state) {
    if (isConstantName(tree.getNameAsString())) {
      return Fact.constant(tree.toString());
    }
    if (!(tree.getScope() instanceof NameExpr name) || !isVariable(name, state)) {
      return Fact.OTHER;
    }
    Fact target = eval(name, state);
    return target.is(Kind.ABSENT) ? fails(tree) : target.is(Kind.CALLER) ? target : Fact.OTHER;
  }

  Fact fails(Expression tree) {
    return Fact.of(
        Kind.THROWS, evidence("`" + Texts.of(tree) + "` fails for who isn't signed in", tree));
  }

  private Fact assign(AssignExpr tree, State state) {
    Fact value = eval(tree.getValue(), state);
    if (tree.getTarget() instanceof NameExpr name && !value.is(Kind.THROWS)) {
      state.put(name.getNameAsString(), value);
    }
    return value;
  }

  private Fact declare(VariableDeclarationExpr tree, State state) {
    for (VariableDeclarator each : tree.getVariables()) {
      Fact value = each.getInitializer().map(init -> eval(init, state)).orElse(Fact.NULL);
      if (value.is(Kind.THROWS)) {
        return value;
      }
      Fact kept =
          value.is(Kind.OTHER)
              ? Parameters.role(scope.typeOf(each.getType())).orElse(value)
              : value;
      state.put(each.getNameAsString(), kept);
    }
    return Fact.OTHER;
  }

  private Fact cast(CastExpr tree, Fact value) {
    TypeRef type = scope.typeOf(tree.getType());
    boolean isClass = type instanceof TypeRef.Declared;
    boolean fits = (value.is(Kind.TOKEN) ? TOKEN_TYPES : NAME_TYPES).contains(type.simpleName());
    return isClass && value.is(Kind.TOKEN, Kind.NAME) && !fits ? fails(tree) : value;
  }

  private Fact conditional(ConditionalExpr tree, State state) {
    Fact condition = eval(tree.getCondition(), state);
    if (condition.is(Kind.THROWS)) {
      return condition;
    }
    if (condition.is(Kind.TRUE, Kind.FALSE)) {
      condition
          .because()
          .ifPresent(
              each ->
                  state.decide(
                      evidence(
                          "`" + Texts.of(tree.getCondition()) + "` is decided by who calls",
                          tree)));
      return eval(condition.is(Kind.TRUE) ? tree.getThenExpr() : tree.getElseExpr(), state);
    }
    Fact then = eval(tree.getThenExpr(), state.copy());
    Fact otherwise = eval(tree.getElseExpr(), state.copy());
    if (condition.is(Kind.MURKY)) {
      return condition;
    }
    if (then.is(Kind.THROWS)) {
      return unlessThrown(then, otherwise);
    }
    return otherwise.is(Kind.THROWS) ? unlessThrown(otherwise, then) : then.or(otherwise);
  }

  /** What is null beside code that refuses who isn't signed in is null for that reason. */
  private static Fact unlessThrown(Fact thrown, Fact value) {
    if (value.is(Kind.THROWS)) {
      return thrown;
    }
    return value.is(Kind.NULL) && thrown.because().isPresent()
        ? Fact.of(Kind.ABSENT, thrown.because().get())
        : value;
  }

  private Fact instanceOf(InstanceOfExpr tree, Fact value, State state) {
    tree.getPattern()
        .filter(each -> each.isTypePatternExpr())
        .ifPresent(each -> state.put(each.asTypePatternExpr().getNameAsString(), Fact.OTHER));
    if (value.isNothing() || value.is(Kind.THROWS)) {
      return value.is(Kind.THROWS) ? value : Fact.truth(false, value);
    }
    String type = scope.typeOf(tree.getType()).declaredName().orElse("");
    if (value.is(Kind.TOKEN, Kind.NAME)) {
      Fact source = Fact.of(value.kind(), evidence("anonymous", tree));
      return Fact.truth((value.is(Kind.TOKEN) ? TOKEN_TYPES : NAME_TYPES).contains(type), source);
    }
    return value.is(Kind.MURKY) ? value : Fact.OTHER;
  }

  private Fact create(ObjectCreationExpr tree, State state) {
    List<Fact> arguments = tree.getArguments().stream().map(each -> eval(each, state)).toList();
    return tree.getAnonymousClassBody().isPresent()
        ? Fact.OTHER
        : Facts.composed(arguments, tree.toString());
  }
}
