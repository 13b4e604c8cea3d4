package dev.ajar.access;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The paths that Spring's {@code AntPathMatcher.match} accepts for a pattern (read from Spring 6.2;
 * unchanged since 4.2), with {@code trimTokens} off, as everybody configures it.
 *
 * <p>Patterns and paths are cut at slashes and empty pieces are dropped, so that double slashes
 * don't count; only whether both end with a slash does, and not always.
 */
final class AntLanguage {

  private final Segments segments;
  private final boolean caseSensitive;

  private AntLanguage(CharSets charSets, boolean caseSensitive) {
    int flags = caseSensitive ? Pattern.DOTALL : Pattern.DOTALL | Pattern.CASE_INSENSITIVE;
    this.segments = new Segments(charSets, flags, Map.of());
    this.caseSensitive = caseSensitive;
  }

  static Automaton of(CharSets charSets, String pattern, boolean caseSensitive)
      throws Inexpressible {
    if (!pattern.startsWith("/")) {
      return Automaton.makeEmpty(); // Pattern and path must agree on the leading slash.
    }
    return new AntLanguage(charSets, caseSensitive).read(pattern);
  }

  /**
   * The paths that Spring Security's {@code AntPathRequestMatcher} takes (read from 6.5): {@code
   * **} alone is everything, and a pattern whose only wildcard is {@code /**} at its end is
   * compared as a prefix.
   */
  static Automaton ofRequest(CharSets charSets, String pattern, boolean caseSensitive)
      throws Inexpressible {
    if (pattern.equals("/**") || pattern.equals("**")) {
      return Automaton.makeChar('/').concatenate(Automaton.makeAnyString());
    }
    boolean prefix =
        pattern.endsWith("/**")
            && pattern.indexOf('*') == pattern.length() - 2
            && pattern.matches("[^?{}]*");
    if (!prefix) {
      return of(charSets, pattern, caseSensitive);
    }
    String subpath = pattern.substring(0, pattern.length() - 3);
    Automaton below = Automaton.makeChar('/').concatenate(Automaton.makeAnyString());
    Automaton start =
        caseSensitive ? Automaton.makeString(subpath) : lowerCased(charSets, subpath.toLowerCase());
    return start.concatenate(below.optional());
  }

  private static Automaton lowerCased(CharSets charSets, String text) throws Inexpressible {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return RegexReader.read(charSets, Pattern.quote(text), flags);
  }

  private Automaton read(String pattern) throws Inexpressible {
    List<String> tokens =
        Arrays.stream(pattern.split("/")).filter(token -> !token.isEmpty()).toList();
    boolean slashAtEnd = pattern.endsWith("/");
    return tokens.contains("**") ? withRest(tokens, slashAtEnd) : fixed(tokens, slashAtEnd);
  }

  private Automaton fixed(List<String> tokens, boolean slashAtEnd) throws Inexpressible {
    if (tokens.isEmpty()) {
      return Segments.slashes();
    }
    Automaton end = slashAtEnd ? Segments.slashes() : Automaton.makeEmptyString();
    Automaton all = block(tokens).concatenate(end);
    int last = tokens.size() - 1;
    if (!tokens.get(last).equals("*")) {
      return all;
    }
    // "/a/*" takes "/a/" as well: "if only * is left and the path ends with a slash".
    return all.union(block(tokens.subList(0, last)).concatenate(Segments.slashes()));
  }

  private Automaton withRest(List<String> tokens, boolean slashAtEnd) throws Inexpressible {
    Automaton anySegments = Segments.slashes().concatenate(Segments.any()).repeat();
    List<Automaton> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).equals("**")) {
        parts.add(block(tokens.subList(from, i)));
        parts.add(anySegments);
        from = i + 1;
      }
    }
    parts.add(block(tokens.subList(from, tokens.size())));
    if (from == tokens.size()) {
      parts.add(Segments.slashes().optional());
    } else if (slashAtEnd) {
      parts.add(Segments.slashes());
    }
    Automaton slashFirst = Automaton.makeChar('/').concatenate(Automaton.makeAnyString());
    return Paths.of(Automaton.concatenate(parts)).and(Paths.of(slashFirst)).toAutomaton();
  }

  /** Slashes and a segment for each of the tokens. */
  private Automaton block(List<String> tokens) throws Inexpressible {
    List<Automaton> parts = new ArrayList<>();
    for (String token : tokens) {
      parts.add(Segments.slashes());
      parts.add(segment(token));
    }
    return Automaton.concatenate(parts);
  }

  private Automaton segment(String token) throws Inexpressible {
    if (!caseSensitive && Segments.isLiteral(token)) {
      return lowerCased(segments.charSets(), token); // equalsIgnoreCase, unlike the wildcards
    }
    return segments.matching(token);
  }
}
