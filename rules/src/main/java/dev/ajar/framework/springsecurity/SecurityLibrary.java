package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.AnonymousContext;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.springmvc.HandlerMappingObject;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spring Security's classes as configuration code sees them. */
final class SecurityLibrary implements Library {

  static final String HTTP_SECURITY =
      "org.springframework.security.config.annotation.web.builders.HttpSecurity";
  static final String ADAPTER =
      "org.springframework.security.config.annotation.web.configuration"
          + ".WebSecurityConfigurerAdapter";

  /** An adapter of Keycloak's, which Spring's is the base of. */
  static final String KEYCLOAK_ADAPTER =
      "org.keycloak.adapters.springsecurity.config.KeycloakWebSecurityConfigurerAdapter";

  static final String RESOURCE_ADAPTER =
      "org.springframework.security.oauth2.config.annotation.web.configuration"
          + ".ResourceServerConfigurerAdapter";

  /** What that adapter implements, which says nothing of any request. */
  static final String RESOURCE_CONFIGURER =
      "org.springframework.security.oauth2.config.annotation.web.configuration"
          + ".ResourceServerConfigurer";

  private static final String SPRING = "org.springframework.";
  private static final String HANDLER_MAPPING =
      "org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping";

  /** {@code Ordered}'s and Boot's {@code SecurityProperties}' constants, Boot 2.7 to 4.1. */
  private static final Map<String, Integer> ORDERS =
      Map.of(
          "HIGHEST_PRECEDENCE",
          Integer.MIN_VALUE,
          "LOWEST_PRECEDENCE",
          Integer.MAX_VALUE,
          "BASIC_AUTH_ORDER",
          Integer.MAX_VALUE - 5,
          "ACCESS_OVERRIDE_ORDER",
          Integer.MAX_VALUE - 7,
          "IGNORED_ORDER",
          Integer.MIN_VALUE,
          "DEFAULT_FILTER_ORDER",
          -100);

  private static final Set<String> ORDER_TYPES =
      Set.of("Ordered", "SecurityProperties", "SecurityFilterProperties");

  private static final Expressions.BeanCalls UNKNOWN_BEANS =
      new Expressions.BeanCalls() {
        @Override
        public Truth judge(String bean, String method, List<Value> arguments) {
          return Truth.UNKNOWN;
        }

        @Override
        public Truth permission() {
          return Truth.UNKNOWN;
        }
      };

  private final SecurityVersion version;
  private final MatcherFactories matchers;
  private final HandlerMappingObject handlers;
  private final ProcessingFilters filters;
  private Expressions expressions = new Expressions(UNKNOWN_BEANS);

  SecurityLibrary(SecurityVersion version, HandlerMappingObject handlers) {
    this.version = version;
    this.handlers = handlers;
    this.matchers = new MatcherFactories(version);
    this.filters = new ProcessingFilters(version);
  }

  ProcessingFilters filters() {
    return filters;
  }

  SecurityVersion version() {
    return version;
  }

  /** The judge of expressions; it needs the evaluator, which needs this library. */
  void judgeWith(Expressions judge) {
    expressions = judge;
  }

  Expressions expressions() {
    return expressions;
  }

  HttpSecurityObject newHttpSecurity() {
    return new HttpSecurityObject(version, expressions);
  }

  @Override
  public Optional<Value> bean(TypeRef type) {
    if (type.is(HTTP_SECURITY)) {
      return Optional.of(newHttpSecurity());
    }
    if (type.is(HANDLER_MAPPING)) {
      return Optional.of(handlers);
    }
    return matchers.bean(type.declaredName().orElse(""));
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    return type.startsWith(SPRING)
        ? matchers.create(type, call).or(() -> manager(simpleName(type), call))
        : Optional.empty();
  }

  private Optional<Value> manager(String type, Call call) {
    if (type.equals("AuthorizationDecision")
        && call.argument(0) instanceof Value.Scalar scalar
        && scalar.value() instanceof Boolean granted) {
      return Optional.of(
          new ManagerObject(
              granted
                  ? new Requirement.Anyone()
                  : new Requirement.Credentials("what its authorization manager asks")));
    }
    return type.equals("WebExpressionAuthorizationManager")
            && call.argument(0) instanceof Value.Text expression
        ? Optional.of(new ManagerObject(expressions.requirement(expression.text())))
        : Optional.empty();
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    if (!type.startsWith(SPRING)) {
      return Optional.empty();
    }
    String name = simpleName(type);
    if (name.equals("Customizer") && call.method().equals("withDefaults")) {
      return Optional.of(new Nothing());
    }
    if (name.equals("SecurityContextHolder") && call.method().equals("getContext")) {
      return Optional.of(new AnonymousContext());
    }
    if (name.equals("AuthorizationManagers")) {
      return combined(call);
    }
    if (name.endsWith("AuthorizationManager")) {
      return Requirements.of(call, expressions).map(ManagerObject::new);
    }
    return matchers.callStatic(type, call);
  }

  private static Optional<Value> combined(Call call) {
    List<Requirement> parts =
        call.arguments().stream()
            .map(
                each ->
                    each instanceof ManagerObject manager
                        ? manager.requirement()
                        : new Requirement.Unclear(
                            "a part of `" + call.text() + "` isn't understood"))
            .toList();
    return switch (call.method()) {
      case "anyOf" -> Optional.of(new ManagerObject(Combined.anyOf(parts)));
      case "allOf" -> Optional.of(new ManagerObject(Combined.allOf(parts)));
      case "not" -> Optional.of(new ManagerObject(Requirements.not(parts.get(0))));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    if (!type.startsWith(SPRING)) {
      return Optional.empty();
    }
    if (simpleName(type).equals("AnyRequestMatcher") && name.equals("INSTANCE")) {
      return Optional.of(new MatcherObject(new RequestMatcher.Any()));
    }
    return ORDER_TYPES.contains(simpleName(type))
        ? Optional.ofNullable(ORDERS.get(name)).map(Value.Scalar::new)
        : Optional.empty();
  }

  /**
   * What a configuration class inherits: the adapters' own rules, where they aren't overridden.
   * Both authenticate every request ({@code WebSecurityConfigurerAdapter.configure}, 5.8.16; {@code
   * ResourceServerConfigurerAdapter.configure}, spring-security-oauth2 2.5). Keycloak's has no
   * rules, and its filters look at requests that bring a token ({@code
   * KeycloakWebSecurityConfigurerAdapter.configure}, {@code
   * KeycloakAuthenticationProcessingFilter.DEFAULT_REQUEST_MATCHER}, Keycloak 18.0.2).
   */
  @Override
  public Optional<Value> callInherited(String type, Value self, Call call) {
    boolean isAdapter = type.equals(ADAPTER) || type.equals(RESOURCE_ADAPTER);
    if (isAdapter && call.method().equals("configure")) {
      if (!call.arguments().isEmpty() && call.argument(0) instanceof HttpSecurityObject http) {
        http.authenticateAll(simpleName(type) + " authenticates every request by default");
      }
      return Optional.of(new Value.Null());
    }
    if (type.equals(KEYCLOAK_ADAPTER)) {
      return Optional.of(
          call.method().startsWith("configure")
              ? new Value.Null()
              : new Value.Foreign(type, call.unknown("`" + call.text() + "`").reason()));
    }
    boolean isConfigurer =
        type.endsWith("AbstractHttpConfigurer") || type.endsWith("SecurityConfigurerAdapter");
    return isConfigurer && Set.of("init", "configure", "setBuilder").contains(call.method())
        ? Optional.of(new Value.Null())
        : filters.inherited(type, self, call);
  }

  static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** A {@code Customizer} that does nothing. */
  private record Nothing() implements Value.Host {
    @Override
    public Value call(Call call) {
      return new Value.Null();
    }
  }
}
