package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.regex.Pattern;

/**
 * Spring's {@code AntPathMatcher} as predicates use it on package names: {@code ?}, {@code *} and
 * {@code **} (5.3 to 7.0).
 *
 * @param separator what stands between segments
 */
record NameMatcher(String separator) implements Value.Host {

  @Override
  public Value call(Call call) {
    boolean isKnown =
        call.method().equals("match")
            && call.argument(0) instanceof Value.Text
            && call.argument(1) instanceof Value.Text;
    return isKnown
        ? new Value.Scalar(
            matches(((Value.Text) call.argument(0)).text(), ((Value.Text) call.argument(1)).text()))
        : call.unknown("what `" + call.text() + "` matches isn't known");
  }

  boolean matches(String pattern, String name) {
    String quoted = Pattern.quote(separator);
    return matches(pattern.split(quoted), 0, name.split(quoted), 0);
  }

  private static boolean matches(String[] pattern, int at, String[] name, int from) {
    if (at == pattern.length) {
      return from == name.length;
    }
    if (pattern[at].equals("**")) {
      for (int next = from; next <= name.length; next++) {
        if (matches(pattern, at + 1, name, next)) {
          return true;
        }
      }
      return false;
    }
    return from < name.length
        && name[from].matches(segment(pattern[at]))
        && matches(pattern, at + 1, name, from + 1);
  }

  private static String segment(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (char each : pattern.toCharArray()) {
      regex.append(each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(String.valueOf(each)));
    }
    return regex.toString();
  }
}
