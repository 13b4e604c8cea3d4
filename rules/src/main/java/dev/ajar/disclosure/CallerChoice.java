package dev.ajar.disclosure;

import dev.ajar.disclosure.vocabulary.Guessability;
import dev.ajar.disclosure.vocabulary.IdentifierKind;
import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Input;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which inputs a caller selects whose data comes back.
 *
 * @param selecting names of the inputs that select a record, an account's or another's, in
 *     parameter order
 * @param selectsAccount whether one of them names an account or a person
 * @param guessable whether values of one of them can be thought up
 */
record CallerChoice(List<String> selecting, boolean selectsAccount, boolean guessable) {

  /**
   * Words in a handler's name or path which say that a body is a question, not something to be
   * stored.
   */
  private static final Set<String> QUESTIONS =
      Set.of(
          "search",
          "query",
          "find",
          "lookup",
          "get",
          "list",
          "check",
          "exists",
          "exist",
          "verify",
          "validate",
          "detail",
          "details",
          "info",
          "login",
          "match",
          "fetch",
          "retrieve",
          "available",
          "availability");

  /** One input, or one member of an input that is an object. */
  private record Key(String name, String type, String before) {

    IdentifierKind kind() {
      return IdentifierKind.of(name, type, before);
    }
  }

  static CallerChoice of(Endpoint endpoint, BoundMethod handler, Types types) {
    List<Key> keys =
        endpoint.inputs().stream()
            .flatMap(each -> keys(each, endpoint, handler, types))
            .filter(CallerChoice::selects)
            .toList();
    return new CallerChoice(
        keys.stream().map(Key::name).distinct().toList(),
        keys.stream().anyMatch(each -> each.kind().selectsAccount()),
        keys.stream().anyMatch(each -> Guessability.of(each.name(), each.type()).guessable()));
  }

  private static Stream<Key> keys(
      Input input, Endpoint endpoint, BoundMethod handler, Types types) {
    return switch (input.kind()) {
      case PATH ->
          Stream.of(
              new Key(
                  input.name(),
                  simple(input.type()),
                  segmentBefore(endpoint.path(), input.name())));
      case QUERY, HEADER, COOKIE ->
          Stream.of(new Key(input.name(), simple(input.type()), lastLiteral(endpoint.path())));
      case BODY, FORM_OBJECT ->
          asksAQuestion(endpoint)
              ? narrowest(members(input, endpoint, handler, types).filter(CallerChoice::selects))
              : Stream.of();
      case PART -> Stream.of();
    };
  }

  /** A secret proves who asks, it doesn't choose whom to ask about. */
  private static boolean selects(Key key) {
    return key.kind().selects() && key.kind() != IdentifierKind.SECRET;
  }

  private static boolean asksAQuestion(Endpoint endpoint) {
    return endpoint.method().filter(HttpMethod.GET::equals).isPresent()
        || words(endpoint.handler().method() + " " + endpoint.path()).anyMatch(QUESTIONS::contains);
  }

  /** Beside members that name the account, the others of an example only narrow the search. */
  private static Stream<Key> narrowest(Stream<Key> members) {
    List<Key> all = members.toList();
    List<Key> naming = all.stream().filter(each -> each.kind().selectsAccount()).toList();
    return (naming.isEmpty() ? all : naming).stream();
  }

  private static Stream<String> words(String text) {
    return dev.ajar.disclosure.vocabulary.Words.split(text).stream();
  }

  private static Stream<Key> members(
      Input input, Endpoint endpoint, BoundMethod handler, Types types) {
    List<Key> keys = new ArrayList<>();
    types
        .hierarchyOf(handler.parameterType(input.parameter()))
        .forEach(
            bound ->
                Stream.concat(bound.type().components().stream(), bound.type().fields().stream())
                    .filter(CallerChoice::isMember)
                    .forEach(
                        field ->
                            keys.add(
                                new Key(
                                    field.name(),
                                    field.type().simpleName(),
                                    lastLiteral(endpoint.path())))));
    return keys.stream();
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
          && segments[i]
              .chars()
              .allMatch(each -> Character.isLetterOrDigit(each) || each == '-' || each == '_')) {
        return segments[i].toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
