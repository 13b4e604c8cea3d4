package dev.ajar.access;

import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The patterns of which a matcher is made, for people. */
final class Patterns {

  private Patterns() {}

  /** In their order; none for what no pattern states. */
  static List<String> of(RequestMatcher matcher) {
    return stated(matcher).distinct().toList();
  }

  private static Stream<String> stated(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.Path path) {
      return stated(path.paths());
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      return all.parts().stream().flatMap(Patterns::stated);
    }
    return matcher instanceof RequestMatcher.AnyOf any
        ? any.parts().stream().flatMap(Patterns::stated)
        : Stream.empty();
  }

  private static Stream<String> stated(PathLanguage paths) {
    if (paths instanceof PathLanguage.Union union) {
      return union.parts().stream().flatMap(Patterns::stated);
    }
    if (paths instanceof PathLanguage.Prefixed prefixed) {
      return stated(prefixed.rest()).map(rest -> prefixed.prefix() + rest);
    }
    if (paths instanceof PathLanguage.Exact exact) {
      return Stream.of(exact.path());
    }
    if (paths instanceof PathLanguage.Ant ant) {
      return Stream.of(ant.pattern());
    }
    if (paths instanceof PathLanguage.AntRequest ant) {
      return Stream.of(ant.pattern());
    }
    if (paths instanceof PathLanguage.PathPattern pattern) {
      return Stream.of(pattern.pattern());
    }
    return paths instanceof PathLanguage.ServletMapping mapping
        ? Stream.of(mapping.pattern())
        : Stream.empty();
  }
}
