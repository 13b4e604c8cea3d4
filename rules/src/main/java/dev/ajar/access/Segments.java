package dev.ajar.access;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one segment of a Spring pattern matches: {@code ?}, {@code *}, {@code {name}} and {@code
 * {name:regex}} between literal text.
 *
 * @param charSets what one-character expressions stand for
 * @param flags flags of {@link Pattern} for regular expressions of variables
 * @param variables the regular expressions to which handlers limit variables, by name
 */
record Segments(CharSets charSets, int flags, Map<String, String> variables) {

  /**
   * The grammar of {@code AntPathStringMatcher} and {@code RegexPathElement}, to the letter (Spring
   * 6.2).
   */
  private static final Pattern GLOB =
      Pattern.compile("\\?|\\*|\\{((?:\\{[^/]+?\\}|[^/{}]|\\\\[{}])+?)\\}");

  private static final char LAST_BEFORE_SLASH = '/' - 1;
  private static final char FIRST_AFTER_SLASH = '/' + 1;

  /** The wildcards and variables of a segment; group 1 is a variable's declaration. */
  static Stream<MatchResult> globs(String segment) {
    return GLOB.matcher(segment).results();
  }

  static boolean isLiteral(String segment) {
    return !GLOB.matcher(segment).find();
  }

  static boolean hasVariable(String segment) {
    return globs(segment).anyMatch(glob -> glob.group(1) != null);
  }

  /** One character of a segment. */
  static Automaton character() {
    return Automaton.makeCharRange('\0', LAST_BEFORE_SLASH)
        .union(Automaton.makeCharRange(FIRST_AFTER_SLASH, Character.MAX_VALUE));
  }

  /** Any segment; the empty text is none. */
  static Automaton any() {
    return character().repeat(1);
  }

  /** One slash or several. */
  static Automaton slashes() {
    return Automaton.makeChar('/').repeat(1);
  }

  /** The texts that a segment's pattern matches; some of them may be empty or hold slashes. */
  Automaton texts(String segment) throws Inexpressible {
    List<Automaton> pieces = new ArrayList<>();
    Matcher glob = GLOB.matcher(segment);
    int end = 0;
    while (glob.find()) {
      pieces.add(literal(segment.substring(end, glob.start())));
      pieces.add(
          switch (glob.group()) {
            case "?" -> Automaton.makeAnyChar();
            case "*" -> Automaton.makeAnyString();
            default -> variable(glob.group(1));
          });
      end = glob.end();
    }
    pieces.add(literal(segment.substring(end)));
    return Automaton.concatenate(pieces);
  }

  /** The segments that a segment's pattern matches: not empty, without a slash. */
  Automaton matching(String segment) throws Inexpressible {
    return Paths.of(texts(segment)).and(Paths.of(any())).toAutomaton();
  }

  /**
   * The segments that a variable matches which is all of a {@code PathPattern}'s segment: its
   * expression may hold escaped slashes ({@code CaptureVariablePathElement}, Spring 6.2).
   */
  Automaton alone(String variable) throws Inexpressible {
    Automaton texts = variable(variable.substring(1, variable.length() - 1));
    return Paths.of(texts).and(Paths.of(any())).toAutomaton();
  }

  private Automaton variable(String declaration) throws Inexpressible {
    int colon = declaration.indexOf(':');
    String name = colon < 0 ? declaration : declaration.substring(0, colon);
    Automaton declared =
        colon < 0
            ? Automaton.makeAnyString()
            : RegexReader.read(charSets, declaration.substring(colon + 1), flags);
    String limit = variables.get(name);
    if (limit == null) {
      return declared;
    }
    return Paths.of(declared).and(Paths.of(RegexReader.read(charSets, limit, 0))).toAutomaton();
  }

  private Automaton literal(String text) throws Inexpressible {
    return (flags & Pattern.CASE_INSENSITIVE) == 0
        ? Automaton.makeString(text)
        : RegexReader.read(charSets, Pattern.quote(text), flags);
  }
}
