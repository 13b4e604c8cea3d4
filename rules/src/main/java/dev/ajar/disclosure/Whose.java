package dev.ajar.disclosure;

import dev.ajar.disclosure.inference.Echo;
import dev.ajar.disclosure.inference.OwnAnswers;
import dev.ajar.disclosure.inference.SignedIn;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells answers about the caller itself from answers about others. */
final class Whose {

  private final Echo echo;
  private final SignedIn signedIn;
  private final OwnAnswers ownAnswers;

  Whose(Types types) {
    this.echo = new Echo(types);
    this.signedIn = new SignedIn(types);
    this.ownAnswers = new OwnAnswers(types);
  }

  /** The evidence that all account data in an answer is the caller's own; empty if none says so. */
  Optional<Evidence> callersOwn(
      Endpoint endpoint,
      BoundMethod handler,
      List<Key> keys,
      CallerChoice choice,
      List<Member> members) {
    return Proof.in(endpoint, keys, members)
        .or(() -> echoed(endpoint, handler))
        .or(() -> onlyCaller(endpoint, handler, members))
        .or(() -> ofSignedIn(endpoint, handler, choice, members));
  }

  /**
   * The evidence that of all members only those are account data that hold the caller; empty where
   * others are, too.
   */
  private Optional<Evidence> onlyCaller(
      Endpoint endpoint, BoundMethod handler, List<Member> members) {
    Set<String> own = ownAnswers.ownMembers(handler);
    boolean all =
        !own.isEmpty()
            && !members.isEmpty()
            && members.stream().allMatch(each -> isWithin(each.path(), own));
    return all
        ? Optional.of(
            Evidence.of(
                "the account data in it is that of who is signed in: "
                    + own.stream().sorted().collect(Collectors.joining("`, `", "`", "`")),
                endpoint.location()))
        : Optional.empty();
  }

  private static boolean isWithin(String path, Set<String> own) {
    String[] parts = path.replace("[]", "").split("\\.");
    return Arrays.stream(parts).limit(parts.length - 1L).anyMatch(own::contains);
  }

  private Optional<Evidence> echoed(Endpoint endpoint, BoundMethod handler) {
    boolean mayStore = endpoint.method().filter(HttpMethod.GET::equals).isEmpty();
    return mayStore && echo.isAnswerOf(handler, endpoint.inputs())
        ? Optional.of(
            Evidence.of(
                "the caller gets back what it sent, and nothing that was there before",
                endpoint.location()))
        : Optional.empty();
  }

  private Optional<Evidence> ofSignedIn(
      Endpoint endpoint, BoundMethod handler, CallerChoice choice, List<Member> members) {
    Optional<Evidence> lookedUp =
        ownAnswers
            .ownerOf(handler)
            .map(
                each ->
                    Evidence.of(
                        "what comes back is looked up by `" + each + "`, who is signed in",
                        endpoint.location()));
    boolean ofOne = members.stream().noneMatch(each -> each.path().contains("[]"));
    return lookedUp.isPresent() || !ofOne || !choice.selecting().isEmpty()
        ? lookedUp
        : signedIn
            .isAskedBy(handler)
            .map(
                each ->
                    Evidence.of(
                        "no input selects, and `" + each + "` tells who is signed in",
                        endpoint.location()));
  }
}
