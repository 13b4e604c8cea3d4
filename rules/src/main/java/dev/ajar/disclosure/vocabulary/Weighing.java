package dev.ajar.disclosure.vocabulary;

import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.vocabulary.ObjectJudgement.Candidate;
import dev.ajar.disclosure.vocabulary.ObjectJudgement.Counted;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Weighs the members of one body, object by object; see {@link ObjectJudgement#of}. */
final class Weighing {
  /** What an object has itself: beside its owner's phone number, its name is no person's. */
  private static final Set<Category> OF_OBJECT =
      EnumSet.of(
          Category.NAME, Category.ACCOUNT_ID, Category.ACCOUNT_STATUS, Category.OTHER_PERSONAL);

  /**
   * What names nobody: things too have a key, a place and a bank account, and ask for a member's
   * level; an allergy isn't the one who suffers from it.
   */
  private static final Set<Category> OF_ANYTHING =
      EnumSet.of(
          Category.CREDENTIAL,
          Category.PAYMENT,
          Category.DEVICE,
          Category.HEALTH,
          Category.LOCATION,
          Category.ACCOUNT_STATUS);

  private final Vocabulary vocabulary;
  private final boolean keyedByCaller;

  Weighing(Vocabulary vocabulary, boolean keyedByCaller) {
    this.vocabulary = vocabulary;
    this.keyedByCaller = keyedByCaller;
  }

  ObjectJudgement judge(List<Candidate> members) {
    var signs = new ArrayList<Counted>();
    for (var member : members) {
      vocabulary.classify(member.facts()).ifPresent(s -> signs.add(new Counted(member.path(), s)));
    }
    var personal = signs.stream().filter(Weighing::isPersonal).toList();
    if (personal.stream().anyMatch(counted -> counted.sign().strength() == Strength.STRONG)) {
      return yes(signs, "one strong sign suffices");
    }
    if (!personal.isEmpty() && saysTwoThings(signs, members)) {
      return yes(signs, "two medium signs suffice");
    }
    if (keyedByCaller && saysSomethingOfAccount(signs, members)) {
      return yes(signs, "the caller's key names the account, and this is said of it");
    }
    return new ObjectJudgement(false, List.of(), List.of(why(signs, !personal.isEmpty())));
  }

  /**
   * Whether there are two medium signs of different categories, or two of a person. Street and zip
   * alone are any place's, as latitude and longitude are.
   */
  private boolean saysTwoThings(List<Counted> signs, List<Candidate> members) {
    var medium = signs.stream().filter(counted -> counted.sign().countsAlone()).toList();
    if (medium.stream().map(counted -> counted.sign().category()).distinct().count() >= 2) {
      return true;
    }
    var paths = medium.stream().map(Counted::path).collect(Collectors.toSet());
    var said = members.stream().filter(member -> paths.contains(member.path())).toList();
    return medium.size() >= 2 && said.stream().anyMatch(this::isSomebodys)
        || medium.stream().anyMatch(Weighing::isName) && namesTwoPeople(said);
  }

  /** Whether it is in what is a person's, or in a record of what somebody did. */
  private boolean isSomebodys(Candidate member) {
    var owner = member.facts().owner();
    return vocabulary.ownerKind(owner) == OwnerKind.PERSON || vocabulary.isRecord(owner);
  }

  private static boolean isName(Counted counted) {
    return counted.sign().category() == Category.NAME;
  }

  /** The patient's name beside the doctor's: who had to do with whom. */
  private boolean namesTwoPeople(List<Candidate> members) {
    return members.stream()
            .map(member -> vocabulary.people(member.facts().name()))
            .filter(people -> !people.isEmpty())
            .distinct()
            .count()
        >= 2;
  }

  /** Whose thing it is, the caller said itself: a thing's owner is no more than that. */
  private boolean saysSomethingOfAccount(List<Counted> signs, List<Candidate> members) {
    var ofThings =
        members.stream()
            .filter(m -> vocabulary.ownerKind(m.facts().owner()) == OwnerKind.THING)
            .map(Candidate::path)
            .collect(Collectors.toSet());
    return signs.stream()
        .filter(counted -> counted.sign().countsAlone())
        .anyMatch(
            counted ->
                !ofThings.contains(counted.path())
                    || counted.sign().category() != Category.ACCOUNT_ID);
  }

  private static ObjectJudgement yes(List<Counted> signs, String reason) {
    var counted =
        signs.stream()
            .filter(sign -> sign.sign().countsAlone() || isBesideStronger(sign, signs))
            .toList();
    return new ObjectJudgement(true, counted, List.of(reason));
  }

  private static boolean isBesideStronger(Counted weak, List<Counted> signs) {
    var stronger =
        signs.stream()
            .filter(other -> object(other.path()).equals(object(weak.path())))
            .map(Counted::sign)
            .filter(other -> other.strength().compareTo(weak.sign().strength()) > 0)
            .toList();
    if (weak.sign().category() == Category.ACCOUNT_ID
        && stronger.stream().anyMatch(other -> other.category() == Category.ACCOUNT_ID)) {
      return false;
    }
    if (!OF_OBJECT.contains(weak.sign().category())) {
      return !stronger.isEmpty();
    }
    return stronger.stream()
        .filter(other -> !OF_ANYTHING.contains(other.category()))
        .anyMatch(other -> !other.ofRole());
  }

  private static String object(String path) {
    var dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  private static boolean isPersonal(Counted counted) {
    return counted.sign().countsAlone() && !counted.sign().isAccountState();
  }

  private static String why(List<Counted> signs, boolean named) {
    if (signs.isEmpty()) {
      return "no member gives a sign of account data";
    }
    var paths = String.join(", ", signs.stream().map(Counted::path).toList());
    return named
        ? "one medium sign doesn't suffice: " + paths
        : "only an account's id or state, or weak signs, and nothing names the account: " + paths;
  }
}
