package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * An exception that code throws or may throw.
 *
 * @param type the canonical name of its class; empty where it isn't known
 * @param source what throws it
 */
record Raised(Optional<String> type, Evidence source) {

  /** The exception that an object is. */
  static Raised of(Value exception, Evidence source) {
    Optional<String> type =
        exception instanceof Value.Host host
            ? host.type()
            : exception instanceof Value.Foreign foreign
                ? Optional.of(foreign.type())
                : Optional.empty();
    return new Raised(type, source);
  }

  /** Whether a {@code catch} of a class takes it; empty where it can't be told. */
  Optional<Boolean> isCaughtBy(String caught, Types types) {
    if (caught.equals("java.lang.Throwable") || caught.equals("java.lang.Exception")) {
      return Optional.of(true);
    }
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String name = type.get();
    if (name.equals(caught)) {
      return Optional.of(true);
    }
    if (types.isSubtype(TypeRef.of(name), caught)) {
      return Optional.of(true);
    }
    Optional<Class<?>> platform = platformAncestor(name, types);
    if (platform.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ofPlatform(caught).filter(each -> each.isAssignableFrom(platform.get())).isPresent());
  }

  /** The nearest class of the JDK that it is or extends; empty where a class isn't known. */
  private static Optional<Class<?>> platformAncestor(String name, Types types) {
    Optional<String> current = Optional.of(name);
    for (int depth = 0; depth < 20 && current.isPresent(); depth++) {
      Optional<Class<?>> platform = ofPlatform(current.get());
      if (platform.isPresent()) {
        return platform;
      }
      current =
          types.find(current.get()).flatMap(JavaType::superclass).flatMap(TypeRef::declaredName);
    }
    return Optional.empty();
  }

  /** A class of the JDK that analyses; exceptions of {@code java.lang} are the same in all. */
  private static Optional<Class<?>> ofPlatform(String name) {
    if (!name.startsWith("java.")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
