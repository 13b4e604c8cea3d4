package dev.ajar.framework.springsecurity;

import dev.ajar.framework.Framework;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Demand;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.source.Application;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Spring Security: filter chains as a gate, method annotations as demands. */
public final class SpringSecurity implements Framework {

  private final Framework handlers;
  private final boolean proxies;

  /** Configuration is played once an application. */
  private final Map<Application, SecuredApplication> applications = new ConcurrentHashMap<>();

  /**
   * @param handlers knows the endpoints, of which some configurations collect those to permit
   */
  public SpringSecurity(Framework handlers) {
    this(handlers, false);
  }

  private SpringSecurity(Framework handlers, boolean proxies) {
    this.handlers = handlers;
    this.proxies = proxies;
  }

  /** Of an application that also passes requests on to others. */
  public static SpringSecurity ofProxy(Framework handlers) {
    return new SpringSecurity(handlers, true);
  }

  @Override
  public List<Gate> gates(Application application) {
    return of(application).gates();
  }

  @Override
  public List<Demand> demands(Application application, Handler handler) {
    return of(application).demands(handler);
  }

  @Override
  public List<AccessAnnotation> annotations(Application application) {
    return of(application).annotations();
  }

  private SecuredApplication of(Application application) {
    return applications.computeIfAbsent(
        application, each -> new SecuredApplication(each, () -> handlers.endpoints(each), proxies));
  }
}
