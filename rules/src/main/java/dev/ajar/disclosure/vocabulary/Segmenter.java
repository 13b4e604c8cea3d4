package dev.ajar.disclosure.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, String> shortForms;
  private final Node tree = new Node();

  /**
   * @param known every word of the tables
   * @param shortWords those of two and three letters that a compound may be cut into
   * @param shortForms how words that are written short are spelt
   */
  Segmenter(Set<String> known, Set<String> shortWords, Map<String, String> shortForms) {
    this.shortForms = Map.copyOf(shortForms);
    this.known = Set.copyOf(known);
    this.shortWords = Set.copyOf(shortWords);
    for (var word : known) {
      if (word.length() >= SHORTEST_FREE_WORD || shortWords.contains(word)) {
        tree.add(word);
      }
    }
  }

  List<String> words(String identifier) {
    var split = Words.split(identifier);
    var words = new ArrayList<String>(split.size() + 2);
    for (var word : split) {
      addCanonical(words, word);
    }
    return words;
  }

  private void addCanonical(List<String> to, String written) {
    var word = spelt(written);
    if (known.contains(word)) {
      to.add(word);
      return;
    }
    var singular = singular(word);
    if (known.contains(singular) || singular.length() < SHORTEST_COMPOUND) {
      to.add(singular);
      return;
    }
    addCut(to, singular);
  }

  /** A word as the tables spell it, where it is known to be written short. */
  String spelt(String word) {
    return shortForms.getOrDefault(word, word);
  }

  /** Of words of three letters only known short ones have a plural: ids, ips. */
  private String singular(String word) {
    if (word.length() == 3 && word.endsWith("s") && shortWords.contains(word.substring(0, 2))) {
      return word.substring(0, 2);
    }
    return Words.singular(word);
  }

  /**
   * Adds the cut with the fewest words, the longest last word among those; the word itself where
   * there is none.
   */
  private void addCut(List<String> to, String word) {
    var length = word.length();
    var fewest = new int[length + 1];
    var previous = new int[length + 1];
    for (var from = 0; from < length; from++) {
      if (from == 0 || fewest[from] > 0) {
        follow(word, from, fewest, previous);
      }
    }
    if (fewest[length] == 0) {
      to.add(word);
      return;
    }
    var parts = new ArrayDeque<String>();
    for (var end = length; end > 0; end = previous[end]) {
      parts.addFirst(word.substring(previous[end], end));
    }
    to.addAll(parts);
  }

  private void follow(String word, int from, int[] fewest, int[] previous) {
    var node = tree.next(word.charAt(from));
    for (var end = from + 1; node != null; end++) {
      if (node.isWord && (fewest[end] == 0 || fewest[from] + 1 < fewest[end])) {
        fewest[end] = fewest[from] + 1;
        previous[end] = from;
      }
      node = end < word.length() ? node.next(word.charAt(end)) : null;
    }
  }

  /** A tree of letters; words with letters other than a to z are part of no compound. */
  private static final class Node {
    private final @Nullable Node[] children = new Node['z' - 'a' + 1];
    private boolean isWord;

    private @Nullable Node next(char letter) {
      return letter < 'a' || letter > 'z' ? null : children[letter - 'a'];
    }

    private void add(String word) {
      var node = this;
      for (var letter : word.toCharArray()) {
        if (letter < 'a' || letter > 'z') {
          return;
        }
        var child = node.children[letter - 'a'];
        if (child == null) {
          child = new Node();
          node.children[letter - 'a'] = child;
        }
        node = child;
      }
      node.isWord = true;
    }
  }
}
