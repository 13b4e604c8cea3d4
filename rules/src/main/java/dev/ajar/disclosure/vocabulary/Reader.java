package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.Found.any;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.NUMBER;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.OBJECT;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEXT;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.UNKNOWN;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.BANKING;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.DELIVERS;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.ITSELF;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.MENTIONS_PERSON;
import static dev.ajar.disclosure.vocabulary.Owner.Trait.RECORDS;

import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.vocabulary.Matcher.Match;
import java.util.ArrayList;
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
  /** Who a row is about, if it says so: others have a part in it. */
  private static final Set<String> SUBJECTS =
      Set.of("user", "account", "customer", "subscriber", "client", "person", "holder");

  /** What is called by the noun of a thing that has the like itself. */
  private static final Set<Category> NAMED_AFTER_THINGS =
      EnumSet.of(Category.POSTAL_ADDRESS, Category.OTHER_PERSONAL);

  private static final Set<Category> CONTACTS = EnumSet.of(Category.PHONE, Category.EMAIL);

  private static final List<String> LAST_DIGITS = List.of("last", "4");

  /** So many letters need a witness: a {@code VidResponse} holds that vid, and no video's. */
  private static final int FEW_LETTERS = 4;

  private final Segmenter segmenter;
  private final Owners owners;
  private final Matcher matcher;
  private final Vetoes vetoes;
  private final Set<String> people;
  private final Set<String> personalPlaces;
  private final Set<String> masking;
  private final Set<String> qualifiers;
  private final Set<String> values;

  Reader(List<Entry> entries, WordLists lists, Segmenter segmenter, Owners owners) {
    this.segmenter = segmenter;
    this.owners = owners;
    matcher = new Matcher(entries, lists);
    vetoes = new Vetoes(lists);
    people = lists.list("person");
    personalPlaces = lists.list("personal-place");
    masking = lists.list("masking");
    qualifiers = lists.list("harmless-before");
    values = lists.list("value");
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
    var plain = read(member, words);
    return values.containsAll(words) && !words.isEmpty()
        ? ofObject(member, words, plain).orElse(plain)
        : plain;
  }

  /**
   * What the name of its object says of a member whose own says no more than that it is a value:
   * {@code number} of a {@code Phone}. An address in an {@code Email} is none of a house.
   */
  private Optional<Reading> ofObject(MemberFacts member, List<String> words, Reading plain) {
    var core = owners.core(member.owner());
    if (core.isEmpty() || plain.sign().filter(Sign::countsAlone).isPresent() && !isEmail(core)) {
      return Optional.empty();
    }
    var named = new ArrayList<>(core);
    if (!core.get(core.size() - 1).equals(words.get(0))) {
      named.addAll(words);
    }
    return Optional.of(read(member, named))
        .filter(each -> each.sign().filter(this::isOfValue).isPresent());
  }

  /** Whether a type stands for an e-mail address or a phone number. */
  boolean isContact(String typeName) {
    return matcher
        .match(owners.core(typeName))
        .filter(each -> CONTACTS.contains(each.entry().category()))
        .isPresent();
  }

  private boolean isEmail(List<String> words) {
    return matcher
        .match(words)
        .filter(each -> each.entry().category() == Category.EMAIL)
        .isPresent();
  }

  /** A key or a name is told by a medium sign; a ticket has a number, and so has a token. */
  private boolean isOfValue(Sign sign) {
    return switch (sign.category()) {
      case CREDENTIAL -> false;
      case ACCOUNT_ID, NAME -> sign.countsAlone();
      default -> sign.strength() == Strength.STRONG;
    };
  }

  private Reading read(MemberFacts member, List<String> words) {
    var match = matcher.match(words);
    if (match.isEmpty()) {
      return Reading.no(() -> "`" + member.name() + "` is no account data by its words");
    }
    return weigh(found(member, words, match.get()));
  }

  private Found found(MemberFacts member, List<String> words, Match match) {
    var owned = isOwned(match.entry(), words, match);
    return new Found(member, words, match, owners.read(member.owner()), owned);
  }

  private Reading weigh(Found found) {
    var member = found.member();
    var entry = found.entry();
    if (!Types.canCarry(entry, member) || member.kind() == OBJECT && !holds(entry, member.type())) {
      return no(found, () -> "a " + typeText(member) + " doesn't carry it");
    }
    var category = category(found);
    var against = vetoes.against(found, category);
    if (against.isPresent()) {
      return no(found, against::get);
    }
    if (isNamedByOwner(found, category)) {
      return no(found, () -> "`" + member.owner() + "` has its own");
    }
    var masked = isMasked(found);
    var strength = strength(found, category);
    var sign =
        new Sign(
            category,
            masked ? strength.weaker() : strength,
            entry.text(),
            masked,
            isOfRole(found),
            because(found, masked));
    return new Reading(Optional.of(sign), sign::because);
  }

  private static Reading no(Found found, Supplier<String> veto) {
    return Reading.no(
        () ->
            "`%s` matches `%s`, but %s"
                .formatted(found.member().name(), found.entry().text(), veto.get()));
  }

  /** Whether the name itself says whose it is; a person's noun alone is no more than a name. */
  private boolean isOwned(Entry entry, List<String> words, Match match) {
    if (entry.category() == Category.POSTAL_ADDRESS
        && any(words.subList(0, match.from()), personalPlaces)) {
      return true;
    }
    var named = entry.words().size() > 1 || match.from() > 0;
    return named
        && words.subList(0, match.to()).stream()
            .anyMatch(word -> people.contains(word) && !isEquivocal(word, entry.category()));
  }

  /**
   * A client's state is that of an application, a contact's is when it took place; a bank account
   * is an organisation's too.
   */
  private static boolean isEquivocal(String person, Category category) {
    return category == Category.ACCOUNT_STATUS
            && (person.equals("client") || person.equals("contact"))
        || category == Category.PAYMENT && person.equals("account");
  }

  /** The {@code postCode} of a {@code SysPost} is that of a position. */
  private boolean isNamedByOwner(Found found, Category category) {
    var first = found.matched().get(0);
    return NAMED_AFTER_THINGS.contains(category)
        && !found.owner().is(OwnerKind.PERSON)
        && !found.owner().has(MENTIONS_PERSON)
        && !first.equals("address")
        && segmenter.words(found.member().owner()).contains(first);
  }

  /** An object carries it only where its type says the same; else its own members are judged. */
  private boolean holds(Entry entry, String type) {
    return matcher
        .match(owners.core(type))
        .filter(match -> match.entry().category() == entry.category())
        .isPresent();
  }

  /**
   * A person as a number is its key, what an account with a bank is called leads to the money, and
   * a {@code state} among city and street, or in an address, is a part of the address.
   */
  private Category category(Found found) {
    var entry = found.entry();
    if (entry.last().equals(Entry.PERSON) && found.member().kind() == NUMBER) {
      return Category.ACCOUNT_ID;
    }
    if (entry.category() == Category.NAME
        && found.matched().contains("account")
        && found.owner().has(BANKING)) {
      return Category.PAYMENT;
    }
    return entry.last().equals("state") && isAmongPlaces(found.member())
        ? Category.POSTAL_ADDRESS
        : entry.category();
  }

  private boolean isAmongPlaces(MemberFacts member) {
    return member.siblings().stream().anyMatch(this::isPlace)
        || member.kind() == TEXT && segmenter.words(member.owner()).contains("address");
  }

  private boolean isPlace(String sibling) {
    return matcher
        .match(segmenter.words(sibling))
        .filter(match -> match.entry().category() == Category.POSTAL_ADDRESS)
        .isPresent();
  }

  private Strength strength(Found found, Category category) {
    var entry = found.entry();
    if (Vetoes.isContact(entry)
        && !found.owned()
        && (vetoes.isToBeReached(found) || found.owner().is(OwnerKind.THING))) {
      return Strength.MEDIUM;
    }
    if (!entry.needsOwner()) {
      return entry.strength();
    }
    if (isPartOfName(found)) {
      return Strength.STRONG;
    }
    return found.owned() || isByOwner(found, category)
        ? entry.strength().atLeast(Strength.MEDIUM)
        : Strength.WEAK;
  }

  /** The {@code first} and {@code last} in a name are what first and last names are. */
  private boolean isPartOfName(Found found) {
    return found.entry().category() == Category.NAME
        && found.entry().whole()
        && !found.owner().is(OwnerKind.THING)
        && owners.core(found.member().owner()).contains("name");
  }

  /** Whether the owner's name says that it's a person's. */
  private boolean isByOwner(Found found, Category category) {
    var owner = found.owner();
    if (found.isSomebody() || owner.has(RECORDS) && Vetoes.isOfDoer(found)) {
      return true;
    }
    return switch (category) {
      case POSTAL_ADDRESS -> owner.is(OwnerKind.PERSON) || owner.has(DELIVERS);
      case PAYMENT ->
          owner.is(OwnerKind.PERSON) || owner.has(MENTIONS_PERSON) || owner.has(BANKING);
      case GOVERNMENT_ID -> owner.is(OwnerKind.PERSON) || isNamedAfter(found);
      case ACCOUNT_ID, ACCOUNT_STATUS -> owner.has(ITSELF);
      default -> owner.is(OwnerKind.PERSON);
    };
  }

  private boolean isNamedAfter(Found found) {
    return found.entry().text().length() <= FEW_LETTERS
        && segmenter.words(found.member().owner()).containsAll(found.entry().words());
  }

  /**
   * Whether the name says that it is of somebody who has to do with the object, so that the rest of
   * it isn't theirs: an order has its {@code memberId}, while the {@code userId} of a row tells
   * whose the row is.
   */
  private boolean isOfRole(Found found) {
    var part =
        found.matched().stream()
            .anyMatch(word -> people.contains(word) && !SUBJECTS.contains(word));
    return part && !found.owner().is(OwnerKind.PERSON)
        || found.before().stream().anyMatch(word -> !qualifiers.contains(word));
  }

  private boolean isMasked(Found found) {
    return any(found.before(), masking)
        || any(found.after(), masking)
        || Collections.indexOfSubList(found.words(), LAST_DIGITS) >= 0;
  }

  private static String because(Found found, boolean masked) {
    return "`%s` matches `%s` (%s), %s, and %s%s"
        .formatted(
            found.member().name(),
            found.entry().text(),
            found.entry().language(),
            carried(found.member()),
            whose(found),
            masked ? "; masked or hashed" : "");
  }

  private static String carried(MemberFacts member) {
    return member.kind() == UNKNOWN
        ? "its type isn't known"
        : "a " + typeText(member) + " can carry it";
  }

  private static String whose(Found found) {
    if (found.owned()) {
      return "the name says whose it is";
    }
    var owner = found.member().owner();
    if (owner.isEmpty()) {
      return "nothing beside it speaks against it";
    }
    return switch (found.owner().kind()) {
      case PERSON -> "`" + owner + "` is a person's or an account's";
      case THING -> "it is somebody's although `" + owner + "` is a thing";
      case NEUTRAL -> "`" + owner + "` doesn't speak against it";
    };
  }

  private static String typeText(MemberFacts member) {
    return member.type().isEmpty() || member.kind() != OBJECT
        ? member.kind().name().toLowerCase(Locale.ROOT)
        : "`" + member.type() + "`";
  }
}
