package dev.ajar.framework.aspects;

import dev.ajar.framework.guards.Truth;

/** Which executions an advice goes around. */
public interface Pointcut {

  Pointcut ANY = target -> Truth.YES;

  /** One that isn't understood: it may take anything. */
  Pointcut UNREAD = target -> Truth.UNKNOWN;

  Truth takes(Target target);

  /** {@code @annotation}: meta-annotations and inherited ones don't count. */
  static Pointcut annotated(String annotation) {
    return target -> Truth.of(target.method().method().isAnnotatedWith(annotation));
  }

  default Pointcut and(Pointcut other) {
    return target -> takes(target).and(other.takes(target));
  }

  default Pointcut or(Pointcut other) {
    return target -> takes(target).or(other.takes(target));
  }

  default Pointcut not() {
    return target -> takes(target).not();
  }
}
