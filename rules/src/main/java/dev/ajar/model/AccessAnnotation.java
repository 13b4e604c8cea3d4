package dev.ajar.model;

import java.util.Optional;

/**
 * An access annotation on a class or method that demands something of callers, whether or not
 * requests reach it.
 *
 * @param on what carries it, for people: {@code com.acme.UserService#byPhone}
 * @param source the annotation as its author wrote it, with its place
 * @param inert why it guards nothing, a clause; empty where it does, or may
 * @param remedy for an inert one, what puts it in force, a sentence; empty otherwise
 */
public record AccessAnnotation(
    String on, Evidence source, Optional<String> inert, Optional<String> remedy) {

  /** One that guards, or may. */
  public static AccessAnnotation inForce(String on, Evidence source) {
    return new AccessAnnotation(on, source, Optional.empty(), Optional.empty());
  }

  /** One that guards nothing. */
  public static AccessAnnotation inert(String on, Evidence source, String why, String remedy) {
    return new AccessAnnotation(on, source, Optional.of(why), Optional.of(remedy));
  }
}
