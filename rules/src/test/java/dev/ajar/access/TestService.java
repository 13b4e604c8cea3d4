package dev.ajar.access;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Demand;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Input;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds services in a few words. */
public final class TestService {

  public static final Requirement ANYONE = new Requirement.Anyone();
  public static final Requirement AUTHENTICATED = new Requirement.Credentials("authenticated");
  public static final Requirement NOBODY = new Requirement.Nobody();
  public static final Requirement UNKNOWN = new Requirement.Unclear("a bean decides");

  private final List<Endpoint> endpoints = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final Map<Handler, List<Demand>> demands = new HashMap<>();

  /** {@code "GET /users/{name}"}, {@code "* /users"}. */
  public static Endpoint endpoint(String title, Input... inputs) {
    String[] parts = title.split(" ", 2);
    return endpoint(parts[0], parts[1], pattern(parts[1]), List.of(inputs), false);
  }

  public static Endpoint endpoint(
      String method, String path, PathLanguage mapping, List<Input> inputs, boolean conditional) {
    return new Endpoint(
        method.equals("*") ? Optional.empty() : Optional.of(HttpMethod.valueOf(method)),
        path,
        "",
        mapping,
        new Handler("Users", (method + path).replaceAll("\\W+", "_"), ""),
        new Location("Users.java", 1),
        inputs,
        Endpoint.Answer.BODY,
        conditional);
  }

  public static PathLanguage pattern(String text) {
    return new PathLanguage.PathPattern(text, Map.of(), false);
  }

  public static RequestMatcher paths(String... patterns) {
    return new RequestMatcher.AnyOf(
        List.of(patterns).stream().map(text -> RequestMatcher.path(pattern(text))).toList());
  }

  public static RequestMatcher paths(HttpMethod method, String... patterns) {
    return new RequestMatcher.AllOf(
        List.of(new RequestMatcher.Methods(Set.of(method)), paths(patterns)));
  }

  public static RequestMatcher unclear(String reason) {
    return new RequestMatcher.Unclear(Evidence.of(reason));
  }

  public static AccessRule rule(RequestMatcher when, Requirement requirement, String source) {
    return new AccessRule(when, requirement, Evidence.of(source, new Location("Sec.java", 9)));
  }

  /** A rule that takes paths: {@code rule("/users/**", ANYONE)}. */
  public static AccessRule rule(String pattern, Requirement requirement) {
    return rule(paths(pattern), requirement, "\"" + pattern + "\" " + word(requirement));
  }

  public static AccessRule anyRequest(Requirement requirement) {
    return rule(new RequestMatcher.Any(), requirement, "anyRequest " + word(requirement));
  }

  public static Chain chain(String name, RequestMatcher when, AccessRule... rules) {
    return new Chain(
        name,
        when,
        List.of(rules),
        rule(new RequestMatcher.Any(), NOBODY, "Spring Security denies the rest"),
        List.of());
  }

  public static Gate gate(Chain... chains) {
    return new Gate(
        "Spring Security",
        List.of(chains),
        rule(new RequestMatcher.Any(), ANYONE, "Spring Security lets it pass"));
  }

  /** A gate of one chain for all requests. */
  public static Gate gate(AccessRule... rules) {
    return gate(chain("chain", new RequestMatcher.Any(), rules));
  }

  public TestService with(Gate gate) {
    gates.add(gate);
    return this;
  }

  public TestService with(Endpoint endpoint) {
    endpoints.add(endpoint);
    return this;
  }

  public TestService with(Endpoint endpoint, Requirement demand) {
    Evidence source = Evidence.of("@PreAuthorize " + word(demand), new Location("Users.java", 3));
    demands.put(endpoint.handler(), List.of(new Demand(demand, source)));
    return with(endpoint);
  }

  public Service build() {
    return new Service("users", endpoints, gates, demands);
  }

  /** The verdict on an endpoint, which is added if it isn't there. */
  public Access access(Endpoint endpoint) {
    if (!endpoints.contains(endpoint)) {
      endpoints.add(endpoint);
    }
    return new AccessEvaluator(build()).access(endpoint);
  }

  public Access access(String title) {
    return access(endpoint(title));
  }

  private static String word(Requirement requirement) {
    return requirement.getClass().getSimpleName();
  }
}
