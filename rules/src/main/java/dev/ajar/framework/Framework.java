package dev.ajar.framework;

import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Demand;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gap;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limiter;
import dev.ajar.source.Application;
import java.util.List;

/**
 * One framework's spelling of a web service. Each method tells what the framework contributes to
 * one application; often nothing.
 */
public interface Framework {

  default List<Endpoint> endpoints(Application application) {
    return List.of();
  }

  /**
   * What every request goes through, in order. A mechanism that was seen and isn't understood is
   * among them.
   */
  default List<Gate> gates(Application application) {
    return List.of();
  }

  /** What stands at a handler itself. */
  default List<Demand> demands(Application application, Handler handler) {
    return List.of();
  }

  /** The access annotations of all classes that demand something, in force or not. */
  default List<AccessAnnotation> annotations(Application application) {
    return List.of();
  }

  /** By what a handler asks those who are signed in for a role or a permission besides. */
  default List<Evidence> permissions(Application application, Handler handler) {
    return List.of();
  }

  default List<Limiter> limiters(Application application) {
    return List.of();
  }

  default List<Limit> limits(Application application, Handler handler) {
    return List.of();
  }

  /** What the framework has in this application that isn't read. */
  default List<Gap> gaps(Application application) {
    return List.of();
  }
}
