package dev.ajar.framework.aspects;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import java.util.regex.Pattern;

/**
 * A pattern of type names, as AspectJ's: {@code com.acme..*}, {@code *Controller}, {@code Base+}.
 *
 * @param names what the canonical name has to look like
 * @param subtypes whether subtypes of what it takes are taken as well
 */
record TypePattern(Pattern names, boolean subtypes) {

  private static final Pattern READABLE = Pattern.compile("[\\w.*$]+[+]?");

  /** Whether the pattern is of the kind that is read: no annotations, generics or combinations. */
  static boolean isReadable(String text) {
    return READABLE.matcher(text).matches();
  }

  static TypePattern of(String text, Scope scope) {
    boolean subtypes = text.endsWith("+");
    String name = subtypes ? text.substring(0, text.length() - 1) : text;
    boolean isPlain = name.indexOf('*') < 0 && !name.contains("..");
    return new TypePattern(glob(isPlain ? scope.resolve(name) : name), subtypes);
  }

  /** {@code *} stands for any characters of one name, {@code ..} for any packages between. */
  static Pattern glob(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        regex.append("[^.]*");
      } else if (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == '.') {
        regex.append("[.](?:.*[.])?");
        i++;
      } else {
        regex.append(Pattern.quote(String.valueOf(c == '$' ? '.' : c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  Truth takes(JavaType type, Types types) {
    boolean isAny = names.pattern().equals("[^.]*");
    boolean takes =
        isAny
            || names.matcher(type.name()).matches()
            || subtypes
                && types.hierarchyOf(type.asRef()).stream()
                    .anyMatch(each -> names.matcher(each.type().name()).matches());
    return Truth.of(takes);
  }
}
