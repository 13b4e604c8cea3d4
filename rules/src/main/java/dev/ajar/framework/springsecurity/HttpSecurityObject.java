package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code HttpSecurity}: collects what configuration code tells it of one filter chain. */
final class HttpSecurityObject implements Value.Host {

  /** Methods that other objects of the same configuration leave to this one. */
  private static final Set<String> OWN =
      Set.of(
          "and",
          "build",
          "authorizeHttpRequests",
          "authorizeRequests",
          "securityMatcher",
          "securityMatchers",
          "requestMatchers",
          "requestMatcher",
          "antMatcher",
          "mvcMatcher",
          "regexMatcher",
          "apply",
          "with",
          "addFilter",
          "addFilterBefore",
          "addFilterAfter",
          "addFilterAt",
          "formLogin",
          "logout",
          "oauth2Login",
          "saml2Login",
          "csrf",
          "cors",
          "headers",
          "anonymous",
          "httpBasic",
          "rememberMe",
          "requestCache",
          "securityContext",
          "servletApi",
          "sessionManagement",
          "exceptionHandling",
          "oauth2ResourceServer",
          "oauth2Client",
          "x509",
          "jee",
          "openidLogin",
          "portMapper",
          "requiresChannel",
          "authenticationProvider",
          "userDetailsService",
          "authenticationManager",
          "getSharedObject",
          "setSharedObject");

  private static final Set<String> LOGINS =
      Set.of("formLogin", "logout", "oauth2Login", "saml2Login", "openidLogin");

  /** A filter that the application adds to the chain. */
  record AddedFilter(Value filter, Evidence source) {}

  private final SecurityVersion version;
  private final RuleRegistry requests;
  private final RuleRegistry httpRequests;
  private final List<AddedFilter> filters = new ArrayList<>();
  private final List<Evidence> doubts = new ArrayList<>();
  private final List<RequestMatcher> scope = new ArrayList<>();
  private Optional<Evidence> handedTo = Optional.empty();
  private final List<PermittedPages> pages = new ArrayList<>();
  private final CsrfProtection csrf = new CsrfProtection(this);
  private boolean usesHttpRequests;

  HttpSecurityObject(SecurityVersion version, Expressions expressions) {
    this.version = version;
    this.requests = new RuleRegistry(this, version, expressions, true);
    this.httpRequests = new RuleRegistry(this, version, expressions, false);
  }

  boolean answers(String method) {
    return OWN.contains(method);
  }

  @Override
  public void handOver(Evidence code) {
    handedTo = handedTo.or(() -> Optional.of(code));
    if (doubts.isEmpty()) {
      doubts.add(code);
    }
  }

  @Override
  public Optional<String> type() {
    return Optional.of(SecurityLibrary.HTTP_SECURITY);
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (method.startsWith("addFilter")) {
      call.arguments().stream()
          .findFirst()
          .ifPresent(
              each ->
                  filters.add(
                      new AddedFilter(each, Evidence.of("`" + call.text() + "`", call.at()))));
      return this;
    }
    return switch (method) {
      case "and", "build", "getOrBuild", "setSharedObject" -> this;
      case "authorizeHttpRequests" -> {
        usesHttpRequests = true;
        yield configure(httpRequests, call);
      }
      case "authorizeRequests" -> configure(requests, call);
      case "securityMatchers", "requestMatchers" -> scope(call);
      case "securityMatcher", "requestMatcher", "antMatcher", "mvcMatcher", "regexMatcher" -> {
        scope.clear();
        scope.add(scopeOf(call));
        yield this;
      }
      case "apply", "with" -> apply(call);
      case "csrf" -> csrf(call);
      default -> LOGINS.contains(method) ? login(call) : other(call);
    };
  }

  private Value configure(RuleRegistry registry, Call call) {
    if (call.arguments().isEmpty()) {
      return registry;
    }
    if (isUnknown(call.argument(0))) {
      doubts.add(Evidence.of("what `" + call.text() + "` adds isn't known", call.at()));
      return this;
    }
    call.apply(call.argument(0), "customize", registry);
    return this;
  }

  /** What the configuration of resource servers does before it asks the application's own. */
  void disableCsrf() {
    csrf.disable();
  }

  /** What the adapters do unless they are overridden. */
  void authenticateAll(String reason) {
    requests.authenticateAll(reason);
  }

  private Value scope(Call call) {
    Scope collected = new Scope();
    if (call.arguments().isEmpty()) {
      return collected;
    }
    if (call.argument(0) instanceof Value.Host function && !(function instanceof MatcherObject)) {
      call.apply(function, "customize", collected);
    } else {
      scope.add(scopeOf(call));
    }
    return this;
  }

  private RequestMatcher scopeOf(Call call) {
    RequestMatcher matcher =
        ChainMatchers.of(call, version)
            .orElseGet(
                () ->
                    new RequestMatcher.Unclear(
                        Evidence.of("`" + call.text() + "` isn't understood", call.at())));
    return Matchers.under(call.conditions(), matcher);
  }

  /** A configurer of the application is played; one of Spring's adds no rules. */
  private Value apply(Call call) {
    Value configurer = call.argument(0);
    if (call.arguments().size() > 1) {
      call.apply(call.argument(1), "customize", configurer);
    }
    if (configurer instanceof Value.Host host && host.type().isPresent()) {
      call.apply(host, "init", this);
      call.apply(host, "configure", this);
    } else if (!(configurer instanceof Value.Foreign foreign
        && foreign.type().startsWith("org.springframework."))) {
      doubts.add(Evidence.of("what `" + call.text() + "` adds isn't known", call.at()));
    }
    return new SubConfigurer(this);
  }

  private Value login(Call call) {
    PermittedPages configured = new PermittedPages(this, call.method(), Optional.of(call.at()));
    pages.add(configured);
    if (call.arguments().isEmpty()) {
      return configured;
    }
    if (!isUnknown(call.argument(0))) {
      call.apply(call.argument(0), "customize", configured);
    }
    return this;
  }

  private Value csrf(Call call) {
    if (call.arguments().isEmpty()) {
      return csrf;
    }
    if (isUnknown(call.argument(0))) {
      csrf.leaveOpen();
    } else {
      call.apply(call.argument(0), "customize", csrf);
    }
    return this;
  }

  private Value other(Call call) {
    boolean hasArgument = !call.arguments().isEmpty();
    return hasArgument || !OWN.contains(call.method()) ? this : new SubConfigurer(this);
  }

  private static boolean isUnknown(Value value) {
    return value instanceof Value.Unknown || value instanceof Value.Foreign;
  }

  /** The rules in the order in which they are asked. */
  List<AccessRule> rules() {
    RuleRegistry registry = registry();
    List<AccessRule> all = new ArrayList<>();
    pages.forEach(each -> all.addAll(each.rules()));
    all.addAll(registry.rules());
    return registry.rules().isEmpty() ? List.of() : all;
  }

  /** What happens to a request that no rule takes. */
  AccessRule otherwise() {
    if (!usesHttpRequests && requests.rules().isEmpty()) {
      return requests.otherwise();
    }
    return registry().otherwise();
  }

  private RuleRegistry registry() {
    return usesHttpRequests ? httpRequests : requests;
  }

  /**
   * Which requests the chain is for. Code that isn't in the source may narrow it, as {@code
   * OAuth2AuthorizationServerConfiguration.applyDefaultSecurity} does to its own endpoints
   * (spring-security-oauth2-authorization-server 1.5).
   */
  RequestMatcher when() {
    if (scope.isEmpty()) {
      return handedTo
          .<RequestMatcher>map(RequestMatcher.Unclear::new)
          .orElseGet(RequestMatcher.Any::new);
    }
    return scope.size() == 1 ? scope.get(0) : new RequestMatcher.AnyOf(List.copyOf(scope));
  }

  /**
   * The application's filters, and those of Spring's that answer requests. Each chain has a filter
   * for {@code logout} unless it is disabled ({@code HttpSecurityConfiguration.httpSecurity},
   * 5.8.16 to 7.1.2; {@code WebSecurityConfigurerAdapter.applyDefaultConfiguration}, 5.8.16).
   */
  List<AddedFilter> filters() {
    List<AddedFilter> all = new ArrayList<>(filters);
    pages.forEach(each -> each.login(version).ifPresent(all::add));
    Truth unprotected =
        csrf.isDisabled() == Truth.NO && handedTo.isPresent() ? Truth.UNKNOWN : csrf.isDisabled();
    PermittedPages logout =
        pages.stream()
            .filter(PermittedPages::isLogout)
            .reduce((one, next) -> next)
            .orElseGet(() -> PermittedPages.defaultLogout(this));
    logout.logout(version, unprotected).ifPresent(all::add);
    return all;
  }

  /** What may have changed the chain without being understood. */
  List<Evidence> doubts() {
    List<Evidence> all = new ArrayList<>(doubts);
    requests.foreignDecision().ifPresent(all::add);
    return all;
  }

  /** Both kinds of rules in one chain are both asked; that isn't modelled. */
  Optional<Requirement> contradiction() {
    return usesHttpRequests && !requests.rules().isEmpty()
        ? Optional.of(
            new Requirement.Unclear(
                "the chain has rules of both `authorizeRequests` and `authorizeHttpRequests`"))
        : Optional.empty();
  }

  /** {@code requestMatchers(r -> r…)} and {@code securityMatchers(…)}: which requests it is for. */
  private final class Scope implements Value.Host {
    @Override
    public Value call(Call call) {
      Optional<RequestMatcher> matcher = ChainMatchers.of(call, version);
      if (matcher.isPresent()) {
        scope.add(Matchers.under(call.conditions(), matcher.get()));
        return this;
      }
      return answers(call.method()) ? HttpSecurityObject.this.call(call) : this;
    }

    @Override
    public void handOver(Evidence code) {
      HttpSecurityObject.this.handOver(code);
    }
  }
}
