package dev.ajar.source.evaluate;

import java.util.List;

/** An exception of the code that is played, on its way to whoever catches it. */
final class Thrown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Raised> raised;

  /**
   * @param raised what it may be, at least one
   */
  Thrown(List<Raised> raised) {
    super(null, null, false, false);
    this.raised = List.copyOf(raised);
  }

  List<Raised> raised() {
    return raised;
  }
}
