package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what tells who is signed in, and the look-ups that are restricted to that. */
final class Principals {

  /** How many calls away a method may stand that tells it. */
  private static final int DEPTH = 2;

  /** What a principal belongs to is shared with others: a tenant, a department, a role. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(?i).*(tenant|dept|department|org|company|role|authorit|permission|scope|shop|store"
              + "|merchant|group|team|project|type|level|admin).*");

  /** Setters that note who did something. */
  private static final Pattern NOTING =
      Pattern.compile(
          "(?i)set\\w*(creat|updat|modif|operat|handl|audit|editor|author|assign|last)\\w*|log.*");

  /** Look-ups that find what isn't the caller's. */
  private static final Pattern OTHERS =
      Pattern.compile(
          ".*(Except|Exclud|Without|Others|NotIn|NotEqual|All(?=[A-Z])(?!By)).*|ne|notIn");

  /** Methods that make a value of another type of a value, or take one out. */
  private static final Set<String> CONVERTING =
      Set.of(
          "valueOf",
          "parseLong",
          "parseInt",
          "toString",
          "fromString",
          "ofNullable",
          "of",
          "get",
          "orElse",
          "orElseThrow",
          "orElseGet",
          "toLong",
          "toInt",
          "longValue",
          "intValue",
          "trim",
          "map",
          "block");

  private static final Pattern CLAIM = Pattern.compile("get(?:Claim|Subject|String)\\w*");

  /** Types of tokens that were read, in Auth0's java-jwt, Spring Security, jjwt and Nimbus. */
  private static final Set<String> TOKENS = Set.of("DecodedJWT", "Jwt", "Claims", "JWTClaimsSet");

  private static final Set<String> LOADING =
      Set.of("get", "find", "load", "query", "select", "fetch");

  private final Typing typing;
  private final Implementations implementations;
  private final Map<String, Boolean> helpers = new HashMap<>();
  private Optional<String> seen = Optional.empty();

  Principals(Types types, Typing typing) {
    this.typing = typing;
    this.implementations = new Implementations(types);
  }

  void begin() {
    seen = Optional.empty();
  }

  /** The first that was met, as it stands in the code. */
  Optional<String> seen() {
    return seen;
  }

  /** A method that is run with those parameters standing for the caller. */
  PrincipalFlow in(BoundMethod method, Set<String> own, Set<String> restricted, int depth) {
    own.stream().sorted().findFirst().filter(each -> depth == 0).ifPresent(this::see);
    PrincipalFlow flow = new PrincipalFlow(this, method, own, restricted, depth);
    Set<String> all = new HashSet<>(own);
    for (VariableDeclarator each : flow.body().findAll(VariableDeclarator.class)) {
      if (each.getInitializer().filter(value -> isPrincipal(value, flow.with(all))).isPresent()) {
        all.add(each.getNameAsString());
      }
    }
    return withQueries(flow.with(all));
  }

  /** Queries, examples and parameters into which the caller's id is put. */
  private PrincipalFlow withQueries(PrincipalFlow flow) {
    Set<String> all = new HashSet<>(flow.restricted());
    for (MethodCallExpr call : flow.body().findAll(MethodCallExpr.class, SelfMade::isStatement)) {
      rootOf(call)
          .filter(each -> !flow.own().contains(each))
          .filter(each -> restricts(call, flow))
          .ifPresent(all::add);
    }
    for (VariableDeclarator each : flow.body().findAll(VariableDeclarator.class)) {
      if (each.getInitializer().filter(value -> isQuery(value, flow)).isPresent()) {
        all.add(each.getNameAsString());
      }
    }
    return new PrincipalFlow(this, flow.method(), flow.own(), all, flow.depth());
  }

  /** The methods in which a call may end, run with what they are given. */
  List<PrincipalFlow> calledBy(MethodCallExpr call, PrincipalFlow flow) {
    return typing.methodOf(call, flow.place()).stream()
        .flatMap(each -> implementations.of(each.method()).stream())
        .map(each -> called(each, call, flow))
        .toList();
  }

  private PrincipalFlow called(BoundMethod method, MethodCallExpr call, PrincipalFlow flow) {
    Set<String> own = new HashSet<>();
    Set<String> restricted = new HashSet<>();
    List<JavaParameter> parameters = method.method().parameters();
    for (int i = 0; i < Math.min(parameters.size(), call.getArguments().size()); i++) {
      Expression argument = call.getArgument(i);
      if (isPrincipal(argument, flow)) {
        own.add(parameters.get(i).name());
      } else if (isRestricting(argument, flow)) {
        restricted.add(parameters.get(i).name());
      }
    }
    return in(method, own, restricted, flow.depth() + 1);
  }

  /** Whether a call looks up by the caller's id: an argument of it, or of a link before it. */
  boolean isRestricted(MethodCallExpr call, PrincipalFlow flow) {
    return links(call).anyMatch(each -> restricts(each, flow));
  }

  private boolean restricts(MethodCallExpr link, PrincipalFlow flow) {
    return !NOTING.matcher(link.getNameAsString()).matches()
        && !OTHERS.matcher(link.getNameAsString()).matches()
        && link.getArguments().stream().anyMatch(each -> isRestricting(each, flow));
  }

  private boolean isRestricting(Expression argument, PrincipalFlow flow) {
    if (argument.isEnclosedExpr()) {
      return isRestricting(argument.asEnclosedExpr().getInner(), flow);
    }
    if (isPrincipal(argument, flow)) {
      return true;
    }
    if (argument instanceof NameExpr variable) {
      return flow.restricted().contains(variable.getNameAsString());
    }
    if (argument instanceof LambdaExpr lambda) {
      return lambda.findFirst(MethodCallExpr.class, each -> restricts(each, flow)).isPresent();
    }
    boolean ofQuery =
        argument instanceof MethodCallExpr getter
            && rootOf(getter).filter(flow.restricted()::contains).isPresent();
    return ofQuery || isQuery(argument, flow);
  }

  /** A query that is put together on the spot. */
  private boolean isQuery(Expression value, PrincipalFlow flow) {
    if (value instanceof ObjectCreationExpr creation) {
      return creation.getArguments().stream().anyMatch(each -> isRestricting(each, flow));
    }
    return value instanceof MethodCallExpr call
        && links(call).anyMatch(each -> restricts(each, flow))
        && links(call)
            .reduce((first, second) -> second)
            .flatMap(MethodCallExpr::getScope)
            .filter(each -> SelfMade.isType(each) || each instanceof ObjectCreationExpr)
            .isPresent();
  }

  boolean isPrincipal(Expression expression, PrincipalFlow flow) {
    if (expression.isEnclosedExpr()) {
      return isPrincipal(expression.asEnclosedExpr().getInner(), flow);
    }
    if (expression.isCastExpr()) {
      return isPrincipal(expression.asCastExpr().getExpression(), flow);
    }
    if (expression instanceof NameExpr variable) {
      return flow.own().contains(variable.getNameAsString());
    }
    return expression instanceof MethodCallExpr call && isPrincipal(call, flow);
  }

  private boolean isPrincipal(MethodCallExpr call, PrincipalFlow flow) {
    String name = call.getNameAsString();
    if (SHARED.matcher(name).matches()) {
      return false;
    }
    if (SignedIn.asks(call)) {
      see(SignedIn.text(call));
      return true;
    }
    if (isClaim(call, flow)) {
      see(SignedIn.text(call));
      return true;
    }
    boolean onPrincipal = call.getScope().filter(each -> isPrincipal(each, flow)).isPresent();
    if (onPrincipal) {
      return call.getArguments().isEmpty() || CONVERTING.contains(name);
    }
    boolean ofPrincipal =
        call.getArguments().isNonEmpty()
            && !OTHERS.matcher(name).matches()
            && call.getArguments().stream().allMatch(each -> isPrincipal(each, flow));
    if (ofPrincipal) {
      return CONVERTING.contains(name) || LOADING.contains(SelfMade.firstWord(call));
    }
    return call.getArguments().isEmpty() && flow.depth() < DEPTH + DEPTH && isHelper(call, flow);
  }

  /** What a token says of who brings it: {@code jwt.getClaim("acct")}. */
  private boolean isClaim(MethodCallExpr call, PrincipalFlow flow) {
    boolean shared =
        call.getArguments().stream().anyMatch(each -> SHARED.matcher(each.toString()).matches());
    return CLAIM.matcher(call.getNameAsString()).matches()
        && !shared
        && call.getScope()
            .map(each -> typing.typeOf(each, flow.place()).simpleName())
            .filter(TOKENS::contains)
            .isPresent();
  }

  /** A method of the service's own that does nothing but tell who is signed in. */
  private boolean isHelper(MethodCallExpr call, PrincipalFlow flow) {
    List<BoundMethod> methods =
        typing.methodOf(call, flow.place()).stream()
            .flatMap(each -> implementations.of(each.method()).stream())
            .toList();
    boolean tells =
        !methods.isEmpty() && methods.stream().allMatch(each -> tells(each, flow.depth()));
    if (tells) {
      see(SignedIn.text(call));
    }
    return tells;
  }

  private boolean tells(BoundMethod method, int depth) {
    String key = method.method().declaringType() + "#" + method.method().name();
    @org.jspecify.annotations.Nullable Boolean known = helpers.get(key);
    if (known != null) {
      return known;
    }
    helpers.put(key, false);
    PrincipalFlow inside = in(method, Set.of(), Set.of(), depth + 1);
    List<Expression> returned =
        inside.body().findAll(ReturnStmt.class, each -> !Returns.isInner(each)).stream()
            .flatMap(each -> each.getExpression().stream())
            .filter(each -> !each.isLiteralExpr())
            .toList();
    boolean tells =
        !returned.isEmpty() && returned.stream().allMatch(each -> isPrincipal(each, inside));
    helpers.put(key, tells);
    return tells;
  }

  private void see(String text) {
    if (seen.isEmpty()) {
      seen = Optional.of(text);
    }
  }

  /** The variable on which a chain of calls stands. */
  private static Optional<String> rootOf(MethodCallExpr call) {
    return links(call)
        .reduce((first, second) -> second)
        .flatMap(MethodCallExpr::getScope)
        .filter(NameExpr.class::isInstance)
        .map(each -> ((NameExpr) each).getNameAsString())
        .filter(each -> Character.isLowerCase(each.charAt(0)));
  }

  /** A call and those on whose results it is made, the last first. */
  private static Stream<MethodCallExpr> links(MethodCallExpr call) {
    return Stream.iterate(
            Optional.of(call),
            Optional::isPresent,
            each ->
                each.flatMap(MethodCallExpr::getScope)
                    .filter(MethodCallExpr.class::isInstance)
                    .map(MethodCallExpr.class::cast))
        .map(Optional::get);
  }
}
