package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.AnonymousContext;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule's or manager's method asks of a caller. An anonymous caller has the one authority
 * {@code ROLE_ANONYMOUS} ({@code AnonymousConfigurer}, all versions).
 */
final class Requirements {

  /** Of a caller who is signed in, as whoever it be. */
  static final Requirement AUTHENTICATED = new Requirement.Credentials("authenticated");

  private static final String ANONYMOUS = "ROLE_ANONYMOUS";

  private static final Set<String> ROLES = Set.of("hasRole", "hasAnyRole", "hasAllRoles");
  private static final Set<String> AUTHORITIES =
      Set.of("hasAuthority", "hasAnyAuthority", "hasAllAuthorities");

  private Requirements() {}

  /** What the method asks; empty where it is none that asks something. */
  static Optional<Requirement> of(Call call, Expressions expressions) {
    String method = call.method();
    if (ROLES.contains(method) || AUTHORITIES.contains(method)) {
      return Optional.of(authorities(call));
    }
    return switch (method) {
      case "permitAll", "anonymous" -> Optional.of(new Requirement.Anyone());
      case "denyAll" -> Optional.of(new Requirement.Nobody());
      case "authenticated" -> Optional.of(AUTHENTICATED);
      case "fullyAuthenticated" -> Optional.of(new Requirement.Credentials("fully authenticated"));
      case "rememberMe" -> Optional.of(new Requirement.Credentials("remembered"));
      case "hasIpAddress" ->
          Optional.of(new Requirement.Credentials("an address in " + listed(call)));
      case "access" -> Optional.of(access(call, expressions));
      default -> Optional.empty();
    };
  }

  /**
   * What the method asks behind {@code not()}. That puts an exclamation mark before an expression's
   * text, which denies the first operand only ({@code
   * ExpressionUrlAuthorizationConfigurer.AuthorizedUrl.access}, 5.8.16 and 6.5.11).
   */
  static Optional<Requirement> opposite(Call call, Expressions expressions) {
    if (call.method().equals("access") && call.argument(0) instanceof Value.Text expression) {
      return Optional.of(expressions.requirement("!" + expression.text()));
    }
    return of(call, expressions).map(Requirements::not);
  }

  /** What is asked where the opposite of a requirement is. */
  static Requirement not(Requirement requirement) {
    if (requirement instanceof Requirement.Anyone) {
      return new Requirement.Nobody();
    }
    return requirement instanceof Requirement.Unclear ? requirement : new Requirement.Anyone();
  }

  private static Requirement authorities(Call call) {
    List<Value> given = flat(call.arguments());
    String prefix = ROLES.contains(call.method()) ? "ROLE_" : "";
    boolean all = call.method().startsWith("hasAll");
    boolean anonymousSuffices =
        all
            ? !given.isEmpty() && given.stream().allMatch(each -> isAnonymous(each, prefix))
            : given.stream().anyMatch(each -> isAnonymous(each, prefix));
    if (anonymousSuffices) {
      return new Requirement.Anyone();
    }
    String kind = ROLES.contains(call.method()) ? "role " : "authority ";
    return new Requirement.Credentials(kind + listed(call));
  }

  private static boolean isAnonymous(Value value, String prefix) {
    return value instanceof Value.Text text && (prefix + text.text()).equals(ANONYMOUS);
  }

  private static List<Value> flat(List<Value> values) {
    return values.stream()
        .flatMap(
            each ->
                each instanceof Value.Items items ? items.items().stream() : List.of(each).stream())
        .toList();
  }

  private static String listed(Call call) {
    return flat(call.arguments()).stream()
        .map(
            each ->
                each instanceof Value.Text text
                    ? text.text()
                    : each instanceof Value.EnumConstant constant ? constant.name() : "…")
        .collect(Collectors.joining(", "));
  }

  /** A manager of the application is asked about an anonymous caller, whatever the request. */
  private static Optional<Requirement> played(Value manager, Call call) {
    if (!(manager instanceof Value.Host)) {
      return Optional.empty();
    }
    Value request = call.unknown("the request that the manager is asked about isn't known");
    for (String method : List.of("check", "authorize")) {
      if (call.apply(manager, method, new AnonymousContext(), request)
          instanceof ManagerObject decision) {
        return Optional.of(decision.requirement());
      }
    }
    return Optional.empty();
  }

  private static Requirement access(Call call, Expressions expressions) {
    Value argument = call.argument(0);
    if (argument instanceof Value.Text expression) {
      return expressions.requirement(expression.text());
    }
    if (argument instanceof ManagerObject manager) {
      return manager.requirement();
    }
    Optional<Requirement> played = played(argument, call);
    if (played.isPresent()) {
      return played.get();
    }
    if (argument instanceof Value.Unknown unknown) {
      return new Requirement.Unclear(unknown.reason().text());
    }
    String what = argument instanceof Value.Host host ? host.type().orElse("it") : "it";
    return new Requirement.Unclear(
        "`" + call.text() + "` leaves the decision to code that isn't followed: " + what);
  }
}
