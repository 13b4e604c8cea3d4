package dev.ajar.model;

import java.util.Optional;

/**
 * One step of the reasoning behind a verdict.
 *
 * @param text a sentence that a developer can check, without its place
 * @param at where the sentence can be checked; empty where it speaks of something that has no
 *     place, such as a framework's default
 */
public record Evidence(String text, Optional<Location> at) {

  public static Evidence of(String text) {
    return new Evidence(text, Optional.empty());
  }

  public static Evidence of(String text, Location at) {
    return new Evidence(text, Optional.of(at));
  }
}
