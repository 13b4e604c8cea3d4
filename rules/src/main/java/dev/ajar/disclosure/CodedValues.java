package dev.ajar.disclosure;

import dev.ajar.disclosure.vocabulary.MemberFacts;
import dev.ajar.disclosure.vocabulary.Sign;
import dev.ajar.disclosure.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Objects that stand for one value, which is what the member is called that holds them: {@code
 * "maritalStatus": {"id": 2, "name": "married"}}, {@code "phone": {"use": "home", "number":
 * "555"}}.
 */
final class CodedValues {

  /** What an object has that is no more than a code with what it means. */
  private static final Set<String> OF_CODE =
      Set.of(
          "id",
          "code",
          "key",
          "value",
          "name",
          "description",
          "desc",
          "label",
          "display",
          "text",
          "title",
          "uuid",
          "system",
          "order",
          "type",
          "active");

  private static final Set<String> MEANINGS =
      Set.of("value", "name", "description", "desc", "label", "display", "text", "title");

  private static final Set<String> KEYS = Set.of("id", "code", "key", "uuid");

  private static final Set<String> VALUES = Set.of("value", "number");

  /**
   * What people choose from lists. A thing is called by a name too, so the name of a phone isn't
   * its number.
   */
  private static final Set<Category> CHOSEN =
      EnumSet.of(Category.OTHER_PERSONAL, Category.POSTAL_ADDRESS);

  private static final Set<Category> WRITTEN =
      EnumSet.of(Category.PHONE, Category.EMAIL, Category.BIRTH_DATE, Category.GOVERNMENT_ID);

  private final Vocabulary vocabulary;

  CodedValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The member as what it is the value of, or as it is where its own name says enough.
   *
   * @param object names of all members of its object
   * @param holder the member that holds the object, with the type and members around it
   */
  MemberFacts read(MemberFacts member, List<String> object, MemberFacts holder) {
    String name = member.name().toLowerCase(Locale.ROOT);
    boolean coded = (MEANINGS.contains(name) || KEYS.contains(name)) && isCode(object);
    if (!coded && !VALUES.contains(name) || isSaidByItself(member)) {
      return member;
    }
    Set<Category> categories = EnumSet.noneOf(Category.class);
    categories.addAll(coded ? CHOSEN : Set.of());
    categories.addAll(VALUES.contains(name) ? WRITTEN : Set.of());
    MemberFacts held =
        new MemberFacts(
            holder.name(), member.type(), member.kind(), holder.owner(), holder.siblings());
    return vocabulary
            .classify(held)
            .filter(each -> categories.contains(each.category()))
            .isPresent()
        ? held
        : member;
  }

  private static boolean isCode(List<String> members) {
    Set<String> names =
        members.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return OF_CODE.containsAll(names) && !Collections.disjoint(names, MEANINGS);
  }

  private boolean isSaidByItself(MemberFacts member) {
    return vocabulary.classify(member).filter(Sign::countsAlone).isPresent();
  }
}
