package dev.ajar.framework.springsecurity;

import dev.ajar.source.Application;
import dev.ajar.source.Types;

/** Finds out which version of Spring Security an application uses. */
final class VersionFinder {

  private VersionFinder() {}

  /** Inferred from the interface that the code uses, where nothing tells the version. */
  static SecurityVersion of(Application application) {
    Types types = application.types();
    if (types.mentions("WebSecurityConfigurerAdapter", "mvcMatchers", "antMatchers")) {
      return new SecurityVersion(5, 7, "inferred from the methods that the code uses");
    }
    boolean isJakarta = types.mentions("jakarta");
    if (!isJakarta && types.mentions("javax")) {
      return new SecurityVersion(5, 8, "inferred from the packages that the code uses");
    }
    return new SecurityVersion(6, 5, "inferred from the methods that the code uses");
  }
}
