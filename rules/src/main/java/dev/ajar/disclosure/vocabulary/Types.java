package dev.ajar.disclosure.vocabulary;

import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.BINARY;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.COLLECTION;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.ENUM;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.NUMBER;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.OBJECT;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEMPORAL;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.TEXT;
import static dev.ajar.disclosure.vocabulary.MemberFacts.Kind.UNKNOWN;

import dev.ajar.disclosure.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which sorts of value can carry which data: an e-mail address is never a number, a switch never a
 * phone.
 */
final class Types {
  private static final Set<MemberFacts.Kind> ANY_TEXT = EnumSet.of(UNKNOWN, TEXT, COLLECTION);

  /** Where a plural as a number is a count: {@code int phones}, {@code int maxTokens}. */
  private static final Set<Category> COUNTED_IN_PLURAL =
      EnumSet.of(
          Category.PHONE,
          Category.EMAIL,
          Category.CREDENTIAL,
          Category.DEVICE,
          Category.GOVERNMENT_ID,
          Category.HEALTH);

  /** What is measured, and never a number that somebody has. */
  private static final Set<String> FRACTIONS = Set.of("float", "double", "Float", "Double");

  private static final Set<Category> MEASURED =
      EnumSet.of(Category.PAYMENT, Category.LOCATION, Category.HEALTH, Category.ACCOUNT_STATUS);

  /** What is too small for the number of all persons: keys of a catalogue. */
  private static final Set<String> SMALL = Set.of("byte", "short", "Byte", "Short");

  private static final Set<String> LETTERS = Set.of("char", "Character");

  /** What is told by one letter: {@code M}, {@code Y}. */
  private static final Set<Category> CODED =
      EnumSet.of(Category.OTHER_PERSONAL, Category.ACCOUNT_STATUS, Category.HEALTH);

  private static final Map<Category, Set<MemberFacts.Kind>> USUAL = usual();

  private Types() {}

  /** Whether a member of this kind and name can carry what the entry says. */
  static boolean canCarry(Entry entry, MemberFacts member) {
    var kind = member.kind();
    if (entry.refuses().contains(kind)
        || FRACTIONS.contains(member.type()) && !MEASURED.contains(entry.category())
        || SMALL.contains(member.type()) && entry.category() == Category.ACCOUNT_ID
        || LETTERS.contains(member.type()) && !CODED.contains(entry.category())) {
      return false;
    }
    var counted = COUNTED_IN_PLURAL.contains(entry.category()) || entry.isPersonAlone();
    if (kind == NUMBER && counted && isPlural(member.name())) {
      return false;
    }
    return ANY_TEXT.contains(kind)
        || entry.takes().contains(kind)
        || USUAL.get(entry.category()).contains(kind);
  }

  private static Set<MemberFacts.Kind> usual(Category category) {
    return switch (category) {
      case EMAIL, NAME -> EnumSet.of(OBJECT);
      case PHONE, POSTAL_ADDRESS, GOVERNMENT_ID, PAYMENT, LOCATION -> EnumSet.of(NUMBER, OBJECT);
      case BIRTH_DATE -> EnumSet.of(NUMBER, TEMPORAL, OBJECT);
      case CREDENTIAL -> EnumSet.of(NUMBER, BINARY, OBJECT);
      case DEVICE, ACCOUNT_ID -> EnumSet.of(NUMBER, OBJECT);
      case HEALTH -> EnumSet.of(NUMBER, ENUM, OBJECT);
      case ACCOUNT_STATUS -> EnumSet.of(NUMBER, OBJECT);
      case OTHER_PERSONAL -> EnumSet.of(NUMBER, BINARY, OBJECT);
    };
  }

  private static Map<Category, Set<MemberFacts.Kind>> usual() {
    var usual = new EnumMap<Category, Set<MemberFacts.Kind>>(Category.class);
    for (var category : Category.values()) {
      usual.put(category, usual(category));
    }
    return Collections.unmodifiableMap(usual);
  }

  private static boolean isPlural(String name) {
    var words = Words.split(name);
    if (words.isEmpty()) {
      return false;
    }
    var last = words.get(words.size() - 1);
    return !Words.singular(last).equals(last);
  }
}
