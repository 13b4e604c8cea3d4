package dev.ajar.framework.gateway;

import dev.ajar.framework.Framework;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says that a gateway of the same tree may turn requests away before a service sees them. What its
 * routes and filters let through isn't read, so such a service can't be called open. A gateway that
 * has nothing with which to turn anybody away changes nothing.
 */
public final class Gateways implements Framework {

  private static final Set<String> ARTIFACTS =
      Set.of(
          "spring-cloud-starter-gateway",
          "spring-cloud-starter-gateway-server-webflux",
          "spring-cloud-starter-gateway-server-webmvc",
          "spring-cloud-starter-gateway-mvc",
          "spring-cloud-gateway-server",
          "spring-cloud-starter-zuul",
          "spring-cloud-starter-netflix-zuul");

  /**
   * Types of the gateways and of what is used in them, one of which every filter that turns callers
   * away has to name.
   */
  private static final String[] ABLE_TO_REFUSE = {
    "GlobalFilter",
    "GatewayFilter",
    "AbstractGatewayFilterFactory",
    "WebFilter",
    "ZuulFilter",
    "SecurityWebFilterChain",
    "SecurityFilterChain",
    "WebSecurityConfigurerAdapter",
    "ResourceServerConfigurerAdapter",
    "SaReactorFilter",
    "OncePerRequestFilter"
  };

  @Override
  public List<Gate> gates(Application application) {
    if (isGateway(application)) {
      return List.of();
    }
    return application.tree().applications().stream()
        .filter(Gateways::isGateway)
        .flatMap(each -> gate(each).stream())
        .toList();
  }

  private static boolean isGateway(Application application) {
    return application.modules().get(0).dependencies().stream()
        .anyMatch(each -> ARTIFACTS.contains(each.artifact()));
  }

  private static Optional<Gate> gate(Application gateway) {
    return gateway.types().inFilesMentioning(ABLE_TO_REFUSE).stream()
        .findFirst()
        .map(each -> gate(gateway, each));
  }

  private static Gate gate(Application gateway, JavaType guard) {
    String reason =
        "the gateway `"
            + gateway.name()
            + "` stands in front, and what its routes and filters let through isn't read";
    Evidence source =
        new Evidence(
            "`"
                + guard.simpleName()
                + "` in the gateway `"
                + gateway.name()
                + "` may turn callers away",
            guard.at());
    AccessRule rule =
        new AccessRule(new RequestMatcher.Any(), new Requirement.Unclear(reason), source);
    return new Gate("gateway " + gateway.name(), List.of(), rule);
  }
}
