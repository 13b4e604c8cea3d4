package dev.ajar.framework.shiro;

import dev.ajar.framework.Framework;
import dev.ajar.model.Demand;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.source.Application;
import java.util.List;
import java.util.Optional;

/** Apache Shiro: filter chains as a gate, annotations on handlers as demands. */
public final class Shiro implements Framework {

  private static final String GROUP = "org.apache.shiro";

  @Override
  public List<Gate> gates(Application application) {
    return isPresent(application) ? new ShiroChains(application).gates() : List.of();
  }

  @Override
  public List<Demand> demands(Application application, Handler handler) {
    return isPresent(application) ? new ShiroAnnotations(application).demands(handler) : List.of();
  }

  private static boolean isPresent(Application application) {
    return application.dependencies().anyMatch(each -> each.group().equals(GROUP))
        || application
            .types()
            .mentions(
                "ShiroFilterFactoryBean",
                "ShiroFilterChainDefinition",
                "DefaultShiroFilterChainDefinition",
                "RequiresPermissions",
                "RequiresRoles",
                "RequiresAuthentication");
  }

  /** Whether a starter configures Shiro: chains, and annotations with what enforces them. */
  static Optional<String> starter(Application application) {
    return application
        .dependencies()
        .filter(each -> each.group().equals(GROUP))
        .map(each -> each.artifact())
        .filter(each -> each.matches("shiro-spring-boot(-web)?-starter"))
        .sorted()
        .reduce((first, second) -> second);
  }
}
