package dev.ajar.framework.reactive;

import dev.ajar.source.Application;
import java.util.Set;

/** Which applications run on WebFlux. */
public final class ReactiveApplications {

  private static final Set<String> WEBFLUX =
      Set.of(
          "spring-boot-starter-webflux",
          "spring-cloud-starter-gateway",
          "spring-cloud-starter-gateway-server-webflux",
          "spring-cloud-gateway-server");

  private static final Set<String> SERVLETS =
      Set.of("spring-boot-starter-web", "spring-boot-starter-webmvc");

  private ReactiveApplications() {}

  /**
   * Whether an application runs on WebFlux ({@code WebApplicationType.deduceFromClasspath} of
   * Spring Boot: where Spring MVC is on the class path as well, it doesn't; a gateway fails to
   * start then, so that its own module decides).
   */
  public static boolean contain(Application application) {
    boolean gateway =
        application.modules().get(0).dependencies().stream()
            .anyMatch(
                each -> WEBFLUX.contains(each.artifact()) && each.artifact().contains("gateway"));
    return gateway
        || application.dependencies().anyMatch(each -> WEBFLUX.contains(each.artifact()))
            && application.dependencies().noneMatch(each -> SERVLETS.contains(each.artifact()));
  }
}
