package dev.ajar.access;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Works out which paths a {@link PathLanguage} holds, each once. Paths are decoded and start with a
 * slash.
 *
 * <p>Not for use by two threads at once: it remembers what it worked out.
 */
final class Languages {

  private final CharSets charSets = new CharSets();
  private final Map<PathLanguage, Span> known = new HashMap<>();
  private final Span everything = exactly(anyPath());
  private final Span nothing = exactly(Automaton.makeEmpty());

  /** The paths of a language; those that can't be worked out may be any. */
  Span of(PathLanguage language) {
    Span span = known.get(language);
    if (span == null) {
      span = read(language);
      known.put(language, span);
    }
    return span;
  }

  Span everything() {
    return everything;
  }

  Span nothing() {
    return nothing;
  }

  /** May be any path. */
  Span unclear(Evidence reason) {
    return new Span(nothing.must(), everything.may(), List.of(reason));
  }

  Span and(Span a, Span b) {
    if (a == everything || b == nothing) {
      return b;
    }
    if (b == everything || a == nothing) {
      return a;
    }
    try {
      Paths may = a.may().and(b.may());
      return a.isExact() && b.isExact()
          ? Span.exactly(may)
          : span(a.must().and(b.must()), may, both(a, b));
    } catch (Inexpressible e) {
      return unclear(Evidence.of(e.getMessage()));
    }
  }

  Span or(Span a, Span b) {
    if (a == nothing || b == everything) {
      return b;
    }
    if (b == nothing || a == everything) {
      return a;
    }
    try {
      Paths may = a.may().or(b.may());
      return a.isExact() && b.isExact()
          ? Span.exactly(may)
          : span(a.must().or(b.must()), may, both(a, b));
    } catch (Inexpressible e) {
      return unclear(Evidence.of(e.getMessage()));
    }
  }

  Span not(Span a) {
    try {
      Paths must = everything.must().minus(a.may());
      return a.isExact()
          ? Span.exactly(must)
          : span(must, everything.may().minus(a.must()), a.doubts());
    } catch (Inexpressible e) {
      return unclear(Evidence.of(e.getMessage()));
    }
  }

  /**
   * Paths in their normal spelling: what a request's decoded path looks like when Spring Security's
   * {@code StrictHttpFirewall} (5.8 to 7.1) lets it through. No empty, {@code .} or {@code ..}
   * segment but one slash at the end, no control character or line separator, none of {@code ;},
   * {@code \} and {@code %}; characters outside of the basic plane are left out as well.
   */
  Paths normal() {
    Automaton odd =
        charSets
            .of("[\\p{Cntrl}\\p{Cs}\\x7f-\\x9f\\u2028\\u2029;\\\\%/]", 0)
            .union(Automaton.makeCharRange(CharSets.BEGIN, CharSets.END));
    Automaton letter = Automaton.makeAnyChar().minus(odd);
    Automaton segment = letter.repeat(1).minus(Automaton.makeChar('.').repeat(1, 2));
    Automaton slash = Automaton.makeChar('/');
    return exactly(slash.concatenate(segment).repeat(1).concatenate(slash.optional()).union(slash))
        .must();
  }

  private Span read(PathLanguage language) {
    try {
      if (language instanceof PathLanguage.Everything) {
        return everything;
      }
      if (language instanceof PathLanguage.Union union) {
        return union.parts().stream().map(this::of).reduce(nothing, this::or);
      }
      if (language instanceof PathLanguage.Prefixed prefixed) {
        return prefixed(prefixed.prefix(), of(prefixed.rest()));
      }
      return Span.exactly(Paths.of(automaton(language)).and(everything.must()));
    } catch (Inexpressible e) {
      return unclear(Evidence.of(e.getMessage()));
    }
  }

  private Automaton automaton(PathLanguage language) throws Inexpressible {
    Automaton any = Automaton.makeAnyString();
    if (language instanceof PathLanguage.Exact exact) {
      return Automaton.makeString(exact.path());
    }
    if (language instanceof PathLanguage.StartsWith startsWith) {
      return Automaton.makeString(startsWith.prefix()).concatenate(any);
    }
    if (language instanceof PathLanguage.EndsWith endsWith) {
      return any.concatenate(Automaton.makeString(endsWith.suffix()));
    }
    if (language instanceof PathLanguage.Contains contains) {
      return any.concatenate(Automaton.makeString(contains.part())).concatenate(any);
    }
    if (language instanceof PathLanguage.Ant ant) {
      return AntLanguage.of(charSets, ant.pattern(), ant.caseSensitive());
    }
    if (language instanceof PathLanguage.AntRequest ant) {
      return AntLanguage.ofRequest(charSets, ant.pattern(), ant.caseSensitive());
    }
    if (language instanceof PathLanguage.PathPattern pattern) {
      return PathPatternLanguage.of(charSets, pattern);
    }
    if (language instanceof PathLanguage.ServletMapping mapping) {
      return servlet(mapping.pattern());
    }
    if (language instanceof PathLanguage.Regex regex) {
      int flags = regex.caseInsensitive() ? Pattern.CASE_INSENSITIVE : 0;
      return RegexReader.read(charSets, regex.expression(), flags);
    }
    throw new Inexpressible("patterns of the kind " + language + " aren't understood");
  }

  /** Servlet specification 6.0, 12.2. The default mapping is what is left, taken alone: all. */
  private static Automaton servlet(String pattern) {
    if (pattern.equals("/") || pattern.equals("/*")) {
      return anyPath();
    }
    if (pattern.isEmpty()) {
      return Automaton.makeString("/"); // Exactly the context root.
    }
    if (pattern.startsWith("/") && pattern.endsWith("/*")) {
      return Automaton.makeString(pattern.substring(0, pattern.length() - 2))
          .concatenate(anyPath().optional());
    }
    if (pattern.startsWith("*.")) {
      Automaton anySegment = Segments.character().repeat();
      return anyPath()
          .intersection(
              Automaton.makeAnyString()
                  .concatenate(Automaton.makeChar('/'))
                  .concatenate(anySegment)
                  .concatenate(Automaton.makeString(pattern.substring(1))));
    }
    return Automaton.makeString(pattern);
  }

  private Span prefixed(String prefix, Span rest) throws Inexpressible {
    Paths must = prefixed(prefix, rest.must());
    return rest.isExact()
        ? Span.exactly(must)
        : new Span(must, prefixed(prefix, rest.may()), rest.doubts());
  }

  private static Paths prefixed(String prefix, Paths rest) throws Inexpressible {
    return Paths.of(Automaton.makeString(prefix).concatenate(rest.toAutomaton()));
  }

  /** Where nothing is in doubt in the end, the doubts of the parts don't matter. */
  private static Span span(Paths must, Paths may, List<Evidence> doubts) throws Inexpressible {
    return may.minus(must).isEmpty() ? Span.exactly(may) : new Span(must, may, doubts);
  }

  private static List<Evidence> both(Span a, Span b) {
    List<Evidence> all = new ArrayList<>(a.doubts());
    b.doubts().stream().filter(doubt -> !all.contains(doubt)).forEach(all::add);
    return all;
  }

  private static Automaton anyPath() {
    return Automaton.makeChar('/').concatenate(Automaton.makeAnyString());
  }

  private static Span exactly(Automaton automaton) {
    try {
      return Span.exactly(Paths.of(automaton));
    } catch (Inexpressible e) {
      throw new IllegalStateException("a handful of states can't be too many", e);
    }
  }
}
