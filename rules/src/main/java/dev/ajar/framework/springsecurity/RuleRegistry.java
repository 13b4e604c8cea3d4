package dev.ajar.framework.springsecurity;

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

/**
 * The registry behind {@code authorizeHttpRequests} and {@code authorizeRequests}, both as a
 * lambda's argument and in the style of {@code and()}.
 */
final class RuleRegistry implements Value.Host {

  private static final Set<String> OWN_DECISIONS =
      Set.of("accessDecisionManager", "withObjectPostProcessor");

  private final HttpSecurityObject http;
  private final SecurityVersion version;
  private final Expressions expressions;

  /** {@code authorizeRequests}: decided by {@code FilterSecurityInterceptor}. */
  private final boolean old;

  private final List<AccessRule> rules = new ArrayList<>();
  private Optional<Evidence> foreignDecision = Optional.empty();

  RuleRegistry(
      HttpSecurityObject http, SecurityVersion version, Expressions expressions, boolean old) {
    this.http = http;
    this.version = version;
    this.expressions = expressions;
    this.old = old;
  }

  List<AccessRule> rules() {
    return List.copyOf(rules);
  }

  /** Who decides instead of the rules, where a class of the application does. */
  Optional<Evidence> foreignDecision() {
    return foreignDecision;
  }

  /**
   * What happens to a request that no rule takes. {@code FilterSecurityInterceptor} lets it pass
   * ({@code rejectPublicInvocations} is off, all versions). {@code AuthorizationFilter} lets it
   * pass in 5.x, where {@code RequestMatcherDelegatingAuthorizationManager.check} abstains
   * (5.8.16), and refuses it from 6.0 on, where the same method denies (6.5.11, 7.1.2).
   */
  AccessRule otherwise() {
    if (rules.isEmpty() && old) {
      return new AccessRule(
          new RequestMatcher.Any(),
          new Requirement.Anyone(),
          Evidence.of("the filter chain has no rules, so every request passes"));
    }
    boolean refuses = !old && version.isAtLeast(6, 0);
    return new AccessRule(
        new RequestMatcher.Any(),
        refuses ? new Requirement.Nobody() : new Requirement.Anyone(),
        Evidence.of(
            refuses
                ? version.displayName() + " refuses a request that no rule takes"
                : version.displayName() + " lets a request pass that no rule takes"));
  }

  @Override
  public Value call(Call call) {
    Optional<RequestMatcher> matcher = ChainMatchers.of(call, version);
    if (matcher.isPresent()) {
      return new Target(matcher.get(), call);
    }
    if (OWN_DECISIONS.contains(call.method())) {
      decideElsewhere(call);
      return this;
    }
    return http.answers(call.method()) ? http.call(call) : this;
  }

  private void decideElsewhere(Call call) {
    boolean own =
        call.argument(0) instanceof Value.Host
            || call.argument(0) instanceof Value.Foreign foreign
                && !foreign.type().startsWith("org.springframework.");
    if (own) {
      foreignDecision = Optional.of(Evidence.of("`" + call.text() + "`", call.at()));
    }
  }

  @Override
  public void handOver(Evidence code) {
    http.handOver(code);
  }

  void authenticateAll(String reason) {
    rules.add(
        new AccessRule(new RequestMatcher.Any(), Requirements.AUTHENTICATED, Evidence.of(reason)));
  }

  /** {@code requestMatchers(…)}, of which it isn't told yet what they ask. */
  private final class Target implements Value.Host {

    private final RequestMatcher matcher;
    private final Call matching;
    private boolean negated;

    Target(RequestMatcher matcher, Call matching) {
      this.matcher = matcher;
      this.matching = matching;
    }

    @Override
    public Value call(Call call) {
      if (call.method().equals("not")) {
        negated = !negated;
        return this;
      }
      if (call.method().equals("hasVariable")) {
        return this;
      }
      Requirement requirement =
          (negated ? Requirements.opposite(call, expressions) : Requirements.of(call, expressions))
              .orElseGet(() -> new Requirement.Unclear("`" + call.text() + "` isn't understood"));
      String text = matching.text() + (negated ? ".not()." : ".") + call.text();
      AccessRule rule =
          new AccessRule(
              Matchers.under(call.conditions(), matcher),
              requirement,
              Evidence.of("`" + text + "`", matching.at()));
      if (old || !version.isAtLeast(5, 7)) {
        RulesByMatcher.put(rule, matching.method(), rules);
      } else {
        rules.add(rule);
      }
      return RuleRegistry.this;
    }
  }
}
