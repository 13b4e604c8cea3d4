package dev.ajar.disclosure;

import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.vocabulary.MemberFacts;
import dev.ajar.disclosure.vocabulary.ObjectJudgement;
import dev.ajar.disclosure.vocabulary.OwnerKind;
import dev.ajar.disclosure.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of a body as the vocabulary weighs them: each with its neighbours and its owner. */
final class Candidates {

  private static final Set<String> LOOKS = Set.of("color", "colour", "opacity", "font");

  private final Vocabulary vocabulary;
  private final Body body;
  private final Unstored unstored;
  private final CodedValues coded;
  private final Map<String, List<String>> namesByObject = new HashMap<>();
  private final Map<String, String> typesByObject = new HashMap<>();
  private final Set<String> clients = new HashSet<>();

  Candidates(Vocabulary vocabulary, Body body, Unstored unstored) {
    this.vocabulary = vocabulary;
    this.body = body;
    this.unstored = unstored;
    this.coded = new CodedValues(vocabulary);
    for (Body.Leaf each : body.members()) {
      String object = around(each.path());
      namesByObject.computeIfAbsent(object, key -> new ArrayList<>()).add(each.name());
      typesByObject.putIfAbsent(object, each.owner());
    }
    namesByObject.forEach(
        (object, names) -> {
          if (Machinery.describesClient(names)) {
            clients.add(object);
          }
        });
  }

  /** All but the service's own machinery, and secrets that aren't kept. */
  List<ObjectJudgement.Candidate> all() {
    return body.members().stream()
        .filter(each -> !isMachinery(each))
        .filter(each -> !isSecret(each) || !unstored.is(each) && !isShown(each))
        .map(each -> new ObjectJudgement.Candidate(each.path(), facts(each)))
        .toList();
  }

  /**
   * What has a colour is drawn for everybody to see: {@code secretText} beside {@code secretColor}.
   */
  private boolean isShown(Body.Leaf leaf) {
    List<String> words = vocabulary.words(leaf.name());
    return namesByObject.get(around(leaf.path())).stream()
        .map(vocabulary::words)
        .filter(each -> each.size() > 1 && LOOKS.contains(each.get(each.size() - 1)))
        .map(each -> each.subList(0, each.size() - 1))
        .filter(each -> words.size() >= each.size() && words.subList(0, each.size()).equals(each))
        .anyMatch(each -> isSecret(MemberFacts.of("", String.join("_", each), "String")));
  }

  private boolean isSecret(MemberFacts facts) {
    return vocabulary
        .classify(facts)
        .filter(each -> each.category() == Category.CREDENTIAL)
        .isPresent();
  }

  private boolean isSecret(Body.Leaf leaf) {
    return isSecret(facts(leaf));
  }

  private boolean isMachinery(Body.Leaf leaf) {
    String object = around(leaf.path());
    return clients.contains(object) || Machinery.isPart(leaf, namesByObject.get(object));
  }

  private MemberFacts facts(Body.Leaf leaf) {
    String type = leaf.type().simpleName();
    MemberFacts.Kind kind = leaf.isEnum() ? MemberFacts.Kind.ENUM : kind(leaf, type);
    List<String> siblings =
        namesByObject.get(around(leaf.path())).stream()
            .filter(each -> !each.equals(leaf.name()))
            .toList();
    MemberFacts facts = new MemberFacts(leaf.name(), type, kind, owner(leaf), siblings);
    String object = around(leaf.path());
    return object.isEmpty() || lastName(object).isEmpty()
        ? facts
        : coded.read(facts, namesByObject.get(object), holder(object));
  }

  /** The member that holds an object, among those beside it. */
  private MemberFacts holder(String object) {
    String around = around(object);
    return new MemberFacts(
        lastName(object),
        "",
        MemberFacts.Kind.UNKNOWN,
        typesByObject.getOrDefault(around, ""),
        namesByObject.getOrDefault(around, List.of()));
  }

  /** One number behind a plural is a count, {@code int phones}; several are what the name says. */
  private static MemberFacts.Kind kind(Body.Leaf leaf, String type) {
    MemberFacts.Kind kind = MemberFacts.Kind.of(type);
    boolean several = leaf.path().endsWith("[]");
    return several && kind == MemberFacts.Kind.NUMBER ? MemberFacts.Kind.COLLECTION : kind;
  }

  /** An address is its holder's: {@code store.address.city} is a shop's. */
  private String owner(Body.Leaf leaf) {
    String object = around(leaf.path());
    while (!object.isEmpty()
        && vocabulary.isHolders(typesByObject.getOrDefault(object, leaf.owner()))) {
      if (vocabulary.ownerKind(lastName(object)) == OwnerKind.THING) {
        return lastName(object);
      }
      object = around(object);
      String holder = typesByObject.getOrDefault(object, "");
      if (vocabulary.ownerKind(holder) == OwnerKind.THING) {
        return holder;
      }
    }
    return leaf.owner();
  }

  /** The path of the object in which a member stands. */
  private static String around(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  private static String lastName(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return name.replace("[]", "").replace("*", "");
  }
}
