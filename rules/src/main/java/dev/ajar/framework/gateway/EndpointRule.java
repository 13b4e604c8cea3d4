package dev.ajar.framework.gateway;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What gateways ask of the callers of one endpoint. Their filters are played for one path of the
 * endpoint, in which a variable stands for a value that no list names. Of several ways the one that
 * lets most callers through counts.
 */
final class EndpointRule {

  private static final String SAMPLE = "7";

  private final List<Doorway> doorways;

  EndpointRule(List<Doorway> doorways) {
    this.doorways = List.copyOf(doorways);
  }

  /** The rules for an endpoint, those for single values of its variables first. */
  List<AccessRule> of(Endpoint endpoint) {
    RequestMatcher when = when(endpoint);
    if (isUnknown(endpoint)) {
      String method = methods(endpoint).get(0).name();
      return List.of(
          anywhere(
              when, method, "the path at the gateway isn't known, because a part of it isn't"));
    }
    List<AccessRule> rules = new ArrayList<>();
    String sample = sample(endpoint.path(), SAMPLE);
    for (HttpMethod each : methods(endpoint)) {
      boolean takesTheRest = endpoint.method().isPresent() || each == HttpMethod.POST;
      RequestMatcher requests = takesTheRest ? when : all(when, methods(each));
      AccessRule rule = rule(endpoint, requests, sample, each.name());
      if (asks(rule) && endpoint.path().contains("{")) {
        oddValue(endpoint, requests, each.name()).ifPresent(rules::add);
      }
      rules.add(rule);
    }
    return rules;
  }

  /** For an endpoint of all methods, the two of which filters most often make a difference. */
  private static List<HttpMethod> methods(Endpoint endpoint) {
    return endpoint.method().map(List::of).orElse(List.of(HttpMethod.GET, HttpMethod.POST));
  }

  private static boolean asks(AccessRule rule) {
    return rule.requirement() instanceof Requirement.Credentials
        || rule.requirement() instanceof Requirement.Nobody;
  }

  /** Another handler may serve some of the pattern's paths, so the handler is named too. */
  private static RequestMatcher when(Endpoint endpoint) {
    List<RequestMatcher> parts = new ArrayList<>();
    parts.add(new RequestMatcher.Handlers(Set.of(endpoint.handler())));
    parts.add(RequestMatcher.path(endpoint.mapping()));
    endpoint.method().ifPresent(each -> parts.add(methods(each)));
    return new RequestMatcher.AllOf(parts);
  }

  /** The handler of {@code GET} answers {@code HEAD} as well. */
  private static RequestMatcher methods(HttpMethod method) {
    return new RequestMatcher.Methods(
        method == HttpMethod.GET ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method));
  }

  private static RequestMatcher all(RequestMatcher one, RequestMatcher other) {
    return new RequestMatcher.AllOf(List.of(one, other));
  }

  /** A value of a path variable that a list of the gateway takes for one of its own. */
  private Optional<AccessRule> oddValue(Endpoint endpoint, RequestMatcher when, String method) {
    Set<String> values = new TreeSet<>();
    for (Doorway each : doorways) {
      values.addAll(
          each.front().words().worthTrying(word -> atGateway(each, sample(endpoint.path(), word))));
    }
    for (String value : values) {
      String path = sample(endpoint.path(), value);
      RequestMatcher requests = all(when, RequestMatcher.path(new PathLanguage.Exact(path)));
      AccessRule rule = rule(endpoint, requests, path, method);
      if (!asks(rule)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static List<String> atGateway(Doorway doorway, String path) {
    return doorway.routes().stream().flatMap(each -> each.waysTo(path).stream()).toList();
  }

  private AccessRule rule(Endpoint endpoint, RequestMatcher when, String sample, String method) {
    return doorways.stream()
        .flatMap(each -> each.waysTo(sample, method).stream())
        .min(Comparator.comparingInt(Doorway.Reached::rank))
        .map(each -> rule(when, each, endpoint.path().matches(".*(?:[*][*]|\\{[*]).*")))
        .orElseGet(() -> unrouted(when));
  }

  private static String sample(String path, String value) {
    return path.replaceAll("\\{[^/]*}", value).replace("**", value).replace("*", value);
  }

  private AccessRule rule(RequestMatcher when, Doorway.Reached reached, boolean takesDeeperPaths) {
    String name = reached.doorway().title();
    Passage passage = reached.passage();
    List<String> conditions = new ArrayList<>(reached.doorway().provisos());
    reached
        .route()
        .profile()
        .ifPresent(each -> conditions.add("the route to it is configured in the profile " + each));
    if (passage.passes()) {
      Evidence because =
          new Evidence(
              name + " lets `" + reached.at() + "` pass without credentials", reached.route().at());
      return new AccessRule(when, passage.asks(), because, conditions);
    }
    if (passage.refuses() && takesDeeperPaths) {
      String reason =
          name + " refuses `" + reached.at() + "`, and may let others of the pattern's paths pass";
      return new AccessRule(when, new Requirement.Unclear(reason), passage.because(), conditions);
    }
    if (passage.refuses() && !reached.doorway().own()) {
      conditions.add(
          "it is reached through "
              + name
              + " as `"
              + reached.at()
              + "`; who reaches the service directly isn't asked there");
    }
    return new AccessRule(when, passage.asks(), passage.because(), conditions);
  }

  /** Who calls what no gateway leads to calls the service itself, and meets what it asks. */
  private AccessRule unrouted(RequestMatcher when) {
    Optional<Doorway> unread = doorways.stream().filter(each -> !each.complete()).findFirst();
    if (unread.isPresent()) {
      return anywhere(
          when,
          "GET",
          "no known route of the gateway `"
              + unread.get().gateway()
              + "` leads here, and not all are known");
    }
    String text = "no route of the gateway `" + doorways.get(0).gateway() + "` leads here";
    return new AccessRule(
        when,
        new Requirement.Anyone(),
        Evidence.of(text),
        List.of(text + ": it is for who reaches the service directly"));
  }

  /** What is asked whatever the path at the gateways is; where that depends on it, for a reason. */
  private AccessRule anywhere(RequestMatcher when, String method, String reason) {
    for (Doorway each : doorways) {
      Passage passage = each.front().asksAnywhere(method);
      if (!passage.passes()) {
        return passage.refuses() && doorways.size() == 1
            ? new AccessRule(when, passage.asks(), passage.because(), List.of(reason))
            : new AccessRule(when, new Requirement.Unclear(reason), passage.because());
      }
    }
    String passes = doorways.get(0).title() + " lets every request pass";
    return new AccessRule(when, new Requirement.Anyone(), Evidence.of(passes));
  }

  /** The gate of all gateways together. */
  Gate gate(List<AccessRule> rules) {
    String name = (doorways.get(0).own() ? "WebFlux of " : "gateway ") + doorways.get(0).gateway();
    AccessRule otherwise = unrouted(new RequestMatcher.Any());
    Chain chain = new Chain("routes", new RequestMatcher.Any(), rules, otherwise, List.of());
    return new Gate(name, List.of(chain), otherwise);
  }

  /** Whether a part of the path couldn't be told. */
  static boolean isUnknown(Endpoint endpoint) {
    return endpoint.path().contains("<");
  }
}
