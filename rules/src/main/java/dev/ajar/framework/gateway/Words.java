package dev.ajar.framework.gateway;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.ajar.source.Application;
import dev.ajar.source.type.JavaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.AntPathMatcher;

/**
 * Texts that may decide whom a gateway lets pass: those in the code of its filters, and elements of
 * lists in its configuration.
 */
record Words(Set<String> texts) {

  private static final Pattern WORD = Pattern.compile("[\\w.-]{2,40}");
  private static final int MOST_TEXTS = 400;
  private static final int MOST_WORDS = 60;
  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  static Words of(Application gateway, List<JavaType> filters) {
    Set<String> found = new TreeSet<>();
    filters.stream()
        .flatMap(each -> each.tree().stream())
        .flatMap(each -> each.findAll(StringLiteralExpr.class).stream())
        .map(StringLiteralExpr::asString)
        .forEach(found::add);
    gateway.configuration().mapOf("").values().stream()
        .filter(each -> !each.name().startsWith("spring."))
        .flatMap(each -> each.text().stream())
        .forEach(found::add);
    return new Words(
        found.stream()
            .flatMap(each -> Arrays.stream(each.split(",")))
            .map(String::strip)
            .filter(each -> !each.isEmpty() && each.length() < 200)
            .limit(MOST_TEXTS)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Values of a path's variables with which one of the texts could be found in the path.
   *
   * @param paths the path at the gateway, or more of it, by the value
   */
  Set<String> worthTrying(java.util.function.Function<String, List<String>> paths) {
    Set<String> worth = new TreeSet<>();
    for (String text : texts) {
      for (String word : text.split("[/*]+")) {
        boolean tries =
            worth.size() < MOST_WORDS
                && WORD.matcher(word).matches()
                && paths.apply(word).stream().anyMatch(path -> meets(text, path));
        if (tries) {
          worth.add(word);
        }
      }
    }
    return worth;
  }

  private static boolean meets(String text, String path) {
    String plain = text.replaceAll("^\\*+|\\*+$", "");
    return path.contains(plain) || text.startsWith("/") && matches(text, path);
  }

  private static boolean matches(String pattern, String path) {
    try {
      return MATCHER.match(pattern, path);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
