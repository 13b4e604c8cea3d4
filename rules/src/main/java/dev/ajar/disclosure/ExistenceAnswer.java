package dev.ajar.disclosure;

import dev.ajar.disclosure.inference.FoundOrNot;
import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.vocabulary.IdentifierKind;
import dev.ajar.disclosure.vocabulary.Words;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an answer tells that an account with the caller's identifier exists. */
final class ExistenceAnswer {

  private static final Set<String> QUESTIONS =
      Set.of(
          "exist",
          "exists",
          "existing",
          "check",
          "available",
          "availability",
          "registered",
          "taken",
          "unique",
          "duplicate",
          "duplicated",
          "has",
          "is",
          "verify",
          "used",
          "free",
          "known");

  /** Questions that nothing but an account's existence answers. */
  private static final Set<String> OF_EXISTENCE =
      Set.of("exist", "exists", "existing", "registered", "taken", "duplicate", "duplicated");

  private static final Set<String> WORDS = Set.of("String", "int", "Integer", "long", "Long");

  /** Kinds of keys by which people are known: whether one is taken is worth asking. */
  private static final Set<IdentifierKind> KNOWN_BY =
      Set.of(IdentifierKind.CONTACT, IdentifierKind.LOGIN, IdentifierKind.GOVERNMENT_ID);

  private final FoundOrNot foundOrNot;

  ExistenceAnswer(Types types) {
    this.foundOrNot = new FoundOrNot(types);
  }

  /**
   * What tells that an account exists.
   *
   * @param choice the keys of which it is told
   */
  record Told(Evidence because, CallerChoice choice) {}

  /** What tells it; empty if nothing does. */
  Optional<Told> in(
      Endpoint endpoint,
      BoundMethod handler,
      List<Key> keys,
      CallerChoice choice,
      Body body,
      boolean disclosesAccountData) {
    if (choice.selectsAccount() && disclosesAccountData) {
      return Optional.of(
          told(
              choice,
              "data comes back for %s of an account that exists, and not for another",
              endpoint));
    }
    if (choice.selectsAccount()
        && choice.guess() != Guess.HARD
        && (isYesOrNo(body) && asks(endpoint, QUESTIONS)
            || isOneWord(body) && asks(endpoint, OF_EXISTENCE))
        && !Proof.asksForSecret(keys)) {
      return Optional.of(
          told(
              choice,
              "the answer is yes or no, and `" + endpoint.handler().method() + "` asks about %s",
              endpoint));
    }
    List<Key> knownBy = keys.stream().filter(each -> KNOWN_BY.contains(each.kind())).toList();
    if (knownBy.isEmpty() || isOfMany(endpoint, knownBy)) {
      return Optional.empty();
    }
    CallerChoice known = CallerChoice.of(knownBy);
    return foundOrNot.isToldBy(handler, known.selecting()).map(each -> new Told(each, known));
  }

  /** Members of an example by which a list is searched: none of them is asked about alone. */
  private static boolean isOfMany(Endpoint endpoint, List<Key> keys) {
    return endpoint.method().filter(HttpMethod.GET::equals).isPresent()
        && keys.stream().allMatch(Key::isMember);
  }

  private static Told told(CallerChoice choice, String text, Endpoint endpoint) {
    String keys = "`" + String.join("`, `", choice.selecting()) + "`";
    return new Told(Evidence.of(text.formatted(keys), endpoint.location()), choice);
  }

  private static boolean isYesOrNo(Body body) {
    return body.scalars().stream().anyMatch(ExistenceAnswer::isBoolean)
        || body.members().stream().anyMatch(each -> isBoolean(each.type()));
  }

  /** {@code "1"} or {@code "0"}, say. */
  private static boolean isOneWord(Body body) {
    return body.members().isEmpty()
        && !body.scalars().isEmpty()
        && body.scalars().stream().allMatch(each -> WORDS.contains(each.simpleName()));
  }

  private static boolean asks(Endpoint endpoint, Set<String> questions) {
    return Words.split(endpoint.handler().method() + " " + endpoint.path()).stream()
        .anyMatch(questions::contains);
  }

  private static boolean isBoolean(TypeRef type) {
    return type.equals(new TypeRef.Primitive("boolean")) || type.is("java.lang.Boolean");
  }
}
