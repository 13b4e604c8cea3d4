package dev.ajar.framework.guards;

import dev.ajar.model.Location;
import dev.ajar.source.evaluate.Call;
import java.util.Optional;
import java.util.Set;

/**
 * A thread-bound holder, known by the place where it is made.
 *
 * @param type the class that has it
 */
public record Bound(String type, Location at) {

  private static final Set<String> CLASSES =
      Set.of(
          "java.lang.ThreadLocal",
          "java.lang.InheritableThreadLocal",
          "com.alibaba.ttl.TransmittableThreadLocal",
          "org.springframework.core.NamedThreadLocal",
          "org.springframework.core.NamedInheritableThreadLocal",
          "io.netty.util.concurrent.FastThreadLocal");

  /** The holder that a constructor makes; empty where it makes something else. */
  static Optional<Bound> made(String type, Call call) {
    return CLASSES.contains(type)
        ? Optional.of(new Bound(call.enclosingType(), call.at()))
        : Optional.empty();
  }

  /** The holder that {@code withInitial} makes; empty for any other method. */
  static Optional<Bound> madeBy(String type, Call call) {
    return call.method().equals("withInitial") ? made(type, call) : Optional.empty();
  }

  /** Its class without the package. */
  String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
