package dev.ajar.source.tree;

/** Which types there are, whatever they were read from. */
public interface Names {

  /**
   * Whether a type of this canonical name is in the analysed code, on the class path or in the JDK.
   */
  boolean exists(String canonicalName);

  /**
   * Whether the analysed code itself declares types in this package, so that it is completely
   * known.
   */
  boolean isOwnPackage(String packageName);

  /**
   * The canonical name of a member type that a type inherits.
   *
   * @return empty if neither the type nor anything it inherits from declares it
   */
  java.util.Optional<String> inheritedMember(String type, String simpleName);
}
