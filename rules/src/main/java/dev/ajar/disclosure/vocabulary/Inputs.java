package dev.ajar.disclosure.vocabulary;

import java.util.List;
import java.util.Set;

/** Judges a handler's inputs; see {@link IdentifierKind} and {@link Guessability}. */
final class Inputs {
  static final Inputs STANDARD = new Inputs(Vocabulary.standard());

  private static final Set<String> PAGING_WORDS =
      Set.of(
          "page",
          "size",
          "limit",
          "offset",
          "sort",
          "order",
          "cursor",
          "per",
          "top",
          "skip",
          "direction",
          "asc",
          "desc",
          "row",
          "pageable");
  private static final Set<String> AROUND_PAGING =
      Set.of(
          "by",
          "no",
          "num",
          "number",
          "index",
          "column",
          "field",
          "property",
          "is",
          "start",
          "current",
          "max",
          "count",
          "result");
  private static final Set<String> FILTER_WORDS =
      Set.of(
          "status",
          "state",
          "keyword",
          "lang",
          "language",
          "locale",
          "type",
          "from",
          "to",
          "since",
          "until",
          "begin",
          "start",
          "end",
          "date",
          "time",
          "filter",
          "q",
          "search",
          "query",
          "field",
          "include",
          "exclude",
          "expand",
          "category",
          "format",
          "enabled",
          "active",
          "flag",
          "mode",
          "level",
          "year",
          "month",
          "day",
          "version",
          "city",
          "country",
          "gender",
          "sex",
          "tag",
          "text",
          "title",
          "description",
          "view",
          "role",
          "max",
          "min");
  private static final Set<String> KEY_WORDS =
      Set.of("id", "no", "number", "num", "code", "key", "uuid", "guid", "identifier", "sn", "ref");
  private static final Set<String> NUMBERED_WORDS = Set.of("no", "number", "num", "code", "sn");
  private static final Set<String> LOGIN_WORDS =
      Set.of(
          "user",
          "username",
          "login",
          "account",
          "nick",
          "nickname",
          "handle",
          "uname",
          "alias",
          "screen",
          "preferred",
          "utente",
          "usuario",
          "utilisateur",
          "benutzername",
          "zhanghao",
          "yonghuming",
          "nicheng",
          "identifiant",
          "pseudo",
          "gebruikersnaam");
  private static final Set<String> RANDOM_TYPES =
      Set.of("UUID", "ObjectId", "ULID", "Ulid", "Ksuid", "KSUID");
  private static final Set<String> RANDOM_WORDS =
      Set.of(
          "uuid",
          "guid",
          "token",
          "secret",
          "hash",
          "encrypted",
          "ciphertext",
          "signed",
          "signature",
          "nonce",
          "ticket",
          "key",
          "sign",
          "jwt",
          "session",
          "challenge",
          "digest",
          "salt");
  private static final Set<String> ISSUED_AT_RANDOM = Set.of("open", "union");

  private final Vocabulary vocabulary;

  private Inputs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  IdentifierKind kind(String name, String declaredType, String before) {
    var words = vocabulary.words(name);
    if (words.isEmpty()) {
      return IdentifierKind.UNKNOWN;
    }
    if (isPaging(words)) {
      return IdentifierKind.PAGING;
    }
    var type = unwrapped(declaredType);
    var ofPerson = !before.isEmpty() && vocabulary.ownerKind(before) == OwnerKind.PERSON;
    var facts = MemberFacts.of(ofPerson ? before : "", name, type);
    return vocabulary
        .classify(facts)
        .map(sign -> ofSign(sign, words))
        .filter(kind -> kind != IdentifierKind.UNKNOWN)
        .orElseGet(() -> ofWords(words, facts, ofPerson));
  }

  Guessability guessability(String name, String declaredType) {
    var type = unwrapped(declaredType);
    if (RANDOM_TYPES.contains(type)) {
      return no("a `%s` is drawn at random".formatted(type));
    }
    var words = vocabulary.words(name);
    var random = words.stream().filter(RANDOM_WORDS::contains).findFirst();
    if (random.isPresent()) {
      return no("`%s`: nobody thinks up a %s".formatted(name, random.get()));
    }
    return switch (kind(name, type, "")) {
      case CONTACT -> yes("`%s`: others know it, and lists of them exist".formatted(name));
      case LOGIN, PERSON_NAME -> yes("`%s`: people choose and show it".formatted(name));
      case GOVERNMENT_ID, PAYMENT_KEY -> yes("`%s`: it follows a public scheme".formatted(name));
      case SECRET -> no("`%s` is a secret".formatted(name));
      case FILTER, PAGING -> no("`%s` names no record".formatted(name));
      case ACCOUNT_KEY, RECORD_KEY, UNKNOWN -> key(name, type, words);
    };
  }

  private static IdentifierKind ofSign(Sign sign, List<String> words) {
    return switch (sign.category()) {
      case PHONE, EMAIL -> IdentifierKind.CONTACT;
      case GOVERNMENT_ID ->
          sign.countsAlone() ? IdentifierKind.GOVERNMENT_ID : IdentifierKind.RECORD_KEY;
      case CREDENTIAL -> IdentifierKind.SECRET;
      case PAYMENT ->
          sign.strength() == Strength.STRONG ? IdentifierKind.PAYMENT_KEY : IdentifierKind.FILTER;
      case ACCOUNT_ID ->
          sign.countsAlone() ? IdentifierKind.ACCOUNT_KEY : IdentifierKind.RECORD_KEY;
      case NAME -> ofName(sign, words);
      case DEVICE ->
          sign.strength() == Strength.STRONG || words.contains("id")
              ? IdentifierKind.RECORD_KEY
              : IdentifierKind.FILTER;
      default -> words.contains("id") ? IdentifierKind.RECORD_KEY : IdentifierKind.FILTER;
    };
  }

  private static IdentifierKind ofName(Sign sign, List<String> words) {
    if (words.stream().anyMatch(LOGIN_WORDS::contains)) {
      return IdentifierKind.LOGIN;
    }
    return sign.countsAlone() ? IdentifierKind.PERSON_NAME : IdentifierKind.FILTER;
  }

  private static IdentifierKind ofWords(List<String> words, MemberFacts facts, boolean ofPerson) {
    var last = words.get(words.size() - 1);
    if (facts.kind() == MemberFacts.Kind.BOOLEAN) {
      return IdentifierKind.FILTER;
    }
    if (KEY_WORDS.contains(last)) {
      return ofPerson && words.size() == 1 ? IdentifierKind.ACCOUNT_KEY : IdentifierKind.RECORD_KEY;
    }
    return FILTER_WORDS.contains(last) ? IdentifierKind.FILTER : IdentifierKind.UNKNOWN;
  }

  private static boolean isPaging(List<String> words) {
    return words.stream().anyMatch(PAGING_WORDS::contains)
        && words.stream().allMatch(w -> PAGING_WORDS.contains(w) || AROUND_PAGING.contains(w));
  }

  private static Guessability key(String name, String type, List<String> words) {
    if (words.stream().anyMatch(ISSUED_AT_RANDOM::contains)) {
      return no("`%s` is issued at random".formatted(name));
    }
    if (MemberFacts.Kind.of(type) == MemberFacts.Kind.NUMBER) {
      return yes("`%s` is a number, and numbers can be counted up".formatted(name));
    }
    if (!words.isEmpty() && NUMBERED_WORDS.contains(words.get(words.size() - 1))) {
      return yes("`%s`: numbers of this kind are issued in order".formatted(name));
    }
    return no("nothing shows that `%s` runs in order".formatted(name));
  }

  /** {@code Optional<Long>} as {@code Long}. */
  private static String unwrapped(String type) {
    var open = type.indexOf('<');
    return open > 0 && type.startsWith("Optional") && type.endsWith(">")
        ? type.substring(open + 1, type.length() - 1)
        : type;
  }

  private static Guessability yes(String because) {
    return new Guessability(true, because);
  }

  private static Guessability no(String because) {
    return new Guessability(false, because);
  }
}
