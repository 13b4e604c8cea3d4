package dev.ajar.framework.springsecurity;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Filters of the application that extend {@code AbstractAuthenticationProcessingFilter}. Its {@code
 * doFilter} passes on what it doesn't have to authenticate, and ends the request where the attempt
 * fails (5.8.16 to 7.1.2); an attempt that asks an {@code AuthenticationManager} fails for a caller
 * without credentials.
 */
final class ProcessingFilters {

  private static final String PACKAGE = "org.springframework.security.web.authentication.";
  private static final String BASE = PACKAGE + "AbstractAuthenticationProcessingFilter";
  private static final String LOGIN = PACKAGE + "UsernamePasswordAuthenticationFilter";
  private static final String ATTEMPT = "attemptAuthentication";

  private static final Set<String> SETTERS =
      Set.of("setFilterProcessesUrl", "setRequiresAuthenticationRequestMatcher");

  private final SecurityVersion version;
  private final Map<Value, RequestMatcher> processed = new IdentityHashMap<>();

  /** While this is on, the base class has to authenticate the request that is played. */
  private boolean matching;

  ProcessingFilters(SecurityVersion version) {
    this.version = version;
  }

  /** What a method of the base classes does. */
  Optional<Value> inherited(String type, Value self, Call call) {
    if (!type.equals(BASE) && !type.equals(LOGIN)) {
      return Optional.empty();
    }
    String method = call.method();
    boolean constructs = method.equals("<init>") && type.equals(BASE);
    if ((constructs || SETTERS.contains(method)) && !call.arguments().isEmpty()) {
      processed.put(self, Matchers.under(call.conditions(), requests(call)));
      return Optional.of(new Value.Null());
    }
    if (method.equals("requiresAuthentication") && matching) {
      return Optional.of(new Value.Scalar(true));
    }
    return method.startsWith("set") || method.equals("<init>")
        ? Optional.of(new Value.Null())
        : Optional.empty();
  }

  private RequestMatcher requests(Call call) {
    return Matchers.matcher(call.argument(0), this::paths, call);
  }

  private PathLanguage paths(String url) {
    return version.isAtLeast(7, 0) ? Patterns.pathPattern(url) : Patterns.ant(url, true, version);
  }

  /** What a filter asks; empty where it is none of these, or has a {@code doFilter} of its own. */
  Optional<Judgement> judgement(Value filter, JavaType type, Types types, GuardJudge judge) {
    List<JavaType> own =
        types.hierarchyOf(type.asRef()).stream()
            .map(BoundType::type)
            .filter(JavaType::isSource)
            .toList();
    Optional<String> base = base(own);
    if (base.isEmpty() || declared(own, "doFilter").isPresent()) {
      return Optional.empty();
    }
    Optional<RequestMatcher> requests = Optional.ofNullable(processed.get(filter));
    if (requests.isEmpty() && base.get().equals(LOGIN)) {
      requests = Optional.of(posted("/login"));
    }
    Evidence place = new Evidence(type.simpleName(), type.at());
    if (requests.isEmpty()) {
      return Optional.of(
          Judgement.unclear(
              new Evidence(
                  "which requests " + type.simpleName() + " authenticates isn't known",
                  type.at())));
    }
    Truth attempts =
        declared(own, "requiresAuthentication").isEmpty()
            ? Truth.YES
            : attempts(filter, type, judge);
    if (attempts == Truth.NO) {
      return Optional.of(Judgement.anyone(place));
    }
    boolean fails = attempts == Truth.YES && asksManager(own);
    Evidence source =
        new Evidence(
            fails
                ? type.simpleName() + " ends a request whose caller it can't authenticate"
                : "whether " + type.simpleName() + " refuses who has no credentials can't be told",
            type.at());
    Requirement asks =
        fails
            ? new Requirement.Credentials("authenticated by " + type.simpleName())
            : new Requirement.Unclear(source.text());
    return Optional.of(
        new Judgement(
            List.of(new AccessRule(requests.get(), asks, source)),
            new Requirement.Anyone(),
            place));
  }

  private Truth attempts(Value filter, JavaType type, GuardJudge judge) {
    matching = true;
    try {
      return judge.holdsForAnyone(filter, "requiresAuthentication", type);
    } finally {
      matching = false;
    }
  }

  private RequestMatcher posted(String url) {
    return new RequestMatcher.AllOf(
        List.of(
            new RequestMatcher.Methods(Set.of(HttpMethod.POST)),
            new RequestMatcher.Path(paths(url))));
  }

  private static Optional<String> base(List<JavaType> own) {
    return own.stream()
        .flatMap(each -> each.superclass().stream())
        .flatMap(each -> each.declaredName().stream())
        .filter(each -> each.equals(BASE) || each.equals(LOGIN))
        .findFirst();
  }

  private static Optional<MethodDeclaration> declared(List<JavaType> own, String method) {
    return own.stream()
        .flatMap(each -> each.methodsNamed(method).stream())
        .flatMap(each -> tree(each).stream())
        .findFirst();
  }

  private static Optional<MethodDeclaration> tree(JavaMethod method) {
    return method
        .body()
        .flatMap(each -> each.getParentNode())
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast);
  }

  /** Whether whatever the attempt returns comes from an {@code AuthenticationManager}. */
  private static boolean asksManager(List<JavaType> own) {
    Optional<MethodDeclaration> attempt = declared(own, ATTEMPT);
    if (attempt.isEmpty()) {
      return true;
    }
    MethodDeclaration tree = attempt.get();
    return tree.findAll(ReturnStmt.class).stream()
        .flatMap(each -> each.getExpression().stream())
        .allMatch(each -> isFromManager(each, tree));
  }

  private static boolean isFromManager(Expression value, MethodDeclaration in) {
    if (value instanceof MethodCallExpr call) {
      boolean above = call.getScope().filter(Expression::isSuperExpr).isPresent();
      return call.getNameAsString().equals("authenticate") && call.getScope().isPresent()
          || above && call.getNameAsString().equals(ATTEMPT);
    }
    if (value instanceof NameExpr name) {
      List<Expression> given = given(name.getNameAsString(), in).toList();
      return !given.isEmpty() && given.stream().allMatch(each -> isFromManager(each, in));
    }
    return value.isNullLiteralExpr();
  }

  private static Stream<Expression> given(String variable, MethodDeclaration in) {
    return Stream.concat(
        in.findAll(VariableDeclarator.class).stream()
            .filter(each -> each.getNameAsString().equals(variable))
            .flatMap(each -> each.getInitializer().stream()),
        in.findAll(AssignExpr.class).stream()
            .filter(each -> each.getTarget().toString().equals(variable))
            .map(AssignExpr::getValue));
  }
}
