package dev.ajar.framework.springsecurity;

/**
 * The version of Spring Security that an application uses, as far as rules depend on it.
 *
 * @param major 4 to 7
 * @param minor the minor version; the last one of the major version where only that is known
 * @param told how it is known, for people: {@code from pom.xml}
 */
record SecurityVersion(int major, int minor, String told) {

  /** What a rule means that no other rule precedes: see {@link RuleRegistry}. */
  boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || major == otherMajor && minor >= otherMinor;
  }

  String displayName() {
    return "Spring Security " + major + "." + minor;
  }
}
