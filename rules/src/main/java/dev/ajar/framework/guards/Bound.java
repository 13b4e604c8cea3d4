package dev.ajar.framework.guards;

import dev.ajar.model.Location;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.type.JavaType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * The simple names of the classes of the source that have such holders, and of those by which
   * other code may ask them.
   */
  public static Set<String> holders(Types types) {
    String[] makers = CLASSES.stream().map(Bound::simpleName).toArray(String[]::new);
    Set<String> holders = namesIn(types.inFilesMentioning(makers));
    Set<String> all = new HashSet<>(holders);
    if (!holders.isEmpty()) {
      all.addAll(namesIn(types.inFilesMentioning(holders.toArray(String[]::new))));
    }
    return all;
  }

  private static Set<String> namesIn(List<JavaType> types) {
    return types.stream().map(JavaType::simpleName).collect(Collectors.toSet());
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

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
    return simpleName(type);
  }
}
