package dev.ajar.disclosure.serialisation;

import java.util.Optional;

/**
 * Where in a body a value stands.
 *
 * @param path empty for the whole body
 * @param member the member whose value it is; empty for the whole body and for what stands in an
 *     array there
 * @param holder name of the member that holds the object around it
 */
record Spot(String path, Optional<Property> member, String holder) {

  static final Spot WHOLE = new Spot("", Optional.empty(), "");

  /** The same member's value, one step further in: an element, a wrapper's content. */
  Spot in(String step) {
    if (step.isEmpty()) {
      return this;
    }
    String separator = path.isEmpty() || step.startsWith("[") ? "" : ".";
    return new Spot(path + separator + step, member, holder);
  }

  /** The value of a member of the object that stands here. */
  Spot at(Property next) {
    String name = member.map(Property::name).orElse(holder);
    return new Spot(in(next.name()).path, Optional.of(next), name);
  }
}
