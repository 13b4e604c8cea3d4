package dev.ajar.framework.gateway;

import java.util.List;
import java.util.Optional;

/** Where the routes of a gateway are configured. */
interface RouteSource {

  /** All configured routes, in the order in which they are asked. */
  List<Route> all();

  /** Whether all of them lead to known places. */
  boolean areKnown();

  /** Whether registered services have routes of their own. */
  boolean locates();

  /** The route of its own that a registered service has. */
  Optional<Route> located(String service);
}
