package dev.ajar.model;

import java.util.Comparator;

/**
 * The code that answers requests.
 *
 * @param type binary name of the class through which it is served, {@code com.acme.Outer$Inner}
 * @param method name of the method; empty for a generated endpoint that only a type stands for
 * @param signature the erased parameter types in order, simple names joined by commas; tells
 *     overloads apart
 */
public record Handler(String type, String method, String signature) implements Comparable<Handler> {

  private static final Comparator<Handler> BY_NAME =
      Comparator.comparing(Handler::type)
          .thenComparing(Handler::method)
          .thenComparing(Handler::signature);

  /**
   * The name used in every report: {@code com.acme.UserController#byPhone}, or the type alone for a
   * generated endpoint.
   */
  public String displayName() {
    return method.isEmpty() ? type : type + "#" + method;
  }

  /** The type's name as source code writes it: {@code com.acme.Outer.Inner}. */
  public String canonicalType() {
    return type.replace('$', '.');
  }

  @Override
  public int compareTo(Handler other) {
    return BY_NAME.compare(this, other);
  }
}
