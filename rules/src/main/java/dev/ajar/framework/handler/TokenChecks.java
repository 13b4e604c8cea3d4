package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import java.util.List;
import java.util.Set;

/**
 * Calls of libraries that refuse a token whose signature isn't the key's: jjwt's parsers of signed
 * claims (0.9.1 to 0.12.6), the verifiers of java-jwt (3.19.4 and 4.5.0), and Spring's decoders.
 */
final class TokenChecks {

  private static final String JJWT = "io.jsonwebtoken.";
  private static final String SPRING = "org.springframework.security.oauth2.jwt.";
  private static final Set<String> JJWT_PARSERS = Set.of(JJWT + "JwtParser", JJWT + "Jwts");
  private static final Set<String> VERIFIERS =
      Set.of(
          "com.auth0.jwt.JWTVerifier",
          "com.auth0.jwt.interfaces.JWTVerifier",
          SPRING + "JwtDecoder",
          SPRING + "NimbusJwtDecoder");

  private final World world;
  private final Place place;
  private final Scope scope;

  TokenChecks(World world, Place place, Scope scope) {
    this.world = world;
    this.place = place;
    this.scope = scope;
  }

  /** Whether a call throws for whatever who has no key can send as a token. */
  boolean refuses(MethodCallExpr call, List<Fact> arguments) {
    if (call.getScope().isEmpty()
        || arguments.size() != 1
        || !arguments.get(0).is(Kind.CALLER, Kind.CREDENTIAL, Kind.ABSENT, Kind.NULL)) {
      return false;
    }
    Expression target = call.getScope().get();
    return switch (call.getNameAsString()) {
      case "parseClaimsJws", "parseSignedClaims" -> isParser(target);
      case "verify" -> isVerifier(target) || isBuiltHere(target);
      case "decode" -> isVerifier(target);
      default -> false;
    };
  }

  private boolean isParser(Expression target) {
    return isOneOf(target, JJWT_PARSERS) || isOneOf(root(target), JJWT_PARSERS);
  }

  private boolean isVerifier(Expression target) {
    return isOneOf(target, VERIFIERS);
  }

  /** {@code JWT.require(…)….build()}. */
  private boolean isBuiltHere(Expression target) {
    return target instanceof MethodCallExpr built
        && built.getNameAsString().equals("build")
        && isOneOf(root(target), Set.of("com.auth0.jwt.JWT"));
  }

  /** What a chain of calls begins with. */
  private static Expression root(Expression target) {
    Expression root = target;
    while (root instanceof MethodCallExpr call && call.getScope().isPresent()) {
      root = call.getScope().get();
    }
    return root;
  }

  private boolean isOneOf(Expression target, Set<String> types) {
    boolean named =
        target instanceof NameExpr name && types.contains(scope.resolve(name.getNameAsString()));
    TypeRef type = world.typing().typeOf(target, place);
    return named || type.declaredName().filter(types::contains).isPresent();
  }
}
