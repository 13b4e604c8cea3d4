package dev.ajar.disclosure;

import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.vocabulary.OwnerKind;
import dev.ajar.disclosure.vocabulary.Vocabulary;
import dev.ajar.disclosure.vocabulary.Words;
import java.util.List;
import java.util.Set;

/** Weighs how much of a person a body's account data lays bare. */
final class Exposures {

  /** The parts of an address that people put into their profiles. */
  private static final Set<String> ROUGH_PLACES =
      Set.of("city", "province", "country", "region", "state");

  /** Of the personal data that has no category of its own, what few show. */
  private static final Set<String> KEPT_TO_ONESELF =
      Set.of(
          "religion",
          "ethnicity",
          "ethnic",
          "race",
          "marital",
          "marriage",
          "political",
          "nation",
          "nationality",
          "wechat",
          "weixin",
          "qq",
          "income");

  /** When somebody joined is part of what accounts show, as is how far they got. */
  private static final Set<String> STANDING =
      Set.of(
          "join",
          "joined",
          "since",
          "registered",
          "registration",
          "register",
          "created",
          "level",
          "rank",
          "grade",
          "experience",
          "point",
          "points");

  /** Who has to do with a thing, and is told on it. */
  private static final Set<String> ROLES =
      Set.of("owner", "author", "creator", "maintainer", "alarm", "alert", "support", "manager");

  /** Members by which an object that has no telling name is something that people publish. */
  private static final Set<String> PUBLISHED =
      Set.of("content", "title", "text", "comment", "question", "review", "price");

  /** Members of envelopes and pages, which are about nothing themselves. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "code",
          "msg",
          "success",
          "errmsg",
          "errno",
          "total",
          "totalElements",
          "totalPages",
          "pages",
          "pageSize",
          "pageNum");

  /** Words in the names of types that answer a question about an account. */
  private static final Set<String> ASKING =
      Set.of("lookup", "check", "verification", "status", "state", "enquiry", "inquiry");

  private final Vocabulary vocabulary;
  private final Body body;

  Exposures(Vocabulary vocabulary, Body body) {
    this.vocabulary = vocabulary;
    this.body = body;
  }

  /** That of the members which carry account data. */
  Exposure of(List<Member> members) {
    if (!members.stream().allMatch(this::isShown)) {
      return Exposure.PRIVATE;
    }
    boolean reaches = members.stream().anyMatch(each -> each.category() == Category.EMAIL);
    return !members.isEmpty() && !reaches && members.stream().allMatch(this::standsBesideContent)
        ? Exposure.BYLINE
        : Exposure.PROFILE;
  }

  private boolean isShown(Member member) {
    List<String> words = Words.split(nameOf(member));
    return switch (member.category()) {
      case NAME, ACCOUNT_ID -> true;
      case OTHER_PERSONAL -> words.stream().noneMatch(KEPT_TO_ONESELF::contains);
      case POSTAL_ADDRESS -> words.stream().anyMatch(ROUGH_PLACES::contains);
      case EMAIL -> isOfRole(member, words);
      case ACCOUNT_STATUS -> words.stream().anyMatch(STANDING::contains) || isOfThing(member);
      default -> false;
    };
  }

  /** Whom to ask about a thing, its owner or author, is written on it to be asked. */
  private boolean isOfRole(Member member, List<String> words) {
    List<Body.Leaf> around =
        body.members().stream()
            .filter(each -> around(each.path()).equals(around(member.path())))
            .toList();
    return around.stream().allMatch(each -> vocabulary.ownerKind(each.owner()) != OwnerKind.PERSON)
        && (words.stream().anyMatch(ROLES::contains)
            || around.stream().anyMatch(each -> each.name().equals("author")));
  }

  /** The state of an order or a review isn't that of the account which it names. */
  private boolean isOfThing(Member member) {
    return body.members().stream()
        .filter(each -> each.path().equals(member.path()))
        .anyMatch(each -> isOfContent(each) && !isAnswer(each.owner()));
  }

  /** A type that is called after the question says nothing of what it is about. */
  private static boolean isAnswer(String owner) {
    return Words.split(owner).stream().anyMatch(ASKING::contains);
  }

  /** Whether it belongs to an object about something else than people, or stands within one. */
  private boolean standsBesideContent(Member member) {
    String object = around(member.path());
    while (true) {
      if (isContent(object)) {
        return true;
      }
      if (object.isEmpty()) {
        return false;
      }
      object = around(object);
    }
  }

  private boolean isContent(String object) {
    List<Body.Leaf> leaves =
        body.members().stream().filter(each -> around(each.path()).equals(object)).toList();
    return leaves.stream().noneMatch(each -> ENVELOPES.contains(each.name()))
        && leaves.stream().anyMatch(this::isOfContent);
  }

  private boolean isOfContent(Body.Leaf leaf) {
    return vocabulary.isNameless(leaf.owner()) || isAnswer(leaf.owner())
        ? PUBLISHED.contains(leaf.name())
        : vocabulary.ownerKind(leaf.owner()) != OwnerKind.PERSON;
  }

  private static String nameOf(Member member) {
    return member.path().substring(member.path().lastIndexOf('.') + 1);
  }

  /** The path of the object in which something stands. */
  private static String around(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }
}
