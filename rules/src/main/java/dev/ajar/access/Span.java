package dev.ajar.access;

import dev.ajar.model.Evidence;
import java.util.List;

/**
 * A set of paths that may be known only roughly.
 *
 * @param must paths that are in it for certain
 * @param may paths that may be in it, {@code must} included; the same object as {@code must} where
 *     the set is known exactly
 * @param doubts why it isn't known exactly; empty where it is
 */
record Span(Paths must, Paths may, List<Evidence> doubts) {

  Span {
    doubts = List.copyOf(doubts);
  }

  static Span exactly(Paths paths) {
    return new Span(paths, paths, List.of());
  }

  boolean isExact() {
    return must == may;
  }
}
