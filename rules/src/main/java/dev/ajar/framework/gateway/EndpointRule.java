package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a gateway asks of the callers of one endpoint. Its filters are played for one path of the
 * endpoint, in which a variable stands for a value that no list names.
 */
final class EndpointRule {

  private static final String SAMPLE = "7";

  private final String gateway;
  private final GatewayPlay play;
  private final List<Route> routes;
  private final List<String> provisos;

  /**
   * @param provisos what all verdicts behind the gateway rest on
   */
  EndpointRule(String gateway, GatewayPlay play, List<Route> routes, List<String> provisos) {
    this.gateway = gateway;
    this.provisos = List.copyOf(provisos);
    this.play = play;
    this.routes = routes;
  }

  /** The rules for an endpoint, those for single values of its variables first. */
  List<AccessRule> of(Endpoint endpoint) {
    AccessRule rule = rule(endpoint, sample(endpoint.path(), SAMPLE));
    List<AccessRule> rules = new ArrayList<>();
    boolean keyed = endpoint.path().contains("{") && !isUnknown(endpoint);
    if (keyed && rule.requirement() instanceof Requirement.Credentials) {
      oddValue(endpoint).ifPresent(rules::add);
    }
    rules.add(rule);
    return rules;
  }

  /** A value of a path variable that a list of the gateway takes for one of its own. */
  private Optional<AccessRule> oddValue(Endpoint endpoint) {
    for (String word : play.words()) {
      String path = sample(endpoint.path(), word);
      AccessRule rule = rule(endpoint, path);
      if (!(rule.requirement() instanceof Requirement.Credentials)) {
        List<RequestMatcher> parts =
            List.of(rule.when(), RequestMatcher.path(new PathLanguage.Exact(path)));
        return Optional.of(
            new AccessRule(
                new RequestMatcher.AllOf(parts),
                rule.requirement(),
                rule.source(),
                rule.conditions()));
      }
    }
    return Optional.empty();
  }

  private AccessRule rule(Endpoint endpoint, String sample) {
    // another handler may serve some of the pattern's paths, so the handler is named too
    List<RequestMatcher> parts = new ArrayList<>();
    parts.add(new RequestMatcher.Handlers(Set.of(endpoint.handler())));
    parts.add(RequestMatcher.path(endpoint.mapping()));
    endpoint.method().ifPresent(each -> parts.add(new RequestMatcher.Methods(Set.of(each))));
    RequestMatcher when = new RequestMatcher.AllOf(parts);
    if (isUnknown(endpoint)) {
      String reason = "the path at the gateway isn't known, because a part of it isn't";
      return new AccessRule(when, new Requirement.Unclear(reason), Evidence.of(reason));
    }
    String method = endpoint.method().map(HttpMethod::name).orElse("GET");
    List<Reached> reached = new ArrayList<>();
    for (Route each : routes) {
      each.atGateway(sample)
          .or(() -> rewritten(each, sample, method))
          .map(path -> new Reached(each, path, play.play(each, path, method)))
          .ifPresent(reached::add);
    }
    return reached.stream()
        .min((a, b) -> Integer.compare(rank(a), rank(b)))
        .map(each -> rule(when, each, endpoint.path().matches(".*(?:[*][*]|\\{[*]).*")))
        .orElseGet(() -> unrouted(when));
  }

  private record Reached(Route route, String path, GatewayPlay.Outcome outcome) {}

  /** The way that lets most callers through counts. */
  private static int rank(Reached reached) {
    return switch (reached.outcome().passes()) {
      case YES -> 0;
      case UNKNOWN -> 1;
      case NO -> 2;
    };
  }

  /** Where no part of a route changes the path, global filters may. */
  private Optional<String> rewritten(Route route, String sample, String method) {
    return route.underPrefix(sample).stream()
        .filter(each -> play.behindFilters(each, method).filter(sample::equals).isPresent())
        .findFirst();
  }

  private static String sample(String path, String value) {
    return path.replaceAll("\\{[^/]*}", value).replace("**", value).replace("*", value);
  }

  private AccessRule rule(RequestMatcher when, Reached reached, boolean takesDeeperPaths) {
    String name = "the gateway `" + gateway + "`";
    Evidence because =
        reached
            .outcome()
            .because()
            .orElseGet(
                () ->
                    new Evidence(
                        name + " lets `" + reached.path() + "` pass without credentials",
                        reached.route().at()));
    List<String> conditions = new ArrayList<>(provisos);
    reached
        .route()
        .profile()
        .ifPresent(each -> conditions.add("the route to it is configured in the profile " + each));
    if (reached.outcome().passes() == Truth.NO && takesDeeperPaths) {
      String reason =
          name
              + " refuses `"
              + reached.path()
              + "`, and may let others of the pattern's paths pass";
      return new AccessRule(when, new Requirement.Unclear(reason), because, conditions);
    }
    if (reached.outcome().passes() == Truth.NO) {
      conditions.add(
          "it is reached through " + name + "; who reaches the service directly isn't asked there");
      return new AccessRule(
          when, new Requirement.Credentials("what " + name + " asks for"), because, conditions);
    }
    return reached.outcome().passes() == Truth.YES
        ? new AccessRule(when, new Requirement.Anyone(), because, conditions)
        : new AccessRule(when, new Requirement.Unclear(because.text()), because, conditions);
  }

  private AccessRule unrouted(RequestMatcher when) {
    String reason =
        "no route of the gateway `"
            + gateway
            + "` leads here, and who reaches the service without it isn't known";
    return new AccessRule(when, new Requirement.Unclear(reason), Evidence.of(reason));
  }

  static Gate gate(String gateway, List<AccessRule> rules, AccessRule otherwise) {
    Chain chain = new Chain("routes", new RequestMatcher.Any(), rules, otherwise, List.of());
    return new Gate("gateway " + gateway, List.of(chain), otherwise);
  }

  /** Whether a part of the path couldn't be told. */
  static boolean isUnknown(Endpoint endpoint) {
    return endpoint.path().contains("<");
  }
}
