package dev.ajar.framework.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.AntPathMatcher;

/**
 * What a filter of the gateway's own does to paths ({@code StripPrefix}, {@code PrefixPath}, {@code
 * RewritePath} and {@code SetPath} of Spring Cloud Gateway 3.1 to 4.3, and the stripping of Zuul
 * 1.4 to 2.2).
 */
sealed interface Rewriting {

  /** The path behind the filter; empty where that isn't known. */
  Optional<String> after(String path, List<String> patterns);

  /** Paths that may become this one, which have to be tried. */
  List<String> before(String path, List<String> patterns);

  /** What a filter does to paths; empty for one that doesn't change any. */
  static Optional<Rewriting> of(String name, List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    return switch (name) {
      case "StripPrefix" -> Optional.of(new Strip(first.isEmpty() ? "1" : first));
      case "PrefixPath" -> Optional.of(new Prefix(first));
      case "SetPath" -> Optional.of(new Template(first));
      case "RewritePath" ->
          Optional.of(new Expression(first, arguments.size() < 2 ? "" : arguments.get(1)));
      case "ZuulStrip" -> Optional.of(new Literal(first));
      default -> Optional.empty();
    };
  }

  /** The first segments of a pattern, a wildcard standing for some text. */
  static String segments(String pattern, int count) {
    List<String> segments =
        new ArrayList<>(
            Arrays.stream(pattern.split("/"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.matches(".*[*?{].*") ? "x" : each)
                .limit(count)
                .toList());
    while (segments.size() < count) {
      segments.add("x");
    }
    return segments.stream().map(each -> "/" + each).collect(Collectors.joining());
  }

  /** Drops the first segments. */
  record Strip(String count) implements Rewriting {

    private static final int MOST = 9;

    private int number() {
      return count.matches("\\d") ? Integer.parseInt(count) : MOST + 1;
    }

    @Override
    public Optional<String> after(String path, List<String> patterns) {
      if (number() > MOST) {
        return Optional.empty();
      }
      String rest =
          Arrays.stream(path.split("/"))
              .filter(each -> !each.isEmpty())
              .skip(number())
              .map(each -> "/" + each)
              .collect(Collectors.joining());
      return Optional.of(rest.isEmpty() ? "/" : path.endsWith("/") ? rest + "/" : rest);
    }

    @Override
    public List<String> before(String path, List<String> patterns) {
      return patterns.stream()
          .map(each -> segments(each, Math.min(number(), MOST)) + path)
          .toList();
    }
  }

  /** Puts a text in front. */
  record Prefix(String prefix) implements Rewriting {
    @Override
    public Optional<String> after(String path, List<String> patterns) {
      return prefix.contains("{") ? Optional.empty() : Optional.of(prefix + path);
    }

    @Override
    public List<String> before(String path, List<String> patterns) {
      return path.startsWith(prefix) && path.length() > prefix.length()
          ? List.of(path.substring(prefix.length()))
          : List.of();
    }
  }

  /** Takes a text away from the beginning. */
  record Literal(String prefix) implements Rewriting {
    @Override
    public Optional<String> after(String path, List<String> patterns) {
      return Optional.of(path.startsWith(prefix) ? path.substring(prefix.length()) : path);
    }

    @Override
    public List<String> before(String path, List<String> patterns) {
      return List.of(prefix + path);
    }
  }

  /** Puts a template in place of the path, with the route's variables. */
  record Template(String template) implements Rewriting {

    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    @Override
    public Optional<String> after(String path, List<String> patterns) {
      for (String each : patterns) {
        if (MATCHER.match(each, path)) {
          String made = template;
          for (Map.Entry<String, String> variable : variables(each, path).entrySet()) {
            made = made.replace("{" + variable.getKey() + "}", variable.getValue());
          }
          return made.contains("{") ? Optional.empty() : Optional.of(made);
        }
      }
      return Optional.empty();
    }

    @Override
    public List<String> before(String path, List<String> patterns) {
      if (!MATCHER.match(template, path)) {
        return List.of();
      }
      Map<String, String> values = variables(template, path);
      List<String> ways = new ArrayList<>();
      for (String each : patterns) {
        String made = each;
        for (Map.Entry<String, String> variable : values.entrySet()) {
          made = made.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        ways.add(made.replaceAll("\\{[^}]*}|\\*+", "x"));
      }
      return ways;
    }

    private static Map<String, String> variables(String pattern, String path) {
      try {
        return MATCHER.extractUriTemplateVariables(pattern, path);
      } catch (IllegalArgumentException | IllegalStateException e) {
        return Map.of();
      }
    }
  }

  /**
   * Replaces what a regular expression finds; which paths become a path can be guessed only where
   * one group takes what is left of it.
   */
  record Expression(String expression, String replacement) implements Rewriting {

    private static final Pattern ONE_GROUP =
        Pattern.compile("\\^?([\\w/.-]*)(\\??)\\((?:\\?<\\w+>)?(/?)(\\??)\\.[*+]\\)\\$?");
    private static final Pattern REFERENCE =
        Pattern.compile("([\\w/.-]*)(?:\\$\\\\?\\{\\w+}|\\$\\d)?");

    @Override
    public Optional<String> after(String path, List<String> patterns) {
      try {
        BoundedText text = new BoundedText(path);
        return Optional.of(
            Pattern.compile(expression).matcher(text).replaceAll(replacement.replace("$\\", "$")));
      } catch (IllegalArgumentException | IndexOutOfBoundsException | BoundedText.Exhausted e) {
        return Optional.empty();
      }
    }

    @Override
    public List<String> before(String path, List<String> patterns) {
      Matcher to = REFERENCE.matcher(replacement);
      Matcher from = ONE_GROUP.matcher(expression);
      if (!to.matches()) {
        return List.of();
      }
      String added = to.group(1);
      boolean slash = path.startsWith(added + "/");
      String rest = path.startsWith(added) ? path.substring(added.length()) : path;
      if (!from.matches()) {
        String dropped = expression.replaceAll("[\\^$]", "");
        return dropped.matches("[\\w/.-]*") ? List.of(dropped + rest, path) : List.of(path);
      }
      String dropped = from.group(1);
      List<String> ways = new ArrayList<>(List.of(dropped + rest));
      if (slash || !rest.startsWith("/")) {
        ways.add(dropped + "/" + rest);
      }
      ways.add(dropped.replaceFirst("/$", "") + (rest.startsWith("/") ? rest : "/" + rest));
      return ways;
    }
  }
}
