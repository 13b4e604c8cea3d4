package dev.ajar.framework.springmvc;

import dev.ajar.source.Application;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * Spring MVC's handler mapping as a bean, for code that collects handlers when the application
 * starts.
 */
public final class HandlerMappings implements Library {

  private final HandlerMappingObject mapping;

  public HandlerMappings(Application application) {
    SpringMvc springMvc = new SpringMvc();
    this.mapping =
        new HandlerMappingObject(application.types(), () -> springMvc.endpoints(application));
  }

  @Override
  public Optional<Value> bean(TypeRef type) {
    return type.simpleName().equals("RequestMappingHandlerMapping")
        ? Optional.of(mapping)
        : Optional.empty();
  }
}
