package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What couldn't be decided and must hold for the code that is being played to be reached. It is
 * asked far more often than it changes, so that a copy is kept until then.
 */
final class Conditions {

  private final List<Evidence> here = new ArrayList<>();
  private Optional<List<Evidence>> copy = Optional.empty();

  int size() {
    return here.size();
  }

  /** The conditions of this moment, outermost first. */
  List<Evidence> all() {
    if (copy.isEmpty()) {
      copy = Optional.of(List.copyOf(here));
    }
    return copy.get();
  }

  void add(Evidence condition) {
    here.add(condition);
    copy = Optional.empty();
  }

  /** Forgets the inner ones, so that as many are left. */
  void forgetFrom(int size) {
    if (here.size() > size) {
      here.subList(size, here.size()).clear();
      copy = Optional.empty();
    }
  }
}
