package dev.ajar.rule;

import java.util.List;
import java.util.Optional;

/**
 * One question, asked of every endpoint, or of what is declared about access as a whole. The
 * class's simple name is the rule's name everywhere.
 */
public interface Rule {

  /** The rule's name: id in reports, word that suppresses it, name of its page and fixture. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** What the rule finds, in one line without a period. */
  String summary();

  /** The severity where the facts give no reason for another. */
  Severity defaultSeverity();

  /**
   * The finding for an endpoint, if the answer is yes.
   *
   * @param customs how the code base does what a fix may ask for
   */
  default Optional<Finding> check(Assessment assessment, Customs customs) {
    return Optional.empty();
  }

  /** The findings on what belongs to no single endpoint. */
  default List<Finding> check(Declarations declarations) {
    return List.of();
  }
}
