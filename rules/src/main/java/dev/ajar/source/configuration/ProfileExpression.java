package dev.ajar.source.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code prod & (eu | !canary)}: as {@code ProfilesParser} of Spring Framework 5.1 and later reads
 * it.
 */
public final class ProfileExpression {

  private static final Pattern TOKEN = Pattern.compile("[()!&|]|[^()!&|]+");

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> active;
  private int at;

  private ProfileExpression(String expression, Set<String> active) {
    TOKEN
        .matcher(expression)
        .results()
        .map(match -> match.group().strip())
        .filter(each -> !each.isEmpty())
        .forEach(tokens::add);
    this.active = active;
  }

  /** Whether the expression holds; one that is malformed holds for nobody. */
  public static boolean holds(String expression, Set<String> active) {
    ProfileExpression parsed = new ProfileExpression(expression, active);
    boolean result = parsed.or(0);
    return result && parsed.at == parsed.tokens.size();
  }

  private boolean or(int depth) {
    boolean result = and(depth);
    while (is("|")) {
      at++;
      result |= and(depth);
    }
    return result;
  }

  private boolean and(int depth) {
    boolean result = not(depth);
    while (is("&")) {
      at++;
      result &= not(depth);
    }
    return result;
  }

  private boolean not(int depth) {
    if (at >= tokens.size() || depth > 50) {
      return false;
    }
    String token = tokens.get(at++);
    if (token.equals("!")) {
      return !not(depth + 1);
    }
    if (!token.equals("(")) {
      return active.contains(token);
    }
    boolean result = or(depth + 1);
    at++;
    return result;
  }

  private boolean is(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }
}
