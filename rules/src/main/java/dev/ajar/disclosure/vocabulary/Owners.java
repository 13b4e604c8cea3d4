package dev.ajar.disclosure.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads from a type's name whose its members are. */
final class Owners {
  private static final Set<String> PERSONAL_ALONE =
      Set.of("profile", "contact", "address", "passport");

  /** Of the things that belong to a person, those whose id and status are the account's own. */
  private static final Set<String> ACCOUNT_ITSELF =
      Set.of("profile", "status", "registration", "account", "login", "name", "detail", "auth");

  /** Last words of a type that says what became of something. */
  private static final Set<String> PAST = Set.of("history", "record");

  private static final Set<String> STATES = Set.of("status", "state");

  private final Segmenter segmenter;
  private final Set<String> people;
  private final Set<String> personalThings;
  private final Set<String> wrappers;
  private final Set<String> qualifiers;
  private final Set<String> organisations;
  private final Set<String> deliveries;
  private final Set<String> things;
  private final Set<String> accesses;
  private final Set<String> records;
  private final Set<String> tracked;
  private final Set<String> machines;
  private final Set<String> publishing;
  private final Set<String> configuring;
  private final Set<String> parties;
  private final Set<String> deals;
  private final Set<String> aggregates;
  private final Set<String> traders;
  private final Set<String> bookkeeping;
  private final Set<String> booked;
  private final Set<String> unpeopled;
  private final Set<String> applications;
  private final Set<String> banks;

  Owners(Segmenter segmenter, WordLists lists) {
    this.segmenter = segmenter;
    people = lists.list("person");
    personalThings = lists.list("personal-thing");
    wrappers = lists.list("wrapper");
    qualifiers = lists.list("harmless-before");
    deliveries = lists.list("delivery");
    organisations = lists.list("organisation");
    things = lists.list("thing");
    accesses = lists.list("access");
    records = lists.list("act-record");
    tracked = lists.list("tracked");
    machines = lists.list("machine");
    publishing = lists.list("publishing");
    configuring = lists.list("configuring");
    parties = lists.list("party");
    deals = lists.list("deal");
    aggregates = lists.list("aggregate");
    traders = lists.list("trader");
    bookkeeping = lists.list("bookkeeping");
    booked = lists.list("booked");
    unpeopled = lists.list("unpeopled");
    applications = lists.list("application");
    banks = lists.list("banking");
  }

  /** What a type's name is about: its words without what says how it is carried. */
  List<String> core(String typeName) {
    var words = segmenter.words(typeName);
    return words.subList(0, end(words));
  }

  Owner read(String typeName) {
    var words = segmenter.words(typeName);
    var end = end(words);
    if (end == 0) {
      return nameless(words);
    }
    var head = words.get(end - 1);
    if (end < words.size()
        && words.get(end).equals("model")
        && isMade(head)
        && !any(words, people)) {
      return Owner.of(OwnerKind.THING, Owner.Trait.PLACED);
    }
    var traits = traits(words);
    if (any(words.subList(end - 1, words.size()), records) && !isPastOfThing(head, traits)) {
      traits.add(Owner.Trait.RECORDS);
    }
    if (STATES.contains(head)) {
      traits.add(Owner.Trait.STATE);
    }
    if (traders.contains(head)) {
      traits.add(Owner.Trait.TRADER);
    }
    if (any(words.subList(end - 1, words.size()), aggregates)) {
      traits.remove(Owner.Trait.MENTIONS_PERSON);
    }
    return (PAST.contains(head) ? past(words.subList(0, end)) : read(words.subList(0, end)))
        .with(traits);
  }

  /** Where the words end that aren't wrapping. */
  private int end(List<String> words) {
    var end = words.size();
    while (end > 0 && isWrapping(words.get(end - 1))) {
      end--;
    }
    return end;
  }

  /** What became of a person or a thing is about that; the id and state are the record's. */
  private Owner past(List<String> words) {
    var end = end(words.subList(0, words.size() - 1));
    if (end > 0 && people.contains(words.get(end - 1))) {
      return Owner.of(OwnerKind.PERSON);
    }
    return read(end > 0 && isThing(words.get(end - 1)) ? words.subList(0, end) : words);
  }

  /** A form to get in with is about the one who does. */
  private Owner nameless(List<String> words) {
    return any(words, accesses)
        ? Owner.of(OwnerKind.PERSON)
        : Owner.of(OwnerKind.NEUTRAL).with(traits(words));
  }

  /** What was done to a machine or a place tells of that, not of who did it. */
  private static boolean isPastOfThing(String head, Set<Owner.Trait> traits) {
    return PAST.contains(head)
        && (traits.contains(Owner.Trait.PLACED) || traits.contains(Owner.Trait.MACHINE));
  }

  /** Whether nothing but wrapping makes up the name. */
  boolean isNameless(String typeName) {
    return segmenter.words(typeName).stream().allMatch(this::isWrapping);
  }

  private Set<Owner.Trait> traits(List<String> words) {
    var traits = EnumSet.noneOf(Owner.Trait.class);
    if (any(words, people)) {
      traits.add(Owner.Trait.MENTIONS_PERSON);
    } else if (!any(words, tracked) && words.stream().anyMatch(this::isThing)) {
      // a vehicle is a thing, but where it is, its driver is
      traits.add(Owner.Trait.PLACED);
    }
    if (!any(words, people) && (any(words, deals) || any(words, deliveries))) {
      traits.add(Owner.Trait.DEAL);
    }
    if (any(words, machines)) {
      traits.add(Owner.Trait.MACHINE);
    }
    if (any(words, publishing)) {
      traits.add(Owner.Trait.PUBLISHES);
    }
    if (any(words, configuring)) {
      traits.add(Owner.Trait.CONFIGURES);
    }
    if (keepsBooks(words)) {
      traits.add(Owner.Trait.KEEPS_BOOKS);
    }
    if (any(words, applications)) {
      traits.add(Owner.Trait.APPLICATION);
    }
    if (any(words, banks)) {
      traits.add(Owner.Trait.BANKING);
    }
    return traits;
  }

  private boolean keepsBooks(List<String> words) {
    if (words.stream().anyMatch(word -> people.contains(word) && !word.equals("account"))) {
      return false;
    }
    var account = words.indexOf("account");
    return any(words, bookkeeping)
        || account >= 0 && any(words.subList(account + 1, words.size()), booked)
        || account > 0 && any(words.subList(0, account), unpeopled);
  }

  private boolean isThing(String word) {
    return things.contains(word) && !word.equals("location") || organisations.contains(word);
  }

  private static boolean any(List<String> words, Set<String> wanted) {
    return words.stream().anyMatch(wanted::contains);
  }

  private Owner read(List<String> words) {
    var before = words.subList(0, words.size() - 1);
    var head = words.get(words.size() - 1);
    if (head.equals("client")) {
      // a client has a name and a phone number, or it is an application: its state says nothing
      return Owner.of(
          before.stream().allMatch(this::isWrapping) ? OwnerKind.PERSON : OwnerKind.NEUTRAL);
    }
    if (head.equals("me")) {
      // whoever asks
      return Owner.of(OwnerKind.PERSON, Owner.Trait.ITSELF);
    }
    if (people.contains(head)) {
      return parties.contains(head) || any(before, deals)
          ? Owner.of(OwnerKind.PERSON)
          : Owner.of(OwnerKind.PERSON, Owner.Trait.ITSELF);
    }
    if (personalThings.contains(head)) {
      var owned = any(before, people);
      var alone =
          PERSONAL_ALONE.contains(head) && before.stream().allMatch(word -> mayQualify(word, head));
      if (owned || alone) {
        var person = Owner.of(OwnerKind.PERSON);
        person = owned ? person : person.with(Set.of(Owner.Trait.HOLDERS));
        return ACCOUNT_ITSELF.contains(head) ? person.with(Set.of(Owner.Trait.ITSELF)) : person;
      }
      if (head.equals("address") && any(before, deliveries)) {
        return Owner.of(OwnerKind.PERSON);
      }
      if (any(before, organisations) || any(before, things)) {
        return Owner.of(OwnerKind.THING);
      }
    }
    if (things.contains(head)) {
      // where a vehicle is, its driver is
      return Owner.of(
          head.equals("location") && any(before, tracked) ? OwnerKind.NEUTRAL : OwnerKind.THING);
    }
    return deliveries.contains(head)
        ? Owner.of(OwnerKind.NEUTRAL, Owner.Trait.DELIVERS)
        : Owner.of(OwnerKind.NEUTRAL);
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
