package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.NUMBER;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.OBJECT;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEXT;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.CONFIGURES;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.DELIVERS;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.ITSELF;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MACHINE;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MENTIONS_PERSON;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.PLACED;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.PUBLISHES;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.RECORDS;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.TRADER;

import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.vocabulary.Matcher.Match;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads one member: what its name matches, and whether neighbour words, type and owner let it
 * stand.
 */
final class Reader {
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

  private static final Set<String> ACCOUNTS = Set.of("user", "account", "login", "client");
  private static final int SHORT = 4;
  private static final List<String> LAST_DIGITS = List.of("last", "4");
  private static final Set<String> STATES = Set.of("is", "has", "enabled");
  private static final Set<String> REPEATS = Set.of("check", "verify", "validate");

  private final Segmenter segmenter;
  private final Owners owners;
  private final Matcher matcher;
  private final Set<String> people;
  private final Set<String> personalPlaces;
  private final Set<String> vetoBefore;
  private final Set<String> organisations;
  private final Set<String> masking;
  private final Set<String> qualifiers;
  private final Set<String> reachedFor;
  private final Set<String> technical;

  Reader(List<Entry> entries, WordLists lists, Segmenter segmenter, Owners owners) {
    this.segmenter = segmenter;
    this.owners = owners;
    matcher = new Matcher(entries, lists);
    people = lists.list("person");
    personalPlaces = lists.list("personal-place");
    vetoBefore = lists.list("veto-before");
    organisations = lists.list("organisation");
    masking = lists.list("masking");
    qualifiers = lists.list("harmless-before");
    reachedFor = lists.list("reached-for");
    technical = lists.list("technical");
  }

  /**
   * What became of a member: a sign, or a sentence on why there is none, told only when somebody
   * asks.
   */
  record Reading(Optional<Sign> sign, Supplier<String> because) {
    static Reading no(Supplier<String> because) {
      return new Reading(Optional.empty(), because);
    }
  }

  Reading read(MemberFacts member) {
    var words = segmenter.words(member.name());
    var match = matcher.match(words);
    if (match.isEmpty()) {
      return Reading.no(() -> "`" + member.name() + "` is no account data by its words");
    }
    return weigh(member, words, match.get());
  }

  private Reading weigh(MemberFacts member, List<String> words, Match match) {
    var entry = match.entry();
    var owned = isOwned(entry, words, match);
    var spoiler = spoiler(member, entry, words.subList(0, match.from()), owned);
    if (spoiler.isPresent()) {
      return no(member, entry, () -> "`" + spoiler.get() + "` stands before it");
    }
    if (!Types.canCarry(entry, member) || member.kind() == OBJECT && !holds(entry, member.type())) {
      return no(member, entry, () -> "a " + typeText(member) + " doesn't carry it");
    }
    var owner = owners.read(member.owner());
    if (entry.category() == Category.NAME && isTechnicalLogin(words, match, owner)) {
      return no(member, entry, () -> "it is how a machine logs in");
    }
    var reached = isReached(member, words.subList(0, match.from()), owner);
    if (!owned && !(reached && isContact(entry)) && isNobodys(entry, member, owner)) {
      return no(member, entry, () -> "`" + member.owner() + "` is no person");
    }
    var masked = isMasked(words, match);
    var strength = strength(entry, owner, owned, member);
    if (isContact(entry) && !owned && (reached || owner.is(OwnerKind.THING))) {
      strength = Strength.MEDIUM;
    }
    var sign =
        new Sign(
            category(entry, member),
            masked ? strength.weaker() : strength,
            entry.text(),
            masked,
            isOfRole(words.subList(0, match.from())),
            because(member, entry, masked, owned, owner));
    return new Reading(Optional.of(sign), sign::because);
  }

  private static Reading no(MemberFacts member, Entry entry, Supplier<String> veto) {
    return Reading.no(
        () -> "`" + member.name() + "` matches `" + entry.text() + "`, but " + veto.get());
  }

  /** Whether the name itself says whose it is; a person's noun alone is no more than a name. */
  private boolean isOwned(Entry entry, List<String> words, Match match) {
    if (entry.category() == Category.POSTAL_ADDRESS
        && any(words, 0, match.from(), personalPlaces)) {
      return true;
    }
    var named = entry.words().size() > 1 || match.from() > 0;
    return named
        && words.subList(0, match.to()).stream()
            .anyMatch(word -> people.contains(word) && !isEquivocal(word, entry.category()));
  }

  /** A client's state is that of an application; a bank account is an organisation's too. */
  private static boolean isEquivocal(String person, Category category) {
    return category == Category.ACCOUNT_STATUS && person.equals("client")
        || category == Category.PAYMENT && person.equals("account");
  }

  private Optional<String> spoiler(
      MemberFacts member, Entry entry, List<String> before, boolean owned) {
    var organisation = SPOILT_BY_ORGANISATION.contains(entry.category()) && !owned;
    for (var word : before) {
      if (vetoes(entry, word) && !isToBeReached(member, word)
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

  /** An object carries it only where its type says the same; else its own members are judged. */
  private boolean holds(Entry entry, String type) {
    return matcher
        .match(segmenter.words(type))
        .filter(match -> match.entry().category() == entry.category())
        .isPresent();
  }

  private static boolean isNobodys(Entry entry, MemberFacts member, Owner owner) {
    var done = owner.has(RECORDS) && OF_DOER.contains(entry.category());
    var somebody = member.kind() == TEXT && isSomebody(entry);
    if (done || somebody || entry.always() || owner.has(MENTIONS_PERSON) && !entry.needsOwner()) {
      return false;
    }
    return switch (entry.category()) {
      case PAYMENT -> owner.has(TRADER);
      case LOCATION -> owner.has(PLACED);
      case EMAIL -> owner.is(OwnerKind.THING) && owner.has(PUBLISHES);
      case DEVICE -> owner.has(MACHINE) || owner.is(OwnerKind.THING);
      default ->
          owner.is(OwnerKind.THING)
              && (entry.needsOwner() || NOBODYS_IN_A_THING.contains(entry.category()));
    };
  }

  private static boolean isContact(Entry entry) {
    return entry.category() == Category.EMAIL || entry.category() == Category.PHONE;
  }

  /** An address or number to send something to is somebody's, whatever asks for it. */
  private boolean isReached(MemberFacts member, List<String> before, Owner owner) {
    return before.stream().anyMatch(word -> isToBeReached(member, word));
  }

  private boolean isToBeReached(MemberFacts member, String word) {
    return (member.kind() == TEXT || member.kind() == NUMBER) && reachedFor.contains(word);
  }

  /** A {@code VidResponse} holds that vid, and no video's: a few letters need a witness. */
  private boolean isNamedAfter(MemberFacts member, Entry entry) {
    return entry.text().length() <= SHORT
        && segmenter.words(member.owner()).containsAll(entry.words());
  }

  /** The user of a mail server or a database is no person: {@code smtpUserName}. */
  private boolean isTechnicalLogin(List<String> words, Match match, Owner owner) {
    return words.subList(0, match.to()).stream().anyMatch(ACCOUNTS::contains)
        && (match.from() == 0 && isTechnical(owner) || any(words, 0, match.from(), technical))
        && words.stream().noneMatch(word -> people.contains(word) && !ACCOUNTS.contains(word));
  }

  private static boolean isTechnical(Owner owner) {
    return !owner.has(MENTIONS_PERSON) && (owner.has(CONFIGURES) || owner.has(MACHINE));
  }

  /** A person's noun with a text: by what name somebody is known. */
  private static boolean isSomebody(Entry entry) {
    return entry.words().size() == 1 && entry.last().equals(Entry.PERSON);
  }

  private boolean isOfRole(List<String> before) {
    return before.stream().anyMatch(word -> !qualifiers.contains(word));
  }

  private boolean isMasked(List<String> words, Match match) {
    return any(words, 0, match.from(), masking)
        || any(words, match.to(), words.size(), masking)
        || Collections.indexOfSubList(words, LAST_DIGITS) >= 0;
  }

  private static boolean any(List<String> words, int from, int to, Set<String> wanted) {
    for (var at = from; at < to; at++) {
      if (wanted.contains(words.get(at))) {
        return true;
      }
    }
    return false;
  }

  private Strength strength(Entry entry, Owner owner, boolean owned, MemberFacts member) {
    if (!entry.needsOwner()) {
      return entry.strength();
    }
    if (owned || owner.has(DELIVERS) && entry.category() == Category.POSTAL_ADDRESS) {
      return entry.strength().atLeast(Strength.MEDIUM);
    }
    if (owner.has(RECORDS) && OF_DOER.contains(entry.category())
        || entry.category() == Category.GOVERNMENT_ID && isNamedAfter(member, entry)
        || owner.has(MENTIONS_PERSON) && entry.category() == Category.PAYMENT
        || member.kind() == TEXT && isSomebody(entry)) {
      return entry.strength().atLeast(Strength.MEDIUM);
    }
    var ofAccount =
        entry.category() == Category.ACCOUNT_ID || entry.category() == Category.ACCOUNT_STATUS;
    if (!owner.is(OwnerKind.PERSON) || ofAccount && !owner.has(ITSELF)) {
      return Strength.WEAK;
    }
    return entry.strength().atLeast(Strength.MEDIUM);
  }

  /**
   * A person as a number is its key; a {@code state} among city and street is a part of the
   * address.
   */
  private Category category(Entry entry, MemberFacts member) {
    if (entry.last().equals(Entry.PERSON) && member.kind() == NUMBER) {
      return Category.ACCOUNT_ID;
    }
    return entry.last().equals("state") && member.siblings().stream().anyMatch(this::isPlace)
        ? Category.POSTAL_ADDRESS
        : entry.category();
  }

  private boolean isPlace(String sibling) {
    return matcher
        .match(segmenter.words(sibling))
        .filter(match -> match.entry().category() == Category.POSTAL_ADDRESS)
        .isPresent();
  }

  private static String because(
      MemberFacts member, Entry entry, boolean masked, boolean owned, Owner owner) {
    var matched =
        "`" + member.name() + "` matches `" + entry.text() + "` (" + entry.language() + ")";
    var whose =
        owned
            ? ", and the name says whose it is"
            : owner.is(OwnerKind.PERSON)
                ? ", and `" + member.owner() + "` is a person's or an account's"
                : "";
    return matched + whose + (masked ? "; masked or hashed" : "");
  }

  private static String typeText(MemberFacts member) {
    return member.type().isEmpty() || member.kind() != OBJECT
        ? member.kind().name().toLowerCase(Locale.ROOT)
        : "`" + member.type() + "`";
  }
}
