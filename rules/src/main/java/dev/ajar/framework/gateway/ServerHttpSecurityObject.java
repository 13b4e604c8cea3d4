package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.reactive.MonoObject;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.AntPathMatcher;

/**
 * {@code ServerHttpSecurity}: the rules of a chain of WebFlux, in their order ({@code
 * DelegatingReactiveAuthorizationManager.check}, Spring Security 5.8 to 6.5: the first that takes a
 * request decides, and what none takes is refused; {@code
 * AuthenticatedReactiveAuthorizationManager} refuses the anonymous).
 */
final class ServerHttpSecurityObject implements Value.Host {

  static final String TYPE = "org.springframework.security.config.web.server.ServerHttpSecurity";

  private static final Set<String> CREDENTIALS =
      Set.of(
          "authenticated",
          "hasRole",
          "hasAnyRole",
          "hasAuthority",
          "hasAnyAuthority",
          "hasIpAddress",
          "denyAll");
  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  private final List<Rule> rules = new ArrayList<>();
  private boolean scoped;
  private boolean foreign;
  private boolean fills;
  private boolean doubtful;

  /** One that authenticates every request. */
  static ServerHttpSecurityObject closed(Evidence because) {
    ServerHttpSecurityObject closed = new ServerHttpSecurityObject();
    closed.rules.add(new Rule(List.of(), Optional.empty(), Truth.NO, true, because));
    return closed;
  }

  /** One rule: which requests it takes, and whether it lets the anonymous pass. */
  private record Rule(
      List<Value> patterns, Optional<String> method, Truth passes, boolean sure, Evidence source) {

    Truth takes(String path, String verb) {
      if (method.isPresent() && !method.get().equals(verb)) {
        return Truth.NO;
      }
      Truth takes = Truth.of(patterns.isEmpty());
      for (Value each : patterns) {
        takes = takes.or(matches(each, path));
      }
      return sure || takes == Truth.NO ? takes : Truth.UNKNOWN;
    }

    private static Truth matches(Value pattern, String path) {
      return pattern instanceof Value.Text text
          ? Truth.of(MATCHER.match(text.text().replaceAll("\\{\\*[^}]*}", "**"), path))
          : Truth.UNKNOWN;
    }
  }

  /**
   * Whether the chain lets a request of an anonymous caller pass.
   *
   * @param because the rule that decides; empty where none does
   */
  record Answer(Truth passes, Optional<Evidence> because) {}

  Answer passes(String path, String verb) {
    if (scoped || doubtful) {
      return new Answer(Truth.UNKNOWN, Optional.empty());
    }
    if (rules.isEmpty()) {
      return new Answer(foreign ? Truth.UNKNOWN : Truth.YES, Optional.empty());
    }
    Optional<Truth> outcome = Optional.empty();
    Optional<Evidence> because = Optional.empty();
    for (Rule each : rules) {
      Truth takes = each.takes(path, verb);
      if (takes == Truth.NO) {
        continue;
      }
      boolean agrees = outcome.isEmpty() || outcome.get() == each.passes();
      because = because.isEmpty() || !agrees ? Optional.of(each.source()) : because;
      outcome = Optional.of(agrees ? each.passes() : Truth.UNKNOWN);
      if (takes == Truth.YES) {
        break;
      }
    }
    // A filter of the application may fill the context, or refuse what the rules permit; a
    // repository may fill it, and isn't asked where a rule permits all.
    Truth passes = outcome.orElse(Truth.NO);
    boolean unclear = foreign || fills && passes == Truth.NO;
    return new Answer(unclear ? Truth.UNKNOWN : passes, because);
  }

  /** Whether every request passes, whatever its path. */
  boolean permitsAll() {
    return !scoped
        && !doubtful
        && !foreign
        && rules.stream().allMatch(each -> each.passes() == Truth.YES)
        && (rules.isEmpty() || rules.get(rules.size() - 1).patterns().isEmpty());
  }

  @Override
  public Value call(Call call) {
    String name = call.method();
    switch (name) {
      case "authorizeExchange" -> {
        if (call.arguments().isEmpty()) {
          return this;
        }
        if (!(call.argument(0) instanceof Value.Host)) {
          doubtful = true;
          return this;
        }
        call.apply(call.argument(0), "customize", this);
      }
      case "securityMatcher" -> scoped = true;
      case "securityContextRepository" -> fills |= isOwn(call.argument(0));
      case "addFilterAt", "addFilterBefore", "addFilterAfter" -> foreign |= isOwn(call.argument(0));
      case "pathMatchers" -> {
        return target(call);
      }
      case "anyExchange" -> {
        return new Target(List.of(), Optional.empty(), isSure(call), call.text());
      }
      case "matchers" -> {
        Value unknown = call.unknown("`" + call.text() + "` isn't read");
        return new Target(List.of(unknown), Optional.empty(), isSure(call), call.text());
      }
      default -> {
        // What else there is neither adds rules nor takes any away.
      }
    }
    return this;
  }

  /** What is assumed of code that isn't known, that it doesn't fail, leaves a rule as it is. */
  private static boolean isSure(Call call) {
    return call.conditions().stream().allMatch(Evaluator::isChanceFailure);
  }

  /** Filters and repositories of Spring's take nobody for authenticated who proves nothing. */
  private static boolean isOwn(Value value) {
    return !(value instanceof Value.Foreign object
        && object.type().startsWith("org.springframework."));
  }

  private Target target(Call call) {
    List<Value> patterns = new ArrayList<>();
    Optional<String> method = Optional.empty();
    boolean sure = isSure(call);
    for (Value each : call.arguments()) {
      if (each instanceof Value.EnumConstant constant) {
        method = Optional.of(constant.name());
      } else if (each instanceof Value.Items items) {
        patterns.addAll(items.items());
      } else {
        patterns.add(each);
      }
    }
    return new Target(patterns, method, sure, call.text());
  }

  @Override
  public void handOver(Evidence code) {
    doubtful = true;
  }

  @Override
  public Optional<String> type() {
    return Optional.of(TYPE);
  }

  /** {@code pathMatchers(…)}, of which it isn't told yet what they ask. */
  private final class Target implements Value.Host {

    private final List<Value> patterns;
    private final Optional<String> method;
    private final boolean sure;
    private final String text;

    Target(List<Value> patterns, Optional<String> method, boolean sure, String text) {
      this.patterns = List.copyOf(patterns);
      this.method = method;
      this.sure = sure;
      this.text = text;
    }

    @Override
    public Value call(Call call) {
      boolean certain = sure && isSure(call);
      rules.add(new Rule(patterns, method, passes(call), certain, source(call)));
      return ServerHttpSecurityObject.this;
    }

    private Evidence source(Call call) {
      return Evidence.of("`" + text + "." + call.text() + "`", call.at());
    }

    private static Truth passes(Call call) {
      if (call.method().equals("permitAll")) {
        return Truth.YES;
      }
      if (CREDENTIALS.contains(call.method())) {
        return Truth.NO;
      }
      return call.method().equals("access") ? decided(call) : Truth.UNKNOWN;
    }

    private static Truth decided(Call call) {
      Value context = call.unknown("the request isn't known");
      Value made = call.apply(call.argument(0), "check", MonoObject.EMPTY, context);
      if (made instanceof Value.Unknown) {
        made = call.apply(call.argument(0), "authorize", MonoObject.EMPTY, context);
      }
      return Decisions.granted(made);
    }

    @Override
    public void handOver(Evidence code) {
      doubtful = true;
    }
  }
}
