package dev.ajar.framework.gateway;

import java.util.Optional;

/** The door of an application on WebFlux to its own handlers: no route and none of its filters. */
record OwnDoor(GatewayPlay play) implements Front {

  @Override
  public Optional<String> behind(Route route, String path, String method) {
    return Optional.of(path);
  }

  @Override
  public Passage asks(Route route, String path, String method) {
    return play.asksAtTheDoor(path, method);
  }

  @Override
  public Passage asksAnywhere(String method) {
    return play.asksAnywhereAtTheDoor(method);
  }

  @Override
  public JavaRoutes routes() {
    return JavaRoutes.NONE;
  }

  @Override
  public Words words() {
    return play.words();
  }
}
