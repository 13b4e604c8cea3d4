package dev.ajar.disclosure.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings names into the table's words: singular, and run-together words cut where the known words
 * leave no remainder ({@code lastlogintime} is "last login time"; {@code destination} stays whole,
 * since "desti" is no word).
 */
final class Segmenter {
  private static final int SHORTEST_COMPOUND = 5;
  private static final int SHORTEST_FREE_WORD = 4;

  private final Set<String> known;
  private final Set<String> shortWords;
  private final int longest;

  /**
   * @param known every word of the tables
   * @param shortWords those of two and three letters that a compound may be cut into
   */
  Segmenter(Set<String> known, Set<String> shortWords) {
    this.known = Set.copyOf(known);
    this.shortWords = Set.copyOf(shortWords);
    this.longest = known.stream().mapToInt(String::length).max().orElse(0);
  }

  List<String> words(String identifier) {
    var split = Words.split(identifier);
    var words = new ArrayList<String>(split.size() + 2);
    for (var word : split) {
      addCanonical(words, word);
    }
    return words;
  }

  private void addCanonical(List<String> to, String word) {
    if (known.contains(word)) {
      to.add(word);
      return;
    }
    var singular = Words.singular(word);
    if (known.contains(singular) || singular.length() < SHORTEST_COMPOUND) {
      to.add(singular);
      return;
    }
    var cut = cut(singular);
    if (cut.isEmpty()) {
      to.add(singular);
    } else {
      to.addAll(cut);
    }
  }

  /**
   * The cut with the fewest words, the longest first word among those; empty where none covers the
   * whole.
   */
  private List<String> cut(String word) {
    var length = word.length();
    var fewest = new int[length + 1];
    var next = new int[length + 1];
    for (var from = length - 1; from >= 0; from--) {
      for (var to = Math.min(length, from + longest); to >= from + 2; to--) {
        var rest = to == length ? 0 : fewest[to];
        if (to < length && rest == 0) {
          continue;
        }
        if ((fewest[from] == 0 || rest + 1 < fewest[from]) && isPart(word.substring(from, to))) {
          fewest[from] = rest + 1;
          next[from] = to;
        }
      }
    }
    var parts = new ArrayList<String>();
    for (var at = 0; fewest[0] > 0 && at < length; at = next[at]) {
      parts.add(word.substring(at, next[at]));
    }
    return parts;
  }

  private boolean isPart(String text) {
    return text.length() < SHORTEST_FREE_WORD ? shortWords.contains(text) : known.contains(text);
  }
}
