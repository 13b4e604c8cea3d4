package dev.ajar.disclosure;

import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.vocabulary.Words;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.source.type.TypeRef;
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

  private ExistenceAnswer() {}

  /** The evidence that it does; empty if nothing says so. */
  static Optional<Evidence> in(
      Endpoint endpoint, CallerChoice choice, Body body, boolean disclosesAccountData) {
    if (!choice.selectsAccount()) {
      return Optional.empty();
    }
    String keys = String.join("`, `", choice.selecting());
    if (disclosesAccountData) {
      return Optional.of(
          Evidence.of(
              "data comes back for `" + keys + "` of an account that exists, and not for another",
              endpoint.location()));
    }
    boolean yesOrNo =
        body.scalars().stream().anyMatch(ExistenceAnswer::isBoolean)
            || body.members().stream().anyMatch(each -> isBoolean(each.type()));
    boolean asks =
        Words.split(endpoint.handler().method() + " " + endpoint.path()).stream()
            .anyMatch(QUESTIONS::contains);
    return yesOrNo && asks
        ? Optional.of(
            Evidence.of(
                "the answer is yes or no, and `"
                    + endpoint.handler().method()
                    + "` asks about `"
                    + keys
                    + "`",
                endpoint.location()))
        : Optional.empty();
  }

  private static boolean isBoolean(TypeRef type) {
    return type.equals(new TypeRef.Primitive("boolean")) || type.is("java.lang.Boolean");
  }
}
