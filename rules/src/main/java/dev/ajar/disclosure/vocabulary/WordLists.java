package dev.ajar.disclosure.vocabulary;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lists of {@code words.txt}: a name in brackets, then words; {@code #} starts a comment line.
 */
final class WordLists {
  private static final String SHORT_FORMS = "short-forms";

  private final Map<String, Set<String>> lists;

  private WordLists(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  static WordLists parse(String text) {
    var lists = new TreeMap<String, Set<String>>();
    var current = new HashSet<String>();
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        current = new HashSet<>();
        lists.put(line.substring(1, line.length() - 1), current);
        continue;
      }
      for (var word : line.split("\\s+")) {
        current.add(Words.singular(word));
      }
    }
    return new WordLists(lists);
  }

  /** The words of one list; none where there is no such list. */
  Set<String> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  Set<String> all() {
    var all = new HashSet<String>();
    lists.forEach((name, words) -> all.addAll(name.equals(SHORT_FORMS) ? Set.of() : words));
    return all;
  }

  /** How a word that is written short is spelt in the tables: {@code cust}, "customer". */
  Map<String, String> shortForms() {
    var forms = new TreeMap<String, String>();
    for (var form : list(SHORT_FORMS)) {
      var equals = form.indexOf('=');
      forms.put(form.substring(0, equals), form.substring(equals + 1));
    }
    return forms;
  }
}
