package dev.ajar.framework.handler;

import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.framework.resolvers.Resolution;
import dev.ajar.framework.resolvers.Resolvers;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a handler's parameters hold for a caller without credentials. A {@code Principal} is the
 * request's ({@code PrincipalMethodArgumentResolver.resolveArgument}, Spring 5.3.31 and 7.0.10), so
 * null; an {@code @AuthenticationPrincipal} that can't hold the text {@code anonymousUser} is null
 * or refused ({@code AuthenticationPrincipalArgumentResolver.resolveArgument}, 5.8.16 to 7.1.2).
 */
final class Parameters {

  private static final String BIND = "org.springframework.web.bind.annotation.";
  private static final String AUTHENTICATION = "org.springframework.security.core.Authentication";
  private static final Set<String> PRINCIPAL_ANNOTATIONS =
      Set.of(
          "org.springframework.security.core.annotation.AuthenticationPrincipal",
          "org.springframework.security.web.bind.annotation.AuthenticationPrincipal");
  private static final Set<String> HOLDS_A_NAME =
      Set.of("String", "Object", "CharSequence", "Serializable", "Comparable");
  private static final Set<String> TEXT_MEMBERS = Set.of("bytes", "class", "empty", "blank");

  private final Types types;
  private final Evaluator evaluator;

  private final Resolvers resolvers;
  private final SessionAttributes sessions;
  private final RequestMarks marks;

  Parameters(Code code, Resolvers resolvers, SessionAttributes sessions, RequestMarks marks) {
    this.types = code.types();
    this.evaluator = code.evaluator();
    this.resolvers = resolvers;
    this.sessions = sessions;
    this.marks = marks;
  }

  State of(BoundMethod handler, Caller caller, Evidence place) {
    State state = new State();
    for (int i = 0; i < handler.method().parameters().size(); i++) {
      JavaParameter parameter = handler.method().parameters().get(i);
      Resolution resolution = resolvers.of(handler, i);
      Fact fact =
          resolution.kind() != Resolution.Kind.NULL
              ? fact(parameter, handler.parameterType(i), caller, place)
              : caller.isSignedIn()
                  ? Fact.OTHER
                  : Fact.of(Kind.ABSENT, resolution.evidence().orElse(place));
      state.put(parameter.name(), fact);
    }
    return state;
  }

  /**
   * What is known of the first attribute of the session or the request without which a handler
   * isn't called; empty where it needs none, or anybody may have it ({@code
   * SessionAttributeMethodArgumentResolver.handleMissingValue}, {@code
   * RequestAttributeMethodArgumentResolver.handleMissingValue}, Spring 5.3.31 to 7.0.10). What is
   * in the way of the request sets the request's.
   */
  Optional<Fact> needed(BoundMethod handler, Evidence place) {
    for (JavaParameter parameter : handler.method().parameters()) {
      for (JavaAnnotation each : parameter.annotations()) {
        boolean optional =
            each.element("required")
                    .map(evaluator::valueOf)
                    .filter(new Value.Scalar(false)::equals)
                    .isPresent()
                || parameter.type().is("java.util.Optional");
        if (each.type().equals(BIND + "SessionAttribute") && !optional) {
          Fact fact = sessionAttribute(each, parameter.name(), place);
          if (fact.is(Kind.ABSENT, Kind.MURKY)) {
            return Optional.of(fact);
          }
        }
        if (each.type().equals(BIND + "RequestAttribute") && !optional) {
          Fact fact = requestAttribute(each, parameter.name(), place);
          if (fact.is(Kind.ABSENT, Kind.MURKY)) {
            return Optional.of(fact);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Fact fact(JavaParameter parameter, TypeRef type, Caller caller, Evidence place) {
    Optional<Fact> role = role(type);
    if (role.isPresent()) {
      return role.get();
    }
    List<JavaAnnotation> path =
        types.annotationPath(parameter.annotations(), PRINCIPAL_ANNOTATIONS);
    boolean isPrincipal =
        type.is("java.security.Principal")
            || type.is(AUTHENTICATION)
            || type.is(
                "org.springframework.security.authentication.UsernamePasswordAuthenticationToken")
            || types.isSubtype(type, "java.security.Principal");
    if (!path.isEmpty() || isPrincipal && parameter.annotations().isEmpty()) {
      return caller.isSignedIn() ? Fact.OTHER : anonymous(path, type, place);
    }
    String name = parameter.name();
    for (JavaAnnotation each : parameter.annotations()) {
      if (each.type().equals(BIND + "RequestHeader") || each.type().equals(BIND + "CookieValue")) {
        return Fact.of(
            Words.nameCredential(name + text(each, "value") + text(each, "name"))
                ? Kind.CREDENTIAL
                : Kind.CALLER);
      }
      if (each.type().equals(BIND + "SessionAttribute")) {
        return caller.isSignedIn() ? Fact.OTHER : sessionAttribute(each, name, place);
      }
      if (each.type().equals(BIND + "RequestAttribute")) {
        return caller.isSignedIn() ? Fact.OTHER : requestAttribute(each, name, place);
      }
    }
    return Fact.of(Kind.CALLER);
  }

  private Fact requestAttribute(JavaAnnotation annotation, String parameter, Evidence place) {
    String name = named(annotation, parameter);
    return marks.fact(name, parameter + " " + name, place).orElse(Fact.OTHER);
  }

  /** A session's attribute that isn't there is refused unless it need not be. */
  private Fact sessionAttribute(JavaAnnotation annotation, String parameter, Evidence place) {
    return sessions.fact(named(annotation, parameter), place).orElse(Fact.OTHER);
  }

  private String named(JavaAnnotation annotation, String parameter) {
    return Stream.of(text(annotation, "value"), text(annotation, "name"), parameter)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(parameter);
  }

  private Fact anonymous(List<JavaAnnotation> path, TypeRef type, Evidence place) {
    if (path.isEmpty()) {
      return Fact.of(Kind.ABSENT, place);
    }
    String expression = text(path.get(path.size() - 1), "expression");
    if (expression.isEmpty()) {
      return HOLDS_A_NAME.contains(type.simpleName())
          ? Fact.of(Kind.MURKY, place)
          : Fact.of(Kind.ABSENT, place);
    }
    boolean nullForAnonymous =
        expression.replace(" ", "").startsWith("#this=='anonymousUser'?null:");
    boolean memberOfUser =
        expression.matches("[A-Za-z]\\w*([.]\\w+)*")
            && !TEXT_MEMBERS.contains(expression.split("[.]")[0]);
    return Fact.of(nullForAnonymous || memberOfUser ? Kind.ABSENT : Kind.MURKY, place);
  }

  /** What a variable of a type is, whatever it holds. */
  static Optional<Fact> role(TypeRef type) {
    return switch (type.simpleName()) {
      case "HttpServletRequest" -> Optional.of(Fact.of(Kind.REQUEST));
      case "HttpServletResponse" -> Optional.of(Fact.of(Kind.RESPONSE));
      case "HttpSession" -> Optional.of(Fact.of(Kind.SESSION));
      case "Model", "ModelMap", "ModelAndView", "RedirectAttributes", "Map" ->
          type.declaredName().filter(each -> each.startsWith("org.spring")).isPresent()
              ? Optional.of(Fact.of(Kind.MODEL))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String text(JavaAnnotation annotation, String element) {
    return annotation
        .element(element)
        .map(evaluator::valueOf)
        .map(each -> each instanceof Value.Text text ? text.text() : "")
        .orElse("");
  }
}
