package dev.ajar.disclosure.vocabulary;

import dev.ajar.disclosure.vocabulary.ObjectJudgement.Candidate;
import dev.ajar.disclosure.vocabulary.ObjectJudgement.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Weighs the members of one body, object by object; see {@link ObjectJudgement#of}. */
final class Weighing {
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
    if (keyedByCaller && signs.stream().anyMatch(counted -> counted.sign().countsAlone())) {
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
    return medium.size() >= 2
        && members.stream()
            .filter(member -> paths.contains(member.path()))
            .anyMatch(m -> vocabulary.ownerKind(m.facts().owner()) == OwnerKind.PERSON);
  }

  private static ObjectJudgement yes(List<Counted> signs, String reason) {
    var strongest = strongestByObject(signs);
    var counted =
        signs.stream()
            .filter(
                sign ->
                    sign.sign().countsAlone()
                        || strongest.get(object(sign.path())).compareTo(sign.sign().strength()) > 0)
            .toList();
    var because = new ArrayList<String>();
    because.add(reason);
    counted.forEach(sign -> because.add(sign.sign().because()));
    return new ObjectJudgement(true, counted, because);
  }

  private static Map<String, Strength> strongestByObject(List<Counted> signs) {
    var strongest = new TreeMap<String, Strength>();
    for (var sign : signs) {
      strongest.merge(object(sign.path()), sign.sign().strength(), Strength::atLeast);
    }
    return strongest;
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
