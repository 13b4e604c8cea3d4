package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.util.AntPathMatcher;

/**
 * A gate of a gateway that runs in a servlet container, asked about one request that it sends on:
 * the first chain, and the first rule of it, that takes the request.
 */
record ConcreteGate(Gate gate) {

  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  /** What it asks of a request. */
  Passage asks(String path, String method) {
    Optional<Passage> asked = Optional.empty();
    for (Chain each : gate.chains()) {
      Truth takes = takes(each.when(), path, method);
      if (takes != Truth.NO) {
        asked = Optional.of(either(asked, asks(each, path, method)));
      }
      if (takes == Truth.YES) {
        return asked.get();
      }
    }
    return either(asked, passage(gate.unclaimed()));
  }

  private static Passage asks(Chain chain, String path, String method) {
    Optional<Passage> asked = Optional.empty();
    for (AccessRule each : chain.rules()) {
      Truth takes = takes(each.when(), path, method);
      if (takes != Truth.NO) {
        asked = Optional.of(either(asked, passage(each)));
      }
      if (takes == Truth.YES) {
        return asked.get();
      }
    }
    return either(asked, passage(chain.otherwise()));
  }

  private static Passage passage(AccessRule rule) {
    return new Passage(rule.requirement(), rule.source());
  }

  /** What is asked where it isn't known which of two is asked. */
  private static Passage either(Optional<Passage> one, Passage other) {
    if (one.isEmpty() || one.get().asks().getClass().equals(other.asks().getClass())) {
      return one.orElse(other);
    }
    Evidence because = one.get().because();
    return new Passage(
        new Requirement.Unclear(
            "whether this rule takes the request can't be told: " + because.text()),
        because);
  }

  static Truth takes(RequestMatcher matcher, String path, String method) {
    if (matcher instanceof RequestMatcher.Any) {
      return Truth.YES;
    }
    if (matcher instanceof RequestMatcher.Path paths) {
      return has(paths.paths(), path);
    }
    if (matcher instanceof RequestMatcher.Methods methods) {
      return Truth.of(methods.methods().stream().anyMatch(each -> each.name().equals(method)));
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      return all.parts().stream()
          .map(each -> takes(each, path, method))
          .reduce(Truth.YES, Truth::and);
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      return any.parts().stream()
          .map(each -> takes(each, path, method))
          .reduce(Truth.NO, Truth::or);
    }
    if (matcher instanceof RequestMatcher.Not not) {
      return takes(not.other(), path, method).not();
    }
    // A request that is sent on has no handler here.
    return matcher instanceof RequestMatcher.Handlers ? Truth.NO : Truth.UNKNOWN;
  }

  private static Truth has(PathLanguage paths, String path) {
    if (paths instanceof PathLanguage.Everything) {
      return Truth.YES;
    }
    if (paths instanceof PathLanguage.Exact exact) {
      return Truth.of(exact.path().equals(path));
    }
    if (paths instanceof PathLanguage.StartsWith starts) {
      return Truth.of(path.startsWith(starts.prefix()));
    }
    if (paths instanceof PathLanguage.EndsWith ends) {
      return Truth.of(path.endsWith(ends.suffix()));
    }
    if (paths instanceof PathLanguage.Contains contains) {
      return Truth.of(path.contains(contains.part()));
    }
    if (paths instanceof PathLanguage.Ant ant) {
      return ant(ant.pattern(), ant.caseSensitive(), path);
    }
    if (paths instanceof PathLanguage.AntRequest ant) {
      boolean all = List.of("/**", "**").contains(ant.pattern());
      return all ? Truth.YES : ant(ant.pattern(), ant.caseSensitive(), path);
    }
    if (paths instanceof PathLanguage.PathPattern pattern) {
      Truth matches = ant(pattern.pattern().replaceAll("\\{\\*[^}]*}", "**"), true, path);
      return matches == Truth.YES || !pattern.trailingSlash()
          ? matches
          : ant(pattern.pattern() + "/", true, path);
    }
    if (paths instanceof PathLanguage.Regex regex) {
      return regex(regex, path);
    }
    if (paths instanceof PathLanguage.Prefixed prefixed) {
      return path.startsWith(prefixed.prefix())
          ? has(prefixed.rest(), path.substring(prefixed.prefix().length()))
          : Truth.NO;
    }
    if (paths instanceof PathLanguage.Union union) {
      return union.parts().stream().map(each -> has(each, path)).reduce(Truth.NO, Truth::or);
    }
    return paths instanceof PathLanguage.ServletMapping mapping
        ? servlet(mapping.pattern(), path)
        : Truth.UNKNOWN;
  }

  private static Truth ant(String pattern, boolean caseSensitive, String path) {
    try {
      return Truth.of(
          caseSensitive
              ? MATCHER.match(pattern, path)
              : MATCHER.match(pattern.toLowerCase(Locale.ROOT), path.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Truth.UNKNOWN;
    }
  }

  private static Truth regex(PathLanguage.Regex regex, String path) {
    try {
      int flags = regex.caseInsensitive() ? Pattern.CASE_INSENSITIVE : 0;
      return Truth.of(
          Pattern.compile(regex.expression(), flags).matcher(new BoundedText(path)).matches());
    } catch (PatternSyntaxException | BoundedText.Exhausted e) {
      return Truth.UNKNOWN;
    }
  }

  private static Truth servlet(String pattern, String path) {
    if (pattern.endsWith("/*")) {
      String prefix = pattern.substring(0, pattern.length() - 2);
      return Truth.of(path.equals(prefix) || path.startsWith(prefix + "/"));
    }
    return Truth.of(
        pattern.equals("/")
            || (pattern.startsWith("*.")
                ? path.endsWith(pattern.substring(1))
                : path.equals(pattern)));
  }
}
