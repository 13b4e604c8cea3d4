package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * How accessors and properties are named. Source: Jackson 2.x and 3.0, {@code
 * DefaultAccessorNamingStrategy} with {@code USE_STD_BEAN_NAMING} off, its default; Lombok 1.18,
 * {@code HandlerUtil.toGetterName}.
 */
final class BeanNames {

  private BeanNames() {}

  /** The property that a method gives access to; empty if it is no getter. */
  static Optional<String> propertyOf(JavaMethod method) {
    if (!method.parameters().isEmpty()
        || method.is(Modifier.STATIC)
        || isVoid(method.returnType())) {
      return Optional.empty();
    }
    return propertyOf(method.name(), method.returnType());
  }

  static Optional<String> propertyOf(String method, TypeRef type) {
    if (method.length() > 3 && method.startsWith("get")) {
      return method.equals("getClass")
          ? Optional.empty()
          : Optional.of(mangled(method.substring(3)));
    }
    if (method.length() > 2 && method.startsWith("is") && isBoolean(type)) {
      return Optional.of(mangled(method.substring(2)));
    }
    return Optional.empty();
  }

  /** The getter that Lombok makes for a field. */
  static String lombokGetter(String field, TypeRef type) {
    if (!new TypeRef.Primitive("boolean").equals(type)) {
      return "get" + capitalised(field);
    }
    boolean named =
        field.length() > 2 && field.startsWith("is") && !Character.isLowerCase(field.charAt(2));
    return named ? field : "is" + capitalised(field);
  }

  /**
   * Jackson lower-cases all leading capitals: {@code URL} gives {@code url}, {@code UName} gives
   * {@code uname}.
   */
  private static String mangled(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    return name.substring(0, capitals).toLowerCase(java.util.Locale.ROOT)
        + name.substring(capitals);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean isBoolean(TypeRef type) {
    return new TypeRef.Primitive("boolean").equals(type) || type.is("java.lang.Boolean");
  }

  private static boolean isVoid(TypeRef type) {
    return new TypeRef.Primitive("void").equals(type) || type.is("java.lang.Void");
  }
}
