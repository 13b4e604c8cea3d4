package dev.ajar.source.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves {@code ${name:default}}, nested in names and defaults too, as {@code
 * PropertyPlaceholderHelper} of Spring Framework does: what stands behind the first colon is the
 * default.
 */
final class Placeholders {

  private static final Pattern FILTERED = Pattern.compile("@[A-Za-z][\\w.-]*@");
  private static final int DEEPEST = 40;
  private static final int LONGEST = 100_000;

  private final Function<String, Optional<String>> raw;
  private final Set<String> defaulted = new TreeSet<>();
  private final Deque<String> underWay = new ArrayDeque<>();

  private Placeholders(Function<String, Optional<String>> raw) {
    this.raw = raw;
  }

  /**
   * Resolves a text.
   *
   * @param raw the text of a property by its name, unresolved
   */
  static ResolvedText resolve(String text, Function<String, Optional<String>> raw) {
    Placeholders placeholders = new Placeholders(raw);
    try {
      return new ResolvedText(
          Optional.of(placeholders.expand(text)), Optional.empty(), placeholders.defaulted);
    } catch (Unresolvable e) {
      return new ResolvedText(Optional.empty(), Optional.of(e.reason), placeholders.defaulted);
    }
  }

  private String expand(String text) {
    checkKnown(text);
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
      int close = closing(text, open + 2);
      if (close < 0) {
        break;
      }
      result.append(text, at, open).append(value(text.substring(open + 2, close)));
      at = close + 1;
      if (result.length() > LONGEST) {
        throw new Unresolvable("its placeholders expand to more than " + LONGEST + " characters");
      }
    }
    return result.append(text.substring(at)).toString();
  }

  private String value(String placeholder) {
    int colon = colon(placeholder);
    String name = expand(colon < 0 ? placeholder : placeholder.substring(0, colon)).strip();
    if (underWay.contains(name) || underWay.size() > DEEPEST) {
      throw new Unresolvable("`${" + name + "}` refers to itself");
    }
    if (name.startsWith("random.")) {
      throw new Unresolvable("`${" + name + "}` is chosen at random");
    }
    Optional<String> found = raw.apply(name);
    if (found.isEmpty() && colon < 0) {
      throw new Unresolvable(
          "`${" + name + "}` is set outside of the configuration files and has no default");
    }
    if (found.isEmpty()) {
      defaulted.add(name);
    }
    underWay.push(name);
    String value = expand(found.orElseGet(() -> placeholder.substring(colon + 1)));
    underWay.pop();
    return value;
  }

  private static void checkKnown(String text) {
    Matcher filtered = FILTERED.matcher(text);
    if (filtered.find()) {
      throw new Unresolvable("`" + filtered.group() + "` is filled in by the build");
    }
    String start = text.strip();
    if (start.startsWith("ENC(") && start.endsWith(")") || start.startsWith("{cipher}")) {
      throw new Unresolvable("it is encrypted");
    }
  }

  private static int closing(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The first colon that isn't within another placeholder. */
  private static int colon(String placeholder) {
    int depth = 0;
    for (int i = 0; i < placeholder.length(); i++) {
      if (placeholder.startsWith("${", i)) {
        depth++;
      } else if (placeholder.charAt(i) == '}') {
        depth--;
      } else if (placeholder.charAt(i) == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Ends the resolution of a text that can't be told. */
  private static final class Unresolvable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Unresolvable(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
