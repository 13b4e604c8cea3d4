package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEXT;

import dev.ajar.disclosure.vocabulary.Matcher.Match;
import java.util.List;
import java.util.Set;

/**
 * An entry found in a member's name, with what is known around it.
 *
 * @param words those of the name
 * @param owned whether the name itself says whose it is
 */
record Found(MemberFacts member, List<String> words, Match match, Owner owner, boolean owned) {

  Entry entry() {
    return match.entry();
  }

  List<String> before() {
    return words.subList(0, match.from());
  }

  List<String> matched() {
    return words.subList(match.from(), match.to());
  }

  List<String> after() {
    return words.subList(match.to(), words.size());
  }

  /** A person's noun with a text: by what name somebody is known. */
  boolean isSomebody() {
    return member.kind() == TEXT && entry().isPersonAlone();
  }

  static boolean any(List<String> words, Set<String> wanted) {
    return words.stream().anyMatch(wanted::contains);
  }
}
