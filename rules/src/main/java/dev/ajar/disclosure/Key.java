package dev.ajar.disclosure;

import dev.ajar.disclosure.vocabulary.Guessability;
import dev.ajar.disclosure.vocabulary.IdentifierKind;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Input;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One input, or one member of an input that is an object.
 *
 * @param type simple name of its declared type
 * @param before the literal path segment that says of what it is a key
 * @param from where in the request it stands
 */
record Key(String name, String type, String before, Input.Kind from) {

  /** Segments of a path that say how something is asked for, not what. */
  private static final Set<String> ASKING =
      Set.of(
          "detail", "details", "info", "get", "find", "query", "list", "page", "search", "by", "id",
          "form", "edit", "view", "show", "one", "load", "read", "select", "fetch", "all");

  /** All of them, in the order of the handler's parameters. */
  static List<Key> of(Endpoint endpoint, BoundMethod handler, Types types) {
    return endpoint.inputs().stream()
        .flatMap(each -> of(each, endpoint.path(), handler, types))
        .toList();
  }

  IdentifierKind kind() {
    return IdentifierKind.of(name, type, before);
  }

  Guess guess() {
    if (!Guessability.of(name, type).guessable()) {
      return Guess.HARD;
    }
    return switch (kind()) {
      case CONTACT, GOVERNMENT_ID, PAYMENT_KEY -> Guess.LISTED;
      case LOGIN, PERSON_NAME -> Guess.SHOWN;
      default -> Guess.COUNTED;
    };
  }

  /** Whether it stands in an object, where it may be something to store as well as a question. */
  boolean isMember() {
    return from == Input.Kind.BODY || from == Input.Kind.FORM_OBJECT;
  }

  private static Stream<Key> of(Input input, String path, BoundMethod handler, Types types) {
    return switch (input.kind()) {
      case PATH ->
          Stream.of(
              new Key(
                  input.name(),
                  simple(input.type()),
                  segmentBefore(path, input.name()),
                  input.kind()));
      case QUERY, HEADER, COOKIE ->
          simple(input.type()).endsWith("Map") || holdsKeys(input, handler)
              ? members(input, path, handler, types)
              : Stream.of(
                  new Key(input.name(), simple(input.type()), lastLiteral(path), input.kind()));
      case BODY, FORM_OBJECT -> members(input, path, handler, types);
      case PART -> Stream.of();
    };
  }

  /** A parameter that the handler takes apart. */
  private static boolean holdsKeys(Input input, BoundMethod handler) {
    return simple(input.type()).equals("String")
        && !BodyKeys.of(handler.method(), parameterName(input, handler)).isEmpty();
  }

  private static String parameterName(Input input, BoundMethod handler) {
    return handler.method().parameters().get(input.parameter()).name();
  }

  private static Stream<Key> members(Input input, String path, BoundMethod handler, Types types) {
    if (BodyKeys.isUntyped(simple(input.type()))) {
      return BodyKeys.of(handler.method(), parameterName(input, handler)).entrySet().stream()
          .map(each -> new Key(each.getKey(), each.getValue(), lastLiteral(path), input.kind()));
    }
    return types.hierarchyOf(handler.parameterType(input.parameter())).stream()
        .flatMap(
            bound ->
                Stream.concat(bound.type().components().stream(), bound.type().fields().stream()))
        .filter(Key::isMember)
        .map(
            field ->
                new Key(field.name(), field.type().simpleName(), lastLiteral(path), input.kind()));
  }

  private static boolean isMember(JavaField field) {
    return !field.is(Modifier.STATIC) && !field.enumConstant();
  }

  private static String simple(String type) {
    int end = type.indexOf('<');
    return type.substring(0, end < 0 ? type.length() : end);
  }

  /** The literal segment in front of a path variable: {@code users} in {@code /v1/users/{id}}. */
  private static String segmentBefore(String path, String variable) {
    int at = path.indexOf("{" + variable);
    return at < 0 ? lastLiteral(path) : lastLiteral(path.substring(0, at));
  }

  private static String lastLiteral(String path) {
    String[] segments = path.split("/");
    for (int i = segments.length - 1; i >= 0; i--) {
      if (!segments[i].isEmpty()
          && !ASKING.contains(segments[i].toLowerCase(Locale.ROOT))
          && segments[i]
              .chars()
              .allMatch(each -> Character.isLetterOrDigit(each) || each == '-' || each == '_')) {
        return segments[i].toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
