package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.OBJECT;

import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.vocabulary.Matcher.Match;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one member: what its name matches, and whether neighbour words, type and owner let it
 * stand.
 */
final class Reader {
  /** What is nobody's where a thing owns it: the phone of a branch, the login of a server. */
  private static final Set<Category> NOBODYS_IN_A_THING =
      EnumSet.complementOf(
          EnumSet.of(
              Category.CREDENTIAL, Category.GOVERNMENT_ID, Category.BIRTH_DATE, Category.PAYMENT));

  private static final Set<Category> SPOILT_BY_ORGANISATION =
      EnumSet.of(
          Category.PHONE,
          Category.EMAIL,
          Category.NAME,
          Category.POSTAL_ADDRESS,
          Category.LOCATION,
          Category.GOVERNMENT_ID,
          Category.ACCOUNT_ID);

  private final Segmenter segmenter;
  private final Owners owners;
  private final Matcher matcher;
  private final Set<String> people;
  private final Set<String> vetoBefore;
  private final Set<String> organisations;
  private final Set<String> masking;

  Reader(List<Entry> entries, WordLists lists, Segmenter segmenter, Owners owners) {
    this.segmenter = segmenter;
    this.owners = owners;
    matcher = new Matcher(entries, lists);
    people = lists.list("person");
    vetoBefore = lists.list("veto-before");
    organisations = lists.list("organisation");
    masking = lists.list("masking");
  }

  /** What became of a member, with a sentence on it. */
  record Reading(Optional<Sign> sign, String because) {
    static Reading no(String because) {
      return new Reading(Optional.empty(), because);
    }
  }

  Reading read(MemberFacts member) {
    var words = segmenter.words(member.name());
    var match = matcher.match(words);
    if (match.isEmpty()) {
      return Reading.no("`%s` is no account data by its words".formatted(member.name()));
    }
    return weigh(member, words, match.get());
  }

  private Reading weigh(MemberFacts member, List<String> words, Match match) {
    var entry = match.entry();
    var before = words.subList(0, match.from());
    var owned = entry.namesPerson() || before.stream().anyMatch(people::contains);
    var spoiler = spoiler(entry, before, owned);
    if (spoiler.isPresent()) {
      return Reading.no(
          "`%s` matches `%s`, but `%s` stands before it"
              .formatted(member.name(), entry.text(), spoiler.get()));
    }
    if (!Types.canCarry(entry, member) || member.kind() == OBJECT && !holds(entry, member.type())) {
      return Reading.no(
          "`%s` matches `%s`, but a %s carries none"
              .formatted(member.name(), entry.text(), typeText(member)));
    }
    var owner = owners.read(member.owner());
    if (owner.kind() == OwnerKind.THING && !owned && isNobodys(entry)) {
      return Reading.no(
          "`%s` matches `%s`, but `%s` is no person's"
              .formatted(member.name(), entry.text(), member.owner()));
    }
    var masked =
        words.subList(match.to(), words.size()).stream().anyMatch(masking::contains)
            || before.stream().anyMatch(masking::contains);
    var strength = strength(entry, owner, owned);
    return accept(member, entry, masked ? strength.weaker() : strength, masked, owned, owner);
  }

  private Optional<String> spoiler(Entry entry, List<String> before, boolean owned) {
    var organisation = SPOILT_BY_ORGANISATION.contains(entry.category()) && !owned;
    return before.stream()
        .filter(word -> vetoBefore.contains(word) || organisation && organisations.contains(word))
        .findFirst();
  }

  private static boolean isNobodys(Entry entry) {
    return entry.needsOwner() || NOBODYS_IN_A_THING.contains(entry.category());
  }

  /**
   * An object counts as its member says only where its type says the same; else its own members are
   * judged.
   */
  private boolean holds(Entry entry, String type) {
    return matcher
        .match(segmenter.words(type))
        .filter(match -> match.entry().category() == entry.category())
        .isPresent();
  }

  private static Strength strength(Entry entry, Owners.Reading owner, boolean owned) {
    if (!entry.needsOwner()) {
      return entry.strength();
    }
    if (owned) {
      return entry.strength().atLeast(Strength.MEDIUM);
    }
    var ofAccount =
        entry.category() == Category.ACCOUNT_ID || entry.category() == Category.ACCOUNT_STATUS;
    if (owner.kind() != OwnerKind.PERSON || ofAccount && !owner.itself()) {
      return Strength.WEAK;
    }
    return entry.strength().atLeast(Strength.MEDIUM);
  }

  private Reading accept(
      MemberFacts member,
      Entry entry,
      Strength strength,
      boolean masked,
      boolean owned,
      Owners.Reading owner) {
    var because = new StringBuilder();
    because.append(
        "`%s` matches `%s` (%s)".formatted(member.name(), entry.text(), entry.language()));
    if (owned) {
      because.append(", and the name says whose it is");
    } else if (owner.kind() == OwnerKind.PERSON) {
      because.append(", and `%s` is a person or an account".formatted(member.owner()));
    }
    if (masked) {
      because.append("; masked or hashed");
    }
    var sign = new Sign(entry.category(), strength, entry.text(), masked, because.toString());
    return new Reading(Optional.of(sign), sign.because());
  }

  private static String typeText(MemberFacts member) {
    return member.type().isEmpty() || member.kind() != OBJECT
        ? member.kind().name().toLowerCase(Locale.ROOT)
        : "`" + member.type() + "`";
  }
}
