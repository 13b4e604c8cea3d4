package dev.ajar.framework.springmvc;

import dev.ajar.framework.Framework;
import dev.ajar.framework.springmvc.EndpointReader.Reading;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Gap;
import dev.ajar.source.Application;
import dev.ajar.source.evaluate.FileProperties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Annotated controllers of Spring MVC and Spring WebFlux. */
public final class SpringMvc implements Framework {

  private final Map<Application, Reading> readings = new ConcurrentHashMap<>();

  @Override
  public List<Endpoint> endpoints(Application application) {
    return reading(application).endpoints();
  }

  @Override
  public List<Gap> gaps(Application application) {
    return reading(application).gaps();
  }

  private Reading reading(Application application) {
    return readings.computeIfAbsent(
        application, each -> EndpointReader.read(each, FileProperties.of(each)));
  }
}
