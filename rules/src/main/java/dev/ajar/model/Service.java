package dev.ajar.model;

import java.util.List;
import java.util.Map;

/**
 * What is deployed and reached together: endpoints and everything in front of them.
 *
 * @param name for people: the application's module
 * @param endpoints sorted as in the inventory
 * @param gates what every request goes through, in order
 * @param demands what stands at the handlers themselves
 * @param annotations the access annotations of all its classes, whether on handlers or not
 * @param permissions by what handlers ask those who are signed in for a role or a permission
 */
public record Service(
    String name,
    List<Endpoint> endpoints,
    List<Gate> gates,
    Map<Handler, List<Demand>> demands,
    List<AccessAnnotation> annotations,
    Map<Handler, List<Evidence>> permissions) {

  public Service {
    endpoints = endpoints.stream().sorted().toList();
    gates = List.copyOf(gates);
    demands = Map.copyOf(demands);
    annotations = List.copyOf(annotations);
    permissions = Map.copyOf(permissions);
  }

  /** A service whose access annotations aren't of interest. */
  public Service(
      String name, List<Endpoint> endpoints, List<Gate> gates, Map<Handler, List<Demand>> demands) {
    this(name, endpoints, gates, demands, List.of(), Map.of());
  }

  public List<Demand> demandsOf(Endpoint endpoint) {
    return demands.getOrDefault(endpoint.handler(), List.of());
  }

  public List<Evidence> permissionsOf(Endpoint endpoint) {
    return permissions.getOrDefault(endpoint.handler(), List.of());
  }
}
