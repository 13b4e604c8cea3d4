package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Handlers that ask who is signed in: by a parameter that the framework or a resolver fills with
 * the caller's principal, or by a call to a holder of the security context.
 */
public final class SignedIn {

  /** How many calls away from the handler somebody may ask. */
  private static final int DEPTH = 2;

  /** Annotations of parameters: Spring's own, and how services call theirs. */
  private static final Pattern ANNOTATIONS =
      Pattern.compile(
          "AuthenticationPrincipal|CurrentSecurityContext|RegisteredOAuth2AuthorizedClient"
              + "|(Current|Login|LoggedIn|Auth|Authenticated|SignedIn|Session)"
              + "(User|Member|Account|Customer|Admin|Principal|Subject|Id|UserId).*"
              + "|(TokenTo|FromToken|Inject)\\w*(User|Member|Account|Customer|Admin).*");

  /** Types of parameters that stand for the caller. */
  private static final Set<String> TYPES =
      Set.of(
          "Principal",
          "Authentication",
          "UserDetails",
          "OAuth2User",
          "OidcUser",
          "Jwt",
          "JwtAuthenticationToken",
          "OAuth2AuthenticationToken",
          "OAuth2Authentication",
          "UsernamePasswordAuthenticationToken",
          "SecurityContext");

  /** Methods that give the caller, wherever they stand. */
  private static final Pattern GETTERS =
      Pattern.compile(
          "((get|find|load|require|fetch)(Login|Logged|LoggedIn|LogIn|Authenticated|SignedIn"
              + "|Session)|(get|find|load|require|fetch)?Current)(App)?(User|Member|Account|Customer|Admin|Principal|Subject|Seller|Buyer"
              + "|Employee|Operator|Person|Id|Student|Teacher|Owner).*|getUserPrincipal"
              + "|getRemoteUser|getAuthentication|getPrincipal"
              + "|(get|find|load|resolve)(App)?(User|Member|Account|Customer)[a-z]*(By|From)"
              + "(Request|Access|Auth|Header)?(Token|Jwt|Session)",
          Pattern.CASE_INSENSITIVE);

  /** Classes whose getters give the caller. */
  private static final Pattern HOLDERS =
      Pattern.compile(
          "(\\w*\\.)*(SecurityContextHolder|ReactiveSecurityContextHolder|StpUtil|StpKit"
              + "|\\w*(User|Member|Login|Auth|Account|Admin|Session|Principal|Jwt)"
              + "\\w*(Context|ContextHolder|Holder|ThreadLocal)|SecurityUtils?|ShiroUtils?"
              + "|SecurityFrameworkUtils|AuthUtils?|UserUtils?)");

  private final Typing typing;
  private final Implementations implementations;

  public SignedIn(Types types) {
    this.typing = new Typing(types);
    this.implementations = new Implementations(types);
  }

  /** What asks who is signed in, as it stands in the code; empty where nothing is seen to. */
  public Optional<String> isAskedBy(BoundMethod handler) {
    return parameters(handler).stream()
        .sorted()
        .findFirst()
        .or(() -> call(handler, 0, new HashSet<>()));
  }

  /** Names of the parameters that the framework or a resolver fills with the caller. */
  static Set<String> parameters(BoundMethod handler) {
    return handler.method().parameters().stream()
        .filter(
            each ->
                TYPES.contains(each.type().simpleName())
                    || each.annotations().stream()
                        .map(JavaAnnotation::type)
                        .map(type -> type.substring(type.lastIndexOf('.') + 1))
                        .anyMatch(ANNOTATIONS.asMatchPredicate()))
        .map(JavaParameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<String> call(BoundMethod method, int depth, Set<String> asked) {
    Optional<BlockStmt> body = method.method().body();
    if (body.isEmpty() || !asked.add(method.method().declaringType() + method.method().name())) {
      return Optional.empty();
    }
    Optional<String> here =
        body.get().findFirst(MethodCallExpr.class, SignedIn::asks).map(SignedIn::text);
    if (here.isPresent() || depth >= DEPTH) {
      return here;
    }
    return body.get().findAll(MethodCallExpr.class).stream()
        .flatMap(each -> typing.methodOf(each, Place.in(method)).stream())
        .flatMap(each -> implementations.of(each.method()).stream())
        .flatMap(each -> call(each, depth + 1, asked).stream())
        .findFirst();
  }

  /** Whether a call gives the caller. */
  static boolean asks(MethodCallExpr call) {
    return GETTERS.matcher(call.getNameAsString()).matches()
        || call.getNameAsString().startsWith("get")
            && call.getScope()
                .filter(each -> HOLDERS.matcher(each.toString()).matches())
                .isPresent();
  }

  static String text(MethodCallExpr call) {
    return call.getScope().map(each -> each + ".").orElse("") + call.getNameAsString() + "()";
  }
}
