package dev.ajar.engine;

import java.util.List;

/** The one way into Ajar: pure, so that every host calls it alike. */
public final class Analysis {

  private Analysis() {}

  /**
   * Analyses a tree of sources.
   *
   * @return everything that was decided; broken input is in its gaps, never an exception
   * @throws CannotAnalyse if there is nothing to analyse at all: the root is missing or unreadable
   */
  public static Result run(Settings settings) throws CannotAnalyse {
    return new Result(List.of(), List.of(), List.of(), 0);
  }
}
