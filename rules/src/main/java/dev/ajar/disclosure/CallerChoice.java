package dev.ajar.disclosure;

import dev.ajar.disclosure.vocabulary.IdentifierKind;
import dev.ajar.disclosure.vocabulary.Words;
import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which inputs a caller selects whose data comes back.
 *
 * @param selecting names of the inputs that select a record, an account's or another's, in
 *     parameter order
 * @param selectsAccount whether one of them names an account or a person
 * @param guess how hard it is to think up values of the easiest of them
 */
record CallerChoice(List<String> selecting, boolean selectsAccount, Guess guess) {

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

  /** First words of handlers that store what they are given, whatever they call it. */
  private static final Set<String> STORING =
      Set.of(
          "save", "update", "create", "add", "insert", "edit", "modify", "set", "put", "upload",
          "import", "submit", "replace", "patch", "change", "assign", "bind", "enable", "disable",
          "delete", "remove");

  static CallerChoice of(Endpoint endpoint, List<Key> keys) {
    List<Key> chosen =
        Stream.concat(
                keys.stream().filter(each -> !each.isMember()),
                asksAQuestion(endpoint) ? narrowest(keys) : Stream.of())
            .filter(CallerChoice::selects)
            .sorted(Comparator.comparingInt(keys::indexOf))
            .toList();
    return of(chosen);
  }

  /** The choice that is made by all of some keys. */
  static CallerChoice of(List<Key> chosen) {
    return new CallerChoice(
        chosen.stream().map(Key::name).distinct().toList(),
        chosen.stream().anyMatch(each -> each.kind().selectsAccount()),
        chosen.stream().map(Key::guess).max(Comparator.naturalOrder()).orElse(Guess.HARD));
  }

  /** Nobody is chosen. */
  static CallerChoice none() {
    return new CallerChoice(List.of(), false, Guess.HARD);
  }

  /** A secret proves who asks, it doesn't choose whom to ask about. */
  private static boolean selects(Key key) {
    return key.kind().selects() && key.kind() != IdentifierKind.SECRET;
  }

  private static boolean asksAQuestion(Endpoint endpoint) {
    if (endpoint.method().filter(HttpMethod.GET::equals).isPresent()) {
      return true;
    }
    boolean stores =
        words(endpoint.handler().method()).findFirst().filter(STORING::contains).isPresent();
    return !stores
        && words(endpoint.handler().method() + " " + endpoint.path()).anyMatch(QUESTIONS::contains);
  }

  /** Beside members that name the account, the others of an example only narrow the search. */
  private static Stream<Key> narrowest(List<Key> keys) {
    List<Key> members = keys.stream().filter(Key::isMember).filter(CallerChoice::selects).toList();
    List<Key> naming = members.stream().filter(each -> each.kind().selectsAccount()).toList();
    return (naming.isEmpty() ? members : naming).stream();
  }

  private static Stream<String> words(String text) {
    return Words.split(text).stream();
  }
}
