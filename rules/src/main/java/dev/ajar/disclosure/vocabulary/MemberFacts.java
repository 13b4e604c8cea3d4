package dev.ajar.disclosure.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the vocabulary needs to know of a member.
 *
 * @param name as serialised or declared, in any spelling
 * @param type the declared type's simple name; {@code ""} where unknown. For a collection the
 *     element's type may stand here, with the element's kind: {@code List<String> phones} reads as
 *     {@code String}
 * @param owner simple name of the type that declares or holds it; {@code ""} where unknown (a map)
 * @param siblings names of the other members of the same object
 */
public record MemberFacts(
    String name, String type, Kind kind, String owner, List<String> siblings) {

  /** What sort of value the member holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    ENUM,
    TEMPORAL,
    COLLECTION,
    OBJECT,
    BINARY,
    /** Nothing is known of the type; no veto comes from it. */
    UNKNOWN;

    private static final Set<String> TEXTS =
        Set.of(
            "String", "CharSequence", "char", "Character", "StringBuilder", "URI", "URL", "UUID");
    private static final Set<String> NUMBERS =
        Set.of(
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "BigDecimal",
            "BigInteger",
            "Number",
            "AtomicInteger",
            "AtomicLong");
    private static final Set<String> TEMPORALS =
        Set.of(
            "Date",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Instant",
            "ZonedDateTime",
            "OffsetDateTime",
            "DateTime",
            "Timestamp",
            "Calendar",
            "Year",
            "YearMonth",
            "Duration");
    private static final Set<String> BINARIES =
        Set.of("byte[]", "Byte[]", "Blob", "ByteBuffer", "InputStream", "Resource");
    private static final Set<String> COLLECTIONS =
        Set.of("List", "Set", "Collection", "Map", "ArrayList", "Iterable", "SortedSet", "HashMap");
    private static final Set<String> UNTYPED = Set.of("", "Object", "JsonNode", "T", "?");

    /**
     * The kind that a type's name alone gives away; a type that isn't of the JDK counts as {@link
     * #OBJECT}, so whoever knows it to be an enum says so itself.
     */
    public static Kind of(String type) {
      var raw = type.contains("<") ? type.substring(0, type.indexOf('<')) : type;
      if (raw.toLowerCase(Locale.ROOT).equals("boolean") || raw.equals("AtomicBoolean")) {
        return BOOLEAN;
      }
      if (raw.equals("char[]")) {
        return TEXT;
      }
      if (BINARIES.contains(raw)) {
        return BINARY;
      }
      if (TEXTS.contains(raw)) {
        return TEXT;
      }
      if (NUMBERS.contains(raw)) {
        return NUMBER;
      }
      if (TEMPORALS.contains(raw)) {
        return TEMPORAL;
      }
      if (raw.endsWith("[]") || COLLECTIONS.contains(raw)) {
        return COLLECTION;
      }
      return UNTYPED.contains(raw) ? UNKNOWN : OBJECT;
    }
  }

  public MemberFacts {
    siblings = List.copyOf(siblings);
  }

  /**
   * Facts of a member whose siblings don't matter, with the kind that the type's name gives away.
   */
  public static MemberFacts of(String owner, String name, String type) {
    return new MemberFacts(name, type, Kind.of(type), owner, List.of());
  }
}
