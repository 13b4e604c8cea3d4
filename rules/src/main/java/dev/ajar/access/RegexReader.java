package dev.ajar.access;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates expressions of {@code java.util.regex.Pattern} (read from OpenJDK 17) to automata of
 * the texts that they match as a whole.
 *
 * <p>Understood is everything that is regular: classes, groups, alternatives, quantifiers (a lazy
 * one has the language of the greedy one), anchors, quotations, the flags {@code i}, {@code s},
 * {@code d}, {@code u} and {@code U}, and lookahead at the top level. {@code $} means the very end:
 * request paths have no line terminators. Not understood, and said so: back references, possessive
 * quantifiers, atomic groups, lookbehind, lookahead within a group, word boundaries, the flags
 * {@code m} and {@code x}.
 */
final class RegexReader {

  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_DEPTH = 100;

  /** The most states that an expression may take before it is made deterministic. */
  private static final int MAX_STATES = 1_000;

  private static final int MAX_TRANSITIONS = 20_000;

  private final CharSets charSets;
  private final String text;
  private int flags;
  private int at;
  private boolean anchored;
  private int beginnings;

  private RegexReader(CharSets charSets, String text, int flags) {
    this.charSets = charSets;
    this.text = text;
    this.flags = flags;
  }

  /**
   * The automaton, not deterministic, of the texts that match.
   *
   * @param flags flags of {@link Pattern}
   */
  static Automaton read(CharSets charSets, String expression, int flags) throws Inexpressible {
    requireHarmless(expression);
    try {
      Pattern.compile(expression, flags);
    } catch (PatternSyntaxException e) {
      throw new Inexpressible(
          "\"" + expression + "\" is not a valid regular expression: " + e.getDescription());
    }
    RegexReader reader = new RegexReader(charSets, expression, flags);
    Automaton all = reader.alternatives(0);
    if (reader.at < expression.length()) {
      throw reader.unsupported("what stands at position " + reader.at);
    }
    return reader.anchored ? withoutAnchors(all) : all;
  }

  /** The JDK's own parser recurses, so that depth has to be bounded before it is called. */
  private static void requireHarmless(String expression) throws Inexpressible {
    if (expression.length() > MAX_LENGTH) {
      throw new Inexpressible(
          "a regular expression of " + expression.length() + " characters is too long");
    }
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      if (depth > MAX_DEPTH) {
        throw new Inexpressible("a regular expression is nested more than " + MAX_DEPTH + " deep");
      }
    }
  }

  private Automaton alternatives(int depth) throws Inexpressible {
    int outerFlags = flags;
    List<Automaton> branches = new ArrayList<>();
    branches.add(sequence(depth));
    while (accept("|")) {
      branches.add(sequence(depth));
    }
    flags = outerFlags;
    return bounded(branches.size() == 1 ? branches.get(0) : Automaton.union(branches));
  }

  private Automaton sequence(int depth) throws Inexpressible {
    List<Automaton> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      if (accept("(?=")) {
        return lookingAhead(parts, true, depth);
      }
      if (accept("(?!")) {
        return lookingAhead(parts, false, depth);
      }
      if (accept("\\Q")) {
        quotation(parts);
      } else if (!flagsOnly()) {
        parts.add(quantified(atom(depth)));
      }
    }
    return bounded(Automaton.concatenate(parts));
  }

  /** What follows a lookahead at the top level reaches to the end, so it is an intersection. */
  private Automaton lookingAhead(List<Automaton> before, boolean positive, int depth)
      throws Inexpressible {
    if (depth > 0) {
      throw unsupported("a lookahead within a group");
    }
    int beginningsBefore = beginnings;
    Automaton seen = alternatives(depth + 1);
    expect(')');
    if (at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0) {
      throw unsupported("a lookahead with a quantifier");
    }
    Automaton anything = Automaton.makeAnyString();
    Automaton ahead = withoutAnchors(bounded(seen.concatenate(anything)));
    Automaton rest = withoutAnchors(sequence(depth));
    if (!before.isEmpty() && beginnings > beginningsBefore) {
      throw unsupported("an anchor after a lookahead");
    }
    Paths restPaths = Paths.of(rest);
    Paths aheadPaths = Paths.of(ahead);
    Paths both = positive ? restPaths.and(aheadPaths) : restPaths.minus(aheadPaths);
    before.add(both.toAutomaton());
    return bounded(Automaton.concatenate(before));
  }

  private void quotation(List<Automaton> parts) throws Inexpressible {
    int end = text.indexOf("\\E", at);
    String quoted = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 2;
    for (int i = 0; i < quoted.length(); i++) {
      Automaton letter = literal(quoted.charAt(i));
      parts.add(i + 1 < quoted.length() ? letter : quantified(letter));
    }
  }

  /** Reads {@code (?i)} or {@code (?-s)}, which hold to the end of the group. */
  private boolean flagsOnly() throws Inexpressible {
    if (!text.startsWith("(?", at)) {
      return false;
    }
    int end = at + 2;
    while (end < text.length() && "idmsuxU-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != ')' || end == at + 2) {
      return false;
    }
    readFlags(text.substring(at + 2, end));
    at = end + 1;
    return true;
  }

  private Automaton atom(int depth) throws Inexpressible {
    char c = text.charAt(at);
    return switch (c) {
      case '(' -> group(depth);
      case '[' -> bracketed();
      case '.' -> single(1);
      case '\\' -> escape();
      case '^' -> anchor(1, CharSets.BEGIN);
      case '$' -> anchor(1, CharSets.END);
      case '?', '*', '+' -> throw unsupported("a quantifier of nothing at position " + at);
      default -> {
        at++;
        yield literal(c);
      }
    };
  }

  private Automaton group(int depth) throws Inexpressible {
    if (depth >= MAX_DEPTH) {
      throw unsupported("nesting this deep");
    }
    int outerFlags = flags;
    at++;
    if (accept("?")) {
      groupKind();
    }
    Automaton inner = alternatives(depth + 1);
    expect(')');
    flags = outerFlags;
    return inner;
  }

  private void groupKind() throws Inexpressible {
    if (accept(":")) {
      return;
    }
    if (text.startsWith("<", at) && !text.startsWith("<=", at) && !text.startsWith("<!", at)) {
      at = text.indexOf('>', at) + 1;
      return;
    }
    int colon = text.indexOf(':', at);
    if (colon < 0 || !text.substring(at, colon).matches("[idmsuxU-]+")) {
      throw unsupported(
          text.startsWith(">", at) ? "an atomic group" : "lookaround other than at the top level");
    }
    readFlags(text.substring(at, colon));
    at = colon + 1;
  }

  private void readFlags(String letters) throws Inexpressible {
    boolean on = true;
    for (char letter : letters.toCharArray()) {
      int flag =
          switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 's' -> Pattern.DOTALL;
            case 'd' -> Pattern.UNIX_LINES;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'U' -> Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
            case '-' -> 0;
            default -> throw unsupported("the flag " + letter);
          };
      on = on && letter != '-';
      flags = on ? flags | flag : flags & ~flag;
    }
  }

  /** The shortest text up to a bracket that the JDK takes for a class of its own is the class. */
  private Automaton bracketed() throws Inexpressible {
    for (int end = text.indexOf(']', at + 1); end >= 0; end = text.indexOf(']', end + 1)) {
      try {
        Pattern.compile(text.substring(at, end + 1), flags);
      } catch (PatternSyntaxException e) {
        continue; // The bracket is a member of the class, or closes an inner one.
      }
      return single(end + 1 - at);
    }
    throw unsupported("the class at position " + at);
  }

  private Automaton escape() throws Inexpressible {
    char c = text.charAt(at + 1);
    return switch (c) {
      case 'A' -> anchor(2, CharSets.BEGIN);
      case 'z', 'Z' -> anchor(2, CharSets.END);
      case 'b', 'B', 'G', 'R', 'X', 'k', 'N' -> throw unsupported("\\" + c);
      case 'p', 'P' -> single(text.charAt(at + 2) == '{' ? text.indexOf('}', at) + 1 - at : 3);
      case 'x' -> single(text.charAt(at + 2) == '{' ? text.indexOf('}', at) + 1 - at : 4);
      case 'u' -> single(6);
      case 'c' -> single(3);
      case '0' -> single(octalLength());
      default -> {
        if (c >= '1' && c <= '9') {
          throw unsupported("a back reference");
        }
        yield single(2);
      }
    };
  }

  private int octalLength() {
    int most = text.charAt(at + 2) <= '3' ? 3 : 2;
    int digits = 0;
    while (digits < most
        && at + 2 + digits < text.length()
        && text.charAt(at + 2 + digits) >= '0'
        && text.charAt(at + 2 + digits) <= '7') {
      digits++;
    }
    return 2 + digits;
  }

  private Automaton single(int length) {
    String expression = text.substring(at, at + length);
    at += length;
    return charSets.of(expression, flags);
  }

  private Automaton literal(char c) {
    boolean plain = (flags & Pattern.CASE_INSENSITIVE) == 0 || Character.isDigit(c) || c == '/';
    return plain ? Automaton.makeChar(c) : charSets.of(Pattern.quote(String.valueOf(c)), flags);
  }

  private Automaton anchor(int length, char marker) {
    at += length;
    anchored = true;
    beginnings += marker == CharSets.BEGIN ? 1 : 0;
    return Automaton.makeChar(marker);
  }

  private Automaton quantified(Automaton one) throws Inexpressible {
    Automaton result = one;
    while (at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0) {
      result = repeated(result);
      if (accept("+")) {
        throw unsupported("a possessive quantifier");
      }
      accept("?");
    }
    return result;
  }

  private Automaton repeated(Automaton one) throws Inexpressible {
    char kind = text.charAt(at++);
    if (kind != '{') {
      return bounded(
          switch (kind) {
            case '?' -> one.optional();
            case '*' -> one.repeat();
            default -> one.repeat(1);
          });
    }
    int end = text.indexOf('}', at);
    String[] bounds = text.substring(at, end).split(",", -1);
    at = end + 1;
    int min = count(bounds[0]);
    boolean endless = bounds.length > 1 && bounds[1].isEmpty();
    int max = bounds.length == 1 ? min : endless ? min : count(bounds[1]);
    if ((long) one.getNumberOfStates() * max > MAX_STATES) {
      throw new Inexpressible("\"" + text + "\" repeats something too often");
    }
    return bounded(endless ? one.repeat(min) : one.repeat(min, max));
  }

  private int count(String digits) throws Inexpressible {
    if (digits.length() > 6) {
      throw new Inexpressible("\"" + text + "\" repeats something too often");
    }
    return Integer.parseInt(digits);
  }

  private Automaton bounded(Automaton automaton) throws Inexpressible {
    if (automaton.getNumberOfStates() > MAX_STATES
        || automaton.getNumberOfTransitions() > MAX_TRANSITIONS) {
      throw new Inexpressible("the automaton of \"" + abbreviated() + "\" would be too large");
    }
    return automaton;
  }

  /** Keeps the texts whose anchors stand where they hold, and takes the anchors out. */
  private static Automaton withoutAnchors(Automaton marked) throws Inexpressible {
    Automaton shape =
        Automaton.makeChar(CharSets.BEGIN)
            .repeat()
            .concatenate(CharSets.any().repeat())
            .concatenate(Automaton.makeChar(CharSets.END).repeat());
    Paths held = Paths.of(marked).and(Paths.of(shape));
    return held.toAutomaton().subst(CharSets.BEGIN, "").subst(CharSets.END, "");
  }

  private boolean accept(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  private void expect(char c) throws Inexpressible {
    if (!accept(String.valueOf(c))) {
      throw unsupported("what stands at position " + at);
    }
  }

  private Inexpressible unsupported(String construct) {
    return new Inexpressible("the regular expression \"" + abbreviated() + "\" uses " + construct);
  }

  private String abbreviated() {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
