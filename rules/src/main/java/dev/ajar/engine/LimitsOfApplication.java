package dev.ajar.engine;

import dev.ajar.framework.Framework;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limiter;
import dev.ajar.ratelimit.Limits;
import dev.ajar.source.Application;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all frameworks say of limits in one application, read where somebody asks. */
final class LimitsOfApplication implements Limits {

  private final Application application;
  private final List<Framework> frameworks;
  private final Map<Handler, List<Limit>> ofHandlers = new HashMap<>();
  private Optional<List<Limiter>> limiters = Optional.empty();

  LimitsOfApplication(Application application, List<Framework> frameworks) {
    this.application = application;
    this.frameworks = frameworks;
  }

  @Override
  public List<Limiter> limiters() {
    if (limiters.isEmpty()) {
      limiters = Optional.of(Services.all(frameworks, each -> each.limiters(application)));
    }
    return limiters.get();
  }

  @Override
  public List<Limit> of(Handler handler) {
    return ofHandlers.computeIfAbsent(
        handler, key -> Services.all(frameworks, each -> each.limits(application, key)));
  }
}
