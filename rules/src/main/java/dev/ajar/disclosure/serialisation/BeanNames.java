package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.TypeRef;
import java.util.Locale;
import java.util.Optional;

/**
 * Which properties accessors stand for, by their names.
 *
 * @param standard whether names follow the Java Beans rules: {@code getURL} is {@code URL}, and
 *     what comes after {@code get} begins with a capital. Jackson 3 does ({@code
 *     DefaultAccessorNamingStrategy} 3.1), Jackson 2 unless told to ({@code
 *     MapperFeature.USE_STD_BEAN_NAMING}) lowers all leading capitals and takes anything.
 */
record BeanNames(boolean standard, boolean strictFirstLetter) {

  /** The property that a method without parameters gives access to; empty if it is no getter. */
  Optional<String> ofGetter(String method, TypeRef type) {
    return method.equals("getClass") ? Optional.empty() : after("get", method);
  }

  Optional<String> ofIsGetter(String method, TypeRef type) {
    return isBoolean(type) ? after("is", method) : Optional.empty();
  }

  Optional<String> ofSetter(String method) {
    return after("set", method);
  }

  private Optional<String> after(String prefix, String method) {
    if (method.length() <= prefix.length() || !method.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = method.substring(prefix.length());
    char first = rest.charAt(0);
    boolean strange = !Character.isLetter(first) || Character.isLowerCase(first);
    if (strictFirstLetter && strange) {
      return Optional.empty();
    }
    return Optional.of(standard ? decapitalised(rest) : mangled(rest));
  }

  /** {@code java.beans.Introspector.decapitalize}. */
  private static String decapitalised(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * Jackson 2 lower-cases all leading capitals: {@code URL} gives {@code url}, {@code UName} gives
   * {@code uname}.
   */
  private static String mangled(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
  }

  private static boolean isBoolean(TypeRef type) {
    return new TypeRef.Primitive("boolean").equals(type)
        || type.is("java.lang.Boolean")
        || type.is("java.util.concurrent.atomic.AtomicBoolean")
        || (type instanceof TypeRef.Declared reference
            && (type.is("java.util.Optional")
                || type.is("java.util.concurrent.atomic.AtomicReference"))
            && reference.arguments().stream().anyMatch(BeanNames::isBoolean));
  }
}
