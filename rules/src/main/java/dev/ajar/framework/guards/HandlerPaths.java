package dev.ajar.framework.guards;

import dev.ajar.model.Endpoint;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paths at which handlers answer. What a guard does at others, a log-in page's, say, concerns
 * nobody's verdict, and needn't be played. Paths are compared roughly: they are told to be
 * another's only where no reading of a pattern could make them a handler's.
 */
public final class HandlerPaths {

  private static final Pattern VARIABLE = Pattern.compile("[*?{<$]");

  /** A segment that is one variable. */
  private static final Pattern WHOLE_VARIABLE = Pattern.compile("/\\{[^/{}*]+}(?=/|$)");

  private final List<PathLanguage> mappings;

  private HandlerPaths(List<PathLanguage> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /** Of a guard that stands in front of other applications as well. */
  public static HandlerPaths any() {
    return new HandlerPaths(List.of(new PathLanguage.Everything()));
  }

  /** Of an application with these endpoints. */
  public static HandlerPaths of(List<Endpoint> endpoints) {
    return new HandlerPaths(endpoints.stream().map(Endpoint::mapping).distinct().toList());
  }

  /** The answer to a question that is the same for the requests of all handlers. */
  Optional<Boolean> settles(RequestMatcher question) {
    if (question instanceof RequestMatcher.Not not) {
      return settles(not.other()).map(each -> !each);
    }
    if (question instanceof RequestMatcher.AnyOf any) {
      return joined(any.parts(), true).or(() -> areAllAmong(any.parts()));
    }
    if (question instanceof RequestMatcher.AllOf all) {
      return joined(all.parts(), false);
    }
    boolean elsewhere =
        question instanceof RequestMatcher.Path path
            && path.paths() instanceof PathLanguage.Exact exact
            && mappings.stream().noneMatch(each -> mayHold(each, exact.path()));
    return elsewhere ? Optional.of(false) : Optional.empty();
  }

  /**
   * @param decisive the answer of one part that is the answer of all together
   */
  private Optional<Boolean> joined(List<RequestMatcher> parts, boolean decisive) {
    List<Optional<Boolean>> answers = parts.stream().map(this::settles).toList();
    if (answers.contains(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return answers.stream().allMatch(Optional::isPresent)
        ? Optional.of(!decisive)
        : Optional.empty();
  }

  /**
   * Code that collects the patterns of all handlers when the application starts lists each of
   * theirs to the letter, with {@code *} for variables.
   */
  private Optional<Boolean> areAllAmong(List<RequestMatcher> parts) {
    Set<String> patterns = new HashSet<>();
    for (RequestMatcher each : parts) {
      if (each instanceof RequestMatcher.Path path
          && path.paths() instanceof PathLanguage.Ant ant) {
        patterns.add(ant.pattern());
      }
    }
    return !patterns.isEmpty() && mappings.stream().allMatch(each -> isAmong(each, patterns))
        ? Optional.of(true)
        : Optional.empty();
  }

  private static boolean isAmong(PathLanguage language, Set<String> patterns) {
    if (language instanceof PathLanguage.Union union) {
      return union.parts().stream().allMatch(each -> isAmong(each, patterns));
    }
    return language instanceof PathLanguage.PathPattern mapped
        && !mapped.trailingSlash()
        && patterns.contains(WHOLE_VARIABLE.matcher(mapped.pattern()).replaceAll("/*"));
  }

  private static boolean mayHold(PathLanguage language, String path) {
    if (language instanceof PathLanguage.Union union) {
      return union.parts().stream().anyMatch(each -> mayHold(each, path));
    }
    if (language instanceof PathLanguage.Prefixed prefixed) {
      return !path.startsWith(prefixed.prefix())
          ? mayBegin(prefixed.prefix(), path)
          : mayHold(prefixed.rest(), path.substring(prefixed.prefix().length()));
    }
    if (language instanceof PathLanguage.Exact exact) {
      return mayMatch(exact.path(), path);
    }
    if (language instanceof PathLanguage.PathPattern pattern) {
      return mayMatch(pattern.pattern(), path);
    }
    return !(language instanceof PathLanguage.Ant ant) || mayMatch(ant.pattern(), path);
  }

  /** A prefix that isn't known to the letter. */
  private static boolean mayBegin(String prefix, String path) {
    return VARIABLE.matcher(prefix).find()
        || path.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  private static boolean mayMatch(String pattern, String path) {
    List<String> patterns = segments(pattern);
    List<String> texts = segments(path);
    for (int i = 0; i < patterns.size(); i++) {
      String each = patterns.get(i);
      boolean isTornVariable = each.contains("{") && !each.contains("}");
      if (each.contains("**") || each.startsWith("{*") || each.contains("<") || isTornVariable) {
        return true;
      }
      if (i >= texts.size() || !mayBe(each, texts.get(i))) {
        return false;
      }
    }
    return patterns.size() == texts.size();
  }

  /** Whatever stands behind a dot or semicolon may be left out when paths are compared. */
  private static boolean mayBe(String pattern, String segment) {
    String written = segment.toLowerCase(Locale.ROOT);
    String wanted = pattern.toLowerCase(Locale.ROOT);
    return VARIABLE.matcher(pattern).find()
        || written.equals(wanted)
        || written.startsWith(wanted + ".")
        || written.startsWith(wanted + ";");
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/")).filter(each -> !each.isEmpty()).toList();
  }
}
