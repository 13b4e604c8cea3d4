package dev.ajar.access;

import dev.ajar.model.PathLanguage;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paths that Spring's {@code PathPattern} accepts (read from Spring 5.3, 6.2 and 7.0, whose
 * matching differs in nothing but {@code **} and {@code {*name}} at the start, which came with 7).
 *
 * <p>Unlike {@link AntLanguage} every slash counts.
 */
final class PathPatternLanguage {

  private static final Pattern LITERAL = Pattern.compile("/[^{}*?\\\\]*");

  private static final Pattern REST = Pattern.compile("\\*\\*|\\{\\*[^{}/:]+\\}");

  private static final Pattern ONE_VARIABLE =
      Pattern.compile("\\{(?:[^{}\\\\]|\\\\.|\\{(?:[^{}\\\\]|\\\\.)*\\})*\\}");

  private final Segments segments;
  private final String pattern;
  private final boolean trailingSlash;

  private PathPatternLanguage(CharSets charSets, PathLanguage.PathPattern language) {
    this.segments = new Segments(charSets, Pattern.DOTALL, language.variables());
    this.pattern = language.pattern();
    this.trailingSlash = language.trailingSlash();
  }

  static Automaton of(CharSets charSets, PathLanguage.PathPattern language) throws Inexpressible {
    PathPatternLanguage patterns = new PathPatternLanguage(charSets, language);
    if (LITERAL.matcher(language.pattern()).matches()) {
      return patterns.literal();
    }
    Automaton read = patterns.read();
    Automaton slashFirst = slash().concatenate(Automaton.makeAnyString());
    return Paths.of(read).and(Paths.of(slashFirst)).toAutomaton();
  }

  /** Most patterns are texts, and need none of what the others do. */
  private Automaton literal() {
    return trailingSlash && !pattern.endsWith("/")
        ? Automaton.makeStringUnion(pattern, pattern + "/")
        : Automaton.makeString(pattern);
  }

  private Automaton read() throws Inexpressible {
    if (pattern.isEmpty()) {
      return trailingSlash ? Automaton.makeChar('/') : Automaton.makeEmpty();
    }
    if (pattern.chars().filter(c -> c == '{').count()
            != pattern.chars().filter(c -> c == '}').count()
        && !pattern.contains("\\")) {
      throw new Inexpressible("the braces of \"" + pattern + "\" aren't balanced");
    }
    List<String> elements = elements(pattern);
    int start = elements.get(0).equals("/") ? 1 : 0;
    boolean restFirst = elements.size() > start && isRest(elements.get(start));
    return restFirst ? rest().concatenate(from(elements, start + 1)) : from(elements, 0);
  }

  /** What is left of a path when the elements from one on have to match it to its end. */
  private Automaton from(List<String> elements, int index) throws Inexpressible {
    if (index >= elements.size()) {
      return Automaton.makeEmptyString();
    }
    String element = elements.get(index);
    boolean last = index == elements.size() - 1;
    if (element.equals("/")) {
      boolean restIsLast = index == elements.size() - 2 && isRest(elements.get(index + 1));
      return restIsLast ? rest() : Automaton.makeChar('/').concatenate(from(elements, index + 1));
    }
    if (isRest(element)) {
      throw new Inexpressible(
          "in \"" + pattern + "\", " + element + " stands neither at the start nor at the end");
    }
    Automaton matching =
        ONE_VARIABLE.matcher(element).matches()
            ? segments.alone(element)
            : segments.matching(element);
    if (isComposite(element) && Paths.of(segments.texts(element)).contains("")) {
      return last ? lastEmptyable(element, matching) : emptyable(matching, elements, index);
    }
    if (!last) {
      return matching.concatenate(from(elements, index + 1));
    }
    Automaton slashed = trailingSlash ? matching.concatenate(slash().optional()) : matching;
    // "/a/*" takes "/a/": the path may be at its end.
    return element.equals("*") ? slashed.optional() : slashed;
  }

  /**
   * {@code RegexPathElement} is asked about the empty text where the path has a second slash or has
   * ended: patterns such as <code>/{a}{b}/x</code> match there. After the end only a rest, which
   * may be empty, still does.
   */
  private Automaton emptyable(Automaton matching, List<String> elements, int index)
      throws Inexpressible {
    Automaton there = matching.union(slash()).concatenate(from(elements, index + 1));
    boolean restFollows = index == elements.size() - 3 && isRest(elements.get(index + 2));
    return restFollows ? there.optional() : there;
  }

  /** As the last element it must not leave a variable empty. */
  private Automaton lastEmptyable(String element, Automaton matching) {
    Automaton slashed = trailingSlash ? matching.concatenate(slash().optional()) : matching;
    if (Segments.hasVariable(element)) {
      return slashed;
    }
    return slashed.union(trailingSlash ? slash().repeat(0, 2) : slash().optional());
  }

  private static Automaton rest() {
    return slash().concatenate(Automaton.makeAnyString()).optional();
  }

  private static Automaton slash() {
    return Automaton.makeChar('/');
  }

  /** Whether Spring makes a {@code RegexPathElement} of it. */
  static boolean isComposite(String element) {
    return !ONE_VARIABLE.matcher(element).matches()
        && !element.equals("*")
        && element.matches(".*[*{].*");
  }

  private static boolean isRest(String element) {
    return REST.matcher(element).matches();
  }

  /** Slashes and what stands between them. */
  static List<String> elements(String pattern) {
    List<String> elements = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '/' && depth <= 0) {
        if (i > from) {
          elements.add(pattern.substring(from, i));
        }
        elements.add("/");
        from = i + 1;
      }
    }
    if (from < pattern.length()) {
      elements.add(pattern.substring(from));
    }
    return elements;
  }
}
