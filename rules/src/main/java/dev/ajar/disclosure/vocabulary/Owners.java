package dev.ajar.disclosure.vocabulary;

import java.util.List;
import java.util.Set;

/** Reads from a type's name whose its members are. */
final class Owners {
  private static final Set<String> PERSONAL_ALONE =
      Set.of("profile", "contact", "address", "passport");

  /** Of the things that belong to a person, those whose id and status are the account's own. */
  private static final Set<String> ACCOUNT_ITSELF =
      Set.of("profile", "status", "registration", "account", "login", "name", "detail", "auth");

  private final Segmenter segmenter;
  private final Set<String> people;
  private final Set<String> personalThings;
  private final Set<String> wrappers;
  private final Set<String> qualifiers;
  private final Set<String> organisations;
  private final Set<String> deliveries;
  private final Set<String> things;

  Owners(Segmenter segmenter, WordLists lists) {
    this.segmenter = segmenter;
    people = lists.list("person");
    personalThings = lists.list("personal-thing");
    wrappers = lists.list("wrapper");
    qualifiers = lists.list("harmless-before");
    deliveries = lists.list("delivery");
    organisations = lists.list("organisation");
    things = lists.list("thing");
  }

  /**
   * What a type's name says.
   *
   * @param itself whether it is the person or account rather than something of theirs, so that its
   *     id is theirs
   * @param holders whether it is whoever's holds it: an address is a customer's or a shop's
   * @param delivers whether it records what a person ordered, so that the places in it are that
   *     person's
   */
  record Reading(OwnerKind kind, boolean itself, boolean delivers, boolean holders) {
    static Reading of(OwnerKind kind) {
      return new Reading(kind, false, false, false);
    }
  }

  Reading read(String typeName) {
    var words = segmenter.words(typeName);
    var end = words.size();
    while (end > 0 && isWrapping(words.get(end - 1))) {
      end--;
    }
    if (end == 0) {
      return Reading.of(OwnerKind.NEUTRAL);
    }
    var head = words.get(end - 1);
    if (end < words.size() && words.get(end).equals("model") && isMade(head)) {
      return Reading.of(OwnerKind.THING);
    }
    return read(words.subList(0, end - 1), head);
  }

  /** Whether nothing but wrapping makes up the name. */
  boolean isNameless(String typeName) {
    return segmenter.words(typeName).stream().allMatch(this::isWrapping);
  }

  private Reading read(List<String> before, String head) {
    if (head.equals("client")) {
      var alone = before.stream().allMatch(word -> isWrapping(word));
      return new Reading(alone ? OwnerKind.PERSON : OwnerKind.NEUTRAL, alone, false, false);
    }
    if (people.contains(head)) {
      return new Reading(OwnerKind.PERSON, true, false, false);
    }
    if (personalThings.contains(head)) {
      var owned = before.stream().anyMatch(people::contains);
      var alone =
          PERSONAL_ALONE.contains(head) && before.stream().allMatch(word -> mayQualify(word, head));
      if (owned || alone) {
        return new Reading(OwnerKind.PERSON, ACCOUNT_ITSELF.contains(head), false, !owned);
      }
      if (before.stream().anyMatch(word -> organisations.contains(word) || things.contains(word))) {
        return Reading.of(OwnerKind.THING);
      }
    }
    if (things.contains(head)) {
      return Reading.of(OwnerKind.THING);
    }
    return new Reading(OwnerKind.NEUTRAL, false, deliveries.contains(head), false);
  }

  /**
   * An address is a person's unless a thing has it; a profile or contact only where nothing else
   * has it.
   */
  private boolean mayQualify(String word, String head) {
    return head.equals("address")
        ? !things.contains(word) && !organisations.contains(word)
        : isWrapping(word) || qualifiers.contains(word);
  }

  /** A model of these is a make of thing; a {@code UserModel} is a user. */
  private boolean isMade(String head) {
    return head.equals("device") || head.equals("phone") || things.contains(head);
  }

  private boolean isWrapping(String word) {
    return wrappers.contains(word) || Character.isDigit(word.charAt(0));
  }
}
