package dev.ajar.framework.shiro;

import dev.ajar.model.PathLanguage;
import java.util.List;

/**
 * The paths that a pattern of a chain takes. {@code PathMatchingFilterChainResolver.getChain}
 * (1.13.0, 2.0) compares path and pattern as they are and then once more without a slash at their
 * ends. Its {@code AntPathMatcher} knows no path variables: braces stand for themselves.
 */
final class ShiroPaths {

  private ShiroPaths() {}

  static PathLanguage of(String pattern) {
    if (pattern.contains("{") || pattern.contains("}")) {
      return new PathLanguage.Exact(pattern);
    }
    boolean hasSlash = pattern.length() > 1 && pattern.endsWith("/");
    String bare = hasSlash ? pattern.substring(0, pattern.length() - 1) : pattern;
    return new PathLanguage.Union(
        List.of(
            new PathLanguage.Ant(pattern, true),
            new PathLanguage.Ant(bare, true),
            new PathLanguage.Ant(bare + "/", true)));
  }
}
