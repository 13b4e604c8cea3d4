package dev.ajar.framework.springsecurity;

import dev.ajar.model.AccessRule;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules that are kept in a map by their matchers: what is asked of the same requests once more
 * takes the place of what was asked before. Source: {@code
 * AbstractConfigAttributeRequestMatcherRegistry.createRequestMap} (5.8.16, 6.5.11) for {@code
 * authorizeRequests}, {@code RequestMatcherDelegatingAuthorizationManager.Builder} (5.6.12; a list
 * since 5.7) for {@code authorizeHttpRequests}.
 */
final class RulesByMatcher {

  private RulesByMatcher() {}

  /**
   * Adds a rule.
   *
   * @param by the method that was given the requests
   */
  static void put(AccessRule rule, String by, List<AccessRule> rules) {
    List<RequestMatcher> added = new ArrayList<>();
    for (RequestMatcher each : alternatives(rule.when())) {
      if (!isComparable(each, by) || !replaced(each, rule, rules)) {
        added.add(each);
      }
    }
    if (added.size() == alternatives(rule.when()).size()) {
      rules.add(rule);
    } else if (!added.isEmpty()) {
      rules.add(of(added, rule));
    }
  }

  private static boolean replaced(RequestMatcher when, AccessRule by, List<AccessRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      AccessRule earlier = rules.get(i);
      List<RequestMatcher> parts = alternatives(earlier.when());
      int at = parts.indexOf(when);
      if (at >= 0) {
        rules.remove(i);
        rules.addAll(i, split(earlier, parts, at, by));
        return true;
      }
    }
    return false;
  }

  /** The earlier rule without one of its parts, in whose place the later rule stands. */
  private static List<AccessRule> split(
      AccessRule earlier, List<RequestMatcher> parts, int at, AccessRule later) {
    List<AccessRule> rules = new ArrayList<>();
    if (at > 0) {
      rules.add(of(List.copyOf(parts.subList(0, at)), earlier));
    }
    rules.add(of(List.of(parts.get(at)), later));
    if (at + 1 < parts.size()) {
      rules.add(of(List.copyOf(parts.subList(at + 1, parts.size())), earlier));
    }
    return rules;
  }

  private static AccessRule of(List<RequestMatcher> when, AccessRule like) {
    return new AccessRule(
        Matchers.anyOf(when), like.requirement(), like.source(), like.conditions());
  }

  private static List<RequestMatcher> alternatives(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.AnyOf several) {
      return several.parts();
    }
    if (matcher instanceof RequestMatcher.AllOf all
        && all.parts().size() == 2
        && all.parts().get(1) instanceof RequestMatcher.AnyOf paths) {
      return paths.parts().stream()
          .<RequestMatcher>map(each -> new RequestMatcher.AllOf(List.of(all.parts().get(0), each)))
          .toList();
    }
    return List.of(matcher);
  }

  /**
   * Whether the matcher's class compares by value, as {@code AntPathRequestMatcher} and {@code
   * AnyRequestMatcher} do: lambdas and combined matchers among {@code requestMatchers(…)} don't.
   */
  private static boolean isComparable(RequestMatcher matcher, String by) {
    boolean methods =
        matcher instanceof RequestMatcher.Methods || matcher instanceof RequestMatcher.AllOf;
    return matcher instanceof RequestMatcher.Any
        || matcher instanceof RequestMatcher.Path path && isAnt(path.paths())
        || methods && by.equals("antMatchers");
  }

  private static boolean isAnt(PathLanguage paths) {
    return paths instanceof PathLanguage.AntRequest
        || paths instanceof PathLanguage.Union either
            && either.parts().stream().allMatch(RulesByMatcher::isAnt);
  }
}
