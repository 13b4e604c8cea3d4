package dev.ajar.disclosure.vocabulary;

import dev.ajar.disclosure.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the entry that a name is about: the last noun of an English compound, with what qualifies
 * it.
 */
final class Matcher {
  private static final Comparator<Entry> LONGEST_AND_STRONGEST_FIRST =
      Comparator.<Entry>comparingInt(entry -> -entry.words().size())
          .thenComparing(Entry::strength, Comparator.reverseOrder());

  private static final Set<String> TIMED_STATES =
      Set.of(
          "locked", "banned", "suspended", "frozen", "joined", "activated", "enrolled", "blocked");

  private static final Set<String> SOURCES = Set.of("source", "src");

  private final Map<String, List<Entry>> byLastWord = new HashMap<>();
  private final Set<String> people;
  private final Set<String> clerical;
  private final Set<String> when;
  private final Set<String> harmlessBefore;
  private final Set<String> harmlessAfter;
  private final Set<String> particles;

  Matcher(List<Entry> entries, WordLists lists) {
    for (var entry : entries) {
      byLastWord.computeIfAbsent(entry.last(), last -> new ArrayList<>()).add(entry);
    }
    // a stable sort: of equals, the one that the settings added stands first
    byLastWord.values().forEach(list -> list.sort(LONGEST_AND_STRONGEST_FIRST));
    people = lists.list("person");
    clerical = lists.list("clerical");
    when = lists.list("when");
    harmlessBefore = lists.list("harmless-before");
    harmlessAfter = lists.list("harmless-after");
    particles = lists.list("particle");
  }

  /** An entry at its place among the words: {@code from} inclusive, {@code to} exclusive. */
  record Match(Entry entry, int from, int to) {}

  /**
   * The longest entry that ends nearest the end of the name; empty where a word behind it changes
   * what it's about.
   */
  Optional<Match> match(List<String> words) {
    var timed = false;
    for (var to = words.size(); to > 0; to--) {
      var last = words.get(to - 1);
      var found = matchEndingAt(words, to, last);
      if (found.isPresent()) {
        return timed && !isTimed(found.get().entry()) ? Optional.empty() : found;
      }
      timed |= when.contains(last);
      if (!isNumber(last) && !harmlessAfter.contains(last) && !when.contains(last)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a time behind it is the time of it; the time of a phone number is something else, and
   * what has a {@code bornTimestamp} is a message.
   */
  private static boolean isTimed(Entry entry) {
    return entry.category() == Category.ACCOUNT_STATUS && !entry.needsOwner()
        || entry.category() == Category.BIRTH_DATE && !entry.text().equals("born")
        || TIMED_STATES.contains(entry.text());
  }

  private Optional<Match> matchEndingAt(List<String> words, int to, String last) {
    var exact = first(words, to, byLastWord.getOrDefault(last, List.of()));
    if (!people.contains(last)) {
      return exact;
    }
    var person = first(words, to, byLastWord.getOrDefault(Entry.PERSON, List.of()));
    return exact.isPresent() ? exact : person;
  }

  private Optional<Match> first(List<String> words, int to, List<Entry> entries) {
    for (var entry : entries) {
      var from = start(words, to, entry.words());
      if (from >= 0 && mayStandThere(words, from, to, entry)) {
        return Optional.of(new Match(entry, from, to));
      }
    }
    return Optional.empty();
  }

  /**
   * Where the entry starts if it ends at {@code to}, or -1; running numbers and particles between
   * its words are passed over.
   */
  private int start(List<String> words, int to, List<String> wanted) {
    var at = to - 1;
    for (var index = wanted.size() - 1; index >= 0; at--) {
      if (at < 0) {
        return -1;
      }
      var word = words.get(at);
      var want = wanted.get(index);
      if (word.equals(want) || want.equals(Entry.PERSON) && people.contains(word)) {
        index--;
      } else if (index == wanted.size() - 1 || !isNumber(word) && !particles.contains(word)) {
        return -1;
      }
    }
    return at + 1;
  }

  private boolean mayStandThere(List<String> words, int from, int to, Entry entry) {
    if (entry.whole()) {
      return from == 0 && to == words.size();
    }
    if (!entry.bare()) {
      return true;
    }
    // whatever qualifies a person leaves it one: reportMemberName, alarmCustomerId; the key of who
    // keeps the records says little, the name does
    if (entry.words().size() == 1 && entry.last().equals(Entry.PERSON)) {
      return to == words.size() && areHarmless(words.subList(0, from), entry);
    }
    var person = from;
    while (person >= 0 && !people.contains(words.get(person))) {
      person--;
    }
    if (person < 0) {
      return areHarmless(words.subList(0, from), entry);
    }
    var kept = entry.category() != Category.NAME;
    return (!kept || words.subList(0, person).stream().noneMatch(clerical::contains))
        && areHarmless(words.subList(Math.min(person + 1, from), from), entry);
  }

  private boolean areHarmless(List<String> before, Entry entry) {
    // a source has an address, and a name and an id of its own
    var sourced =
        !entry.isPersonAlone()
            && (entry.category() == Category.NAME || entry.category() == Category.ACCOUNT_ID);
    return before.stream()
        .allMatch(word -> isHarmlessBefore(word) && !(sourced && SOURCES.contains(word)));
  }

  private boolean isHarmlessBefore(String word) {
    // one letter is a prefix of a column or of a type: F_NAME, sName
    return word.length() == 1 || harmlessBefore.contains(word);
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
