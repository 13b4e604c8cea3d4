package dev.ajar.disclosure.inference;

import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.typing.Place;
import java.util.Map;
import java.util.Optional;

/**
 * One method being followed.
 *
 * @param method the method, as its owner binds it
 * @param arguments what is known of its arguments, by parameter name
 * @param depth how many calls it is away from the handler
 */
record Frame(BoundMethod method, Map<String, Shape> arguments, int depth) {

  Frame {
    arguments = Map.copyOf(arguments);
  }

  Place place() {
    return Place.in(method);
  }

  Optional<Shape> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** The name under which evidence speaks of it. */
  String name() {
    return method.method().declaringType() + "#" + method.method().name();
  }

  String file() {
    return method.method().at().map(each -> each.file()).orElse("");
  }
}
