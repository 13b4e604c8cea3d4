package dev.ajar.framework.gateway;

import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;

/**
 * What is asked of a request on its way.
 *
 * @param because what shows that
 */
record Passage(Requirement asks, Evidence because) {

  boolean passes() {
    return asks instanceof Requirement.Anyone;
  }

  boolean refuses() {
    return asks instanceof Requirement.Credentials || asks instanceof Requirement.Nobody;
  }

  /** All steps must let a request pass, and one that refuses is enough. */
  Passage and(Passage other) {
    if (refuses() || other.passes()) {
      return this;
    }
    return other.refuses() || passes() ? other : this;
  }
}
