package dev.ajar.engine;

import dev.ajar.access.AccessTrace;
import dev.ajar.rule.Assessment;
import java.util.List;

/**
 * How verdicts on one endpoint came about.
 *
 * @param query what was asked
 * @param endpoints what answers to it, in inventory order; empty where nothing does
 * @param nearest the titles of endpoints that may have been meant, the likeliest first; empty where
 *     the one asked about was found
 * @param endpointCount how many endpoints there are at all
 */
public record Explanation(
    EndpointQuery query, List<Explained> endpoints, List<String> nearest, int endpointCount) {

  public Explanation {
    endpoints = List.copyOf(endpoints);
    nearest = List.copyOf(nearest);
  }

  /**
   * One endpoint, as one application serves it.
   *
   * @param applications what serves it so
   * @param byRequest whether the traces are of the very request that was asked about, and not of
   *     all that the endpoint serves
   * @param traces one for each HTTP method
   */
  public record Explained(
      List<String> applications,
      Assessment assessment,
      boolean byRequest,
      List<AccessTrace> traces) {

    public Explained {
      applications = List.copyOf(applications);
      traces = List.copyOf(traces);
    }
  }
}
