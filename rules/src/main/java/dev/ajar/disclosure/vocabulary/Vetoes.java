package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.Found.any;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.NUMBER;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEXT;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.CONFIGURES;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.DEAL;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.ITSELF;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MACHINE;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MENTIONS_PERSON;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.PLACED;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.PUBLISHES;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.RECORDS;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.TRADER;

import dev.ajar.disclosure.Category;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What speaks against a member although its name matches: words beside it, and its owner. */
final class Vetoes {
  /** What is nobody's where a thing owns it: the phone of a branch, the login of a server. */
  private static final Set<Category> NOBODYS_IN_A_THING =
      EnumSet.complementOf(
          EnumSet.of(Category.CREDENTIAL, Category.GOVERNMENT_ID, Category.PAYMENT));

  private static final Set<Category> SPOILT_BY_ORGANISATION =
      EnumSet.of(
          Category.PHONE,
          Category.NAME,
          Category.POSTAL_ADDRESS,
          Category.LOCATION,
          Category.GOVERNMENT_ID,
          Category.ACCOUNT_ID);

  /** What a record of something done says of who did it. */
  static final Set<Category> OF_DOER =
      EnumSet.of(Category.DEVICE, Category.LOCATION, Category.NAME);

  /** What settings say is the service's own, or its operator's: the shop's address and phone. */
  private static final Set<Category> NOBODYS_IN_SETTINGS =
      EnumSet.of(
          Category.PHONE,
          Category.NAME,
          Category.POSTAL_ADDRESS,
          Category.LOCATION,
          Category.ACCOUNT_ID,
          Category.ACCOUNT_STATUS,
          Category.OTHER_PERSONAL);

  private static final Set<String> LOGINS = Set.of("user", "account", "login", "client");
  private static final Set<String> STATES = Set.of("is", "has", "enabled");
  private static final Set<String> REPEATS = Set.of("check", "verify", "validate");

  private final Set<String> people;
  private final Set<String> vetoBefore;
  private final Set<String> organisations;
  private final Set<String> reachedFor;
  private final Set<String> technical;

  Vetoes(WordLists lists) {
    people = lists.list("person");
    vetoBefore = lists.list("veto-before");
    organisations = lists.list("organisation");
    reachedFor = lists.list("reached-for");
    technical = lists.list("technical");
  }

  /** The end of a sentence on what speaks against it; empty where nothing does. */
  Optional<String> against(Found found, Category category) {
    var spoiler = spoiler(found);
    if (spoiler.isPresent()) {
      return Optional.of("`" + spoiler.get() + "` stands before it");
    }
    if (category == Category.NAME && isTechnicalLogin(found)) {
      return Optional.of("it is how a machine logs in");
    }
    if (found.owned()) {
      return Optional.empty();
    }
    if (isItsOwn(found, category)) {
      return Optional.of("`" + found.member().owner() + "` has its own");
    }
    return !isToBeReached(found) && isNobodys(found, category)
        ? Optional.of("`" + found.member().owner() + "` is no person")
        : Optional.empty();
  }

  /** An address or number to send something to is somebody's, whatever asks for it. */
  boolean isToBeReached(Found found) {
    return isContact(found.entry())
        && found.before().stream().anyMatch(word -> isToBeReached(found.member(), word));
  }

  static boolean isContact(Entry entry) {
    return entry.category() == Category.EMAIL || entry.category() == Category.PHONE;
  }

  private Optional<String> spoiler(Found found) {
    var entry = found.entry();
    var organisation = SPOILT_BY_ORGANISATION.contains(entry.category()) && !found.owned();
    for (var word : found.before()) {
      if (vetoes(entry, word) && !isToBeReached(found.member(), word)
          || organisation && organisations.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /**
   * A password to check is a password, and an account that is locked is locked; a phone to check is
   * a switch.
   */
  private boolean vetoes(Entry entry, String word) {
    return switch (entry.category()) {
      case ACCOUNT_STATUS -> vetoBefore.contains(word) && !STATES.contains(word);
      case CREDENTIAL -> vetoBefore.contains(word) && !REPEATS.contains(word);
      default -> vetoBefore.contains(word);
    };
  }

  private boolean isToBeReached(MemberFacts member, String word) {
    return (member.kind() == TEXT || member.kind() == NUMBER) && reachedFor.contains(word);
  }

  /** The user of a mail server or a database is no person: {@code smtpUserName}. */
  private boolean isTechnicalLogin(Found found) {
    var owner = found.owner();
    var connects = !owner.has(MENTIONS_PERSON) && (owner.has(CONFIGURES) || owner.has(MACHINE));
    return any(found.words(), LOGINS)
        && (found.before().isEmpty() && connects || any(found.before(), technical))
        && found.words().stream()
            .noneMatch(word -> people.contains(word) && !LOGINS.contains(word));
  }

  /** An order or a log has an id and a state of its own, and so has a person's address. */
  private static boolean isItsOwn(Found found, Category category) {
    var owner = found.owner();
    if (!found.entry().needsOwner()) {
      return false;
    }
    return switch (category) {
      case ACCOUNT_ID, ACCOUNT_STATUS ->
          owner.has(DEAL) || owner.has(RECORDS) || owner.is(OwnerKind.PERSON) && !owner.has(ITSELF);
      case NAME, OTHER_PERSONAL -> owner.has(DEAL) && !found.isSomebody();
      default -> false;
    };
  }

  private static boolean isNobodys(Found found, Category category) {
    var owner = found.owner();
    var settings = owner.has(CONFIGURES) && !owner.has(MENTIONS_PERSON);
    return settings && NOBODYS_IN_SETTINGS.contains(category) || isNobodysInThing(found, category);
  }

  private static boolean isNobodysInThing(Found found, Category category) {
    var owner = found.owner();
    var entry = found.entry();
    var done = owner.has(RECORDS) && OF_DOER.contains(category);
    var someones = owner.has(MENTIONS_PERSON) && !entry.needsOwner();
    if (done || someones || found.isSomebody() || entry.always()) {
      return false;
    }
    return switch (category) {
      case PAYMENT -> owner.has(TRADER);
      case LOCATION -> owner.has(PLACED);
      case EMAIL -> owner.is(OwnerKind.THING) && owner.has(PUBLISHES);
      case DEVICE -> owner.has(MACHINE) || owner.is(OwnerKind.THING);
      default ->
          owner.is(OwnerKind.THING)
              && (entry.needsOwner() || NOBODYS_IN_A_THING.contains(category));
    };
  }
}
