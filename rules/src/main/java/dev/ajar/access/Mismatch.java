package dev.ajar.access;

import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in words why a matcher takes none of some requests: which of its conditions they don't meet.
 *
 * @param offered the requests' paths, at least one
 */
record Mismatch(Matchers matchers, HttpMethod method, Paths offered) {

  /** So many patterns are named. */
  private static final int NAMED = 5;

  /** A clause without a period, {@code `/admin/**` doesn't match}. */
  String of(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.Path path) {
      List<String> patterns = patterns(path.paths());
      return patterns.isEmpty() ? "it has no pattern" : matching(patterns);
    }
    if (matcher instanceof RequestMatcher.Methods methods) {
      String names =
          methods.methods().stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
      return names.isEmpty() ? "it takes no request" : "it takes " + names + " only";
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      return all.parts().stream()
          .filter(this::misses)
          .findFirst()
          .map(this::of)
          .orElse("no request meets all of its conditions");
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      return any(any);
    }
    return matcher instanceof RequestMatcher.Not not
        ? not(not.other())
        : "it takes none of these requests";
  }

  private boolean misses(RequestMatcher matcher) {
    try {
      return !matchers.of(matcher, method).may().meets(offered);
    } catch (Inexpressible e) {
      return false;
    }
  }

  private String any(RequestMatcher.AnyOf any) {
    if (any.parts().isEmpty()) {
      return "it has no pattern";
    }
    if (any.parts().stream().allMatch(RequestMatcher.Path.class::isInstance)) {
      List<String> patterns = new ArrayList<>();
      any.parts().forEach(part -> patterns.addAll(patterns(((RequestMatcher.Path) part).paths())));
      return matching(patterns);
    }
    return any.parts().stream()
        .map(this::of)
        .distinct()
        .limit(NAMED)
        .collect(Collectors.joining(", and "));
  }

  private static String not(RequestMatcher other) {
    return other instanceof RequestMatcher.Path path && !patterns(path.paths()).isEmpty()
        ? "it takes all but " + named(patterns(path.paths()))
        : "it takes the others";
  }

  private static String matching(List<String> patterns) {
    if (patterns.size() == 1) {
      return patterns.get(0) + " doesn't match";
    }
    return patterns.size() <= NAMED
        ? "none of " + named(patterns) + " matches"
        : "none of its " + patterns.size() + " patterns matches: " + named(patterns);
  }

  private static String named(List<String> patterns) {
    String first = patterns.stream().limit(NAMED).collect(Collectors.joining(", "));
    return patterns.size() <= NAMED ? first : first + ", …";
  }

  private static List<String> patterns(PathLanguage language) {
    if (language instanceof PathLanguage.Union union) {
      return union.parts().stream().flatMap(part -> patterns(part).stream()).toList();
    }
    if (language instanceof PathLanguage.Prefixed prefixed) {
      return patterns(prefixed.rest()).stream()
          .map(rest -> rest + " behind `" + prefixed.prefix() + "`")
          .toList();
    }
    return pattern(language).stream().map(text -> "`" + text + "`").toList();
  }

  private static Optional<String> pattern(PathLanguage language) {
    if (language instanceof PathLanguage.Exact exact) {
      return Optional.of(exact.path());
    }
    if (language instanceof PathLanguage.StartsWith start) {
      return Optional.of(start.prefix() + "…");
    }
    if (language instanceof PathLanguage.EndsWith end) {
      return Optional.of("…" + end.suffix());
    }
    if (language instanceof PathLanguage.Contains contains) {
      return Optional.of("…" + contains.part() + "…");
    }
    if (language instanceof PathLanguage.Ant ant) {
      return Optional.of(ant.pattern());
    }
    if (language instanceof PathLanguage.AntRequest ant) {
      return Optional.of(ant.pattern());
    }
    if (language instanceof PathLanguage.PathPattern pattern) {
      return Optional.of(pattern.pattern());
    }
    if (language instanceof PathLanguage.ServletMapping mapping) {
      return Optional.of(mapping.pattern());
    }
    return language instanceof PathLanguage.Regex regex
        ? Optional.of(regex.expression())
        : Optional.empty();
  }
}
