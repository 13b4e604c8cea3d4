package dev.ajar.disclosure.vocabulary;

import dev.ajar.disclosure.Category;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One entry of the table.
 *
 * @param words singular, lower case; {@link #PERSON} stands for any noun for a person
 * @param bare only persons and plain qualifiers may stand before it
 * @param needsOwner weak unless a person owns it or stands in the name
 * @param whole must be the whole name
 * @param always counts in a thing too, since no thing has one itself
 * @param takes kinds of value that it takes although its category doesn't
 * @param refuses kinds of value that it refuses although its category takes them
 */
record Entry(
    Category category,
    Strength strength,
    String language,
    List<String> words,
    boolean bare,
    boolean needsOwner,
    boolean whole,
    boolean always,
    Set<MemberFacts.Kind> takes,
    Set<MemberFacts.Kind> refuses) {

  static final String PERSON = "<person>";

  Entry spelt(UnaryOperator<String> spelling) {
    var spelt = words.stream().map(spelling).toList();
    return new Entry(
        category, strength, language, spelt, bare, needsOwner, whole, always, takes, refuses);
  }

  String text() {
    return String.join(" ", words);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  boolean isPersonAlone() {
    return words.size() == 1 && words.contains(PERSON);
  }

  boolean namesPerson() {
    return words.size() > 1 && words.contains(PERSON);
  }
}
