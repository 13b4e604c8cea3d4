package dev.ajar.framework.gateway;

import java.util.Optional;

/** What stands at a gateway's door and on its ways, for one request without credentials. */
interface Front {

  /** The path that a request on a route has behind all filters; empty where that isn't known. */
  Optional<String> behind(Route route, String path, String method);

  /** What a request on a route is asked. */
  Passage asks(Route route, String path, String method);

  /** What a request is asked whose path and route aren't known. */
  Passage asksAnywhere(String method);

  /** The routes that the gateway's code makes. */
  JavaRoutes routes();

  /** What a caller may send in a path to be taken for somebody whom the gateway lets pass. */
  Words words();
}
