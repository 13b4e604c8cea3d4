package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.NUMBER;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.OBJECT;

import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.vocabulary.Matcher.Match;
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
          Category.EMAIL,
          Category.NAME,
          Category.POSTAL_ADDRESS,
          Category.LOCATION,
          Category.GOVERNMENT_ID,
          Category.ACCOUNT_ID);

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
    var spoiler = spoiler(entry, words.subList(0, match.from()), owned);
    if (spoiler.isPresent()) {
      return no(member, entry, () -> "`" + spoiler.get() + "` stands before it");
    }
    if (!Types.canCarry(entry, member) || member.kind() == OBJECT && !holds(entry, member.type())) {
      return no(member, entry, () -> "a " + typeText(member) + " doesn't carry it");
    }
    var owner = owners.read(member.owner());
    if (owner.kind() == OwnerKind.THING && !owned && isNobodys(entry)) {
      return no(member, entry, () -> "`" + member.owner() + "` is no person");
    }
    var masked = isMasked(words, match);
    var strength = strength(entry, owner, owned);
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
    return (entry.words().size() > 1 || match.from() > 0) && any(words, 0, match.to(), people);
  }

  private Optional<String> spoiler(Entry entry, List<String> before, boolean owned) {
    var organisation = SPOILT_BY_ORGANISATION.contains(entry.category()) && !owned;
    for (var word : before) {
      if (vetoes(entry, word) || organisation && organisations.contains(word)) {
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

  private static boolean isNobodys(Entry entry) {
    return entry.needsOwner() || NOBODYS_IN_A_THING.contains(entry.category());
  }

  private boolean isOfRole(List<String> before) {
    return before.stream().anyMatch(word -> !qualifiers.contains(word));
  }

  private boolean isMasked(List<String> words, Match match) {
    return any(words, 0, match.from(), masking) || any(words, match.to(), words.size(), masking);
  }

  private static boolean any(List<String> words, int from, int to, Set<String> wanted) {
    for (var at = from; at < to; at++) {
      if (wanted.contains(words.get(at))) {
        return true;
      }
    }
    return false;
  }

  private static Strength strength(Entry entry, Owners.Reading owner, boolean owned) {
    if (!entry.needsOwner()) {
      return entry.strength();
    }
    if (owned || owner.delivers() && entry.category() == Category.POSTAL_ADDRESS) {
      return entry.strength().atLeast(Strength.MEDIUM);
    }
    var ofAccount =
        entry.category() == Category.ACCOUNT_ID || entry.category() == Category.ACCOUNT_STATUS;
    if (owner.kind() != OwnerKind.PERSON || ofAccount && !owner.itself()) {
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
      MemberFacts member, Entry entry, boolean masked, boolean owned, Owners.Reading owner) {
    var matched =
        "`" + member.name() + "` matches `" + entry.text() + "` (" + entry.language() + ")";
    var whose =
        owned
            ? ", and the name says whose it is"
            : owner.kind() == OwnerKind.PERSON
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
