package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.Found.any;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.NUMBER;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEXT;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.APPLICATION;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.CONFIGURES;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.DEAL;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.ITSELF;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.KEEPS_BOOKS;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MACHINE;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MENTIONS_PERSON;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.PLACED;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.PUBLISHES;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.RECORDS;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.STATE;
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
  private static final Set<Category> OF_DOER =
      EnumSet.of(Category.DEVICE, Category.LOCATION, Category.NAME);

  /** What settings say is the service's own, or its operator's: the shop's address and phone. */
  private static final Set<Category> NOBODYS_IN_SETTINGS =
      EnumSet.of(
          Category.PHONE,
          Category.NAME,
          Category.POSTAL_ADDRESS,
          Category.LOCATION,
          Category.DEVICE,
          Category.ACCOUNT_ID,
          Category.ACCOUNT_STATUS,
          Category.OTHER_PERSONAL);

  /** What the books call an account: its name, id, state and what is on it. */
  private static final Set<Category> OF_BOOKS =
      EnumSet.of(Category.NAME, Category.ACCOUNT_ID, Category.ACCOUNT_STATUS, Category.PAYMENT);

  private static final Set<String> LOGINS = Set.of("user", "account", "login", "client");
  private static final Set<String> UNPEOPLED_ALONE = Set.of("account", "member");
  private static final Set<String> STATES = Set.of("is", "has", "enabled");
  private static final Set<String> ITS_OWN_NAME = Set.of("name", "alia");
  private static final Set<String> KEYS = Set.of("id", "key", "identifier");
  private static final Set<String> REPEATS = Set.of("check", "verify", "validate");

  private final Set<String> people;
  private final Set<String> vetoBefore;
  private final Set<String> organisations;
  private final Set<String> reachedFor;
  private final Set<String> technical;
  private final Set<String> clerical;
  private final Set<String> unpeopled;

  Vetoes(WordLists lists) {
    people = lists.list("person");
    vetoBefore = lists.list("veto-before");
    organisations = lists.list("organisation");
    reachedFor = lists.list("reached-for");
    technical = lists.list("technical");
    clerical = lists.list("clerical");
    unpeopled = lists.list("unpeopled");
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
    if (isOfBooks(found)) {
      return Optional.of("such an account is nobody's");
    }
    if (isProgram(found)) {
      return Optional.of("such a client is a program");
    }
    if (isCondition(found)) {
      return Optional.of("it is what `" + found.member().owner() + "` asks for");
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

  /** Whether a record of something done says it of who did it; its own name it says of itself. */
  static boolean isOfDoer(Found found) {
    var entry = found.entry();
    return OF_DOER.contains(entry.category())
        && !(entry.category() == Category.NAME
            && entry.needsOwner()
            && ITS_OWN_NAME.contains(entry.last()));
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
    var before = found.before();
    for (var at = 0; at < before.size(); at++) {
      var word = before.get(at);
      if (word.equals("by") && at > 0 && isDone(before.get(at - 1))) {
        // createdByUserName is a user's, byUserName a switch
        continue;
      }
      if (vetoes(entry, word) && !isToBeReached(found.member(), word)
          || organisation && organisations.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private boolean isDone(String word) {
    return clerical.contains(word) || word.endsWith("ed");
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

  /** An expense account is none that somebody has, nor is a cohort's member somebody. */
  private boolean isOfBooks(Found found) {
    if (!OF_BOOKS.contains(found.entry().category()) || !areAllOf(found, UNPEOPLED_ALONE)) {
      return false;
    }
    var named = any(found.words(), UNPEOPLED_ALONE);
    return named && any(found.words(), unpeopled)
        || found.owner().has(KEEPS_BOOKS) && (named || found.entry().needsOwner());
  }

  /** Whether no person is named but these. */
  private boolean areAllOf(Found found, Set<String> wanted) {
    return found.words().stream().allMatch(word -> !people.contains(word) || wanted.contains(word));
  }

  /** Programs too are called clients, and then their id is a text. */
  private boolean isProgram(Found found) {
    var entry = found.entry();
    if (!found.words().contains("client") || !areAllOf(found, Set.of("client"))) {
      return false;
    }
    return switch (entry.category()) {
      case ACCOUNT_ID ->
          entry.namesPerson()
              && KEYS.contains(entry.last())
              && (found.member().type().equals("String") || isOfProgram(found.owner()));
      case NAME -> isOfProgram(found.owner());
      default -> false;
    };
  }

  private static boolean isOfProgram(Owner owner) {
    return owner.has(APPLICATION) || owner.has(CONFIGURES) || owner.has(MACHINE);
  }

  /** The level that a member needs for a price or a coupon says nothing of a member. */
  private static boolean isCondition(Found found) {
    var owner = found.owner();
    return found.matched().contains("level") && (owner.has(DEAL) || owner.is(OwnerKind.THING));
  }

  /** An order or a log has an id and a state of its own, and so has a person's address. */
  private static boolean isItsOwn(Found found, Category category) {
    var owner = found.owner();
    if (!found.entry().needsOwner()) {
      return false;
    }
    return switch (category) {
      case ACCOUNT_ID, ACCOUNT_STATUS ->
          category == Category.ACCOUNT_ID && owner.has(STATE)
              || owner.has(DEAL)
              || owner.has(RECORDS)
              || owner.is(OwnerKind.PERSON) && !owner.has(ITSELF);
      case NAME, OTHER_PERSONAL -> owner.has(DEAL) && !found.isSomebody();
      default -> false;
    };
  }

  private static boolean isNobodys(Found found, Category category) {
    var owner = found.owner();
    var settings = owner.has(CONFIGURES) && !owner.has(MENTIONS_PERSON);
    return settings && !found.entry().always() && NOBODYS_IN_SETTINGS.contains(category)
        || isNobodysInThing(found, category);
  }

  private static boolean isNobodysInThing(Found found, Category category) {
    var owner = found.owner();
    var entry = found.entry();
    var done = owner.has(RECORDS) && isOfDoer(found);
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
