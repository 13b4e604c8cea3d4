package dev.ajar.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one-character expressions of {@code java.util.regex} stand for. Rather than to repeat its
 * tables, each is asked about every character once: {@code \w}, {@code \p{Alpha}}, {@code
 * [a-z&&[^b]]} mean here what they mean in production, whatever flags are on.
 *
 * <p>Characters outside of the basic plane count as two.
 */
final class CharSets {

  /** The last two characters of the plane are no characters; the anchors borrow them. */
  static final char BEGIN = '\uFFFE';

  static final char END = '\uFFFF';

  private static final int LAST = 0xFFFD;

  private record Key(String expression, int flags) {}

  private final Map<Key, Automaton> known = new HashMap<>();

  /** The one-character strings that a valid one-character expression matches. */
  Automaton of(String expression, int flags) {
    return known.computeIfAbsent(new Key(expression, flags), CharSets::ask).clone();
  }

  static Automaton any() {
    return Automaton.makeCharRange('\0', (char) LAST);
  }

  private static Automaton ask(Key key) {
    Matcher matcher = Pattern.compile(key.expression(), key.flags()).matcher("");
    State start = new State();
    State end = new State();
    end.setAccept(true);
    int from = -1;
    for (int c = 0; c <= LAST + 1; c++) {
      boolean in = c <= LAST && matcher.reset(String.valueOf((char) c)).matches();
      if (in && from < 0) {
        from = c;
      }
      if (!in && from >= 0) {
        start.addTransition(new Transition((char) from, (char) (c - 1), end));
        from = -1;
      }
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(start);
    automaton.setDeterministic(true);
    return automaton;
  }
}
