package dev.ajar.rule;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Exposure;
import dev.ajar.disclosure.Guess;
import dev.ajar.model.Endpoint;
import dev.ajar.model.SecretTest;
import dev.ajar.ratelimit.RateLimit;
import java.util.Optional;

/**
 * Everything decided about one endpoint: what the rules ask their questions of.
 *
 * @param secret the secret of the caller's that the handler tests; empty where it tests none
 */
public record Assessment(
    Endpoint endpoint,
    Access access,
    Disclosure data,
    RateLimit rateLimit,
    Optional<SecretTest> secret)
    implements Comparable<Assessment> {

  /** One of an endpoint that tests no secret. */
  public Assessment(Endpoint endpoint, Access access, Disclosure data, RateLimit rateLimit) {
    this(endpoint, access, data, rateLimit, Optional.empty());
  }

  public boolean isOpen() {
    return access.verdict() == Access.Verdict.OPEN;
  }

  /** Whether ordinary requests get through, and not just odd ones. */
  public boolean isOpenToOrdinaryRequests() {
    return isOpen() && access.ordinary();
  }

  /**
   * Whether only requests get through by which nobody finds an account: those with an odd value in
   * place of a key, {@code /orders/1.js}. Names may well look so, and a slash behind the path is
   * none of its values.
   */
  public boolean isOpenToKeysOfNobody() {
    return isOpen()
        && !access.ordinary()
        && data.guess() != Guess.SHOWN
        && access.witness().filter(each -> each.endsWith("/")).isEmpty();
  }

  public boolean isGuarded() {
    return access.verdict() == Access.Verdict.GUARDED;
  }

  public boolean isUndecided() {
    return access.verdict() == Access.Verdict.UNDECIDED;
  }

  public boolean disclosesAccountData() {
    return data.verdict() == Disclosure.Verdict.ACCOUNT_DATA;
  }

  /** Whether the response carries account data that isn't the caller's own. */
  public boolean disclosesOthersData() {
    return disclosesAccountData() && !data.callersOwn();
  }

  public boolean isLimited() {
    return rateLimit.verdict() == RateLimit.Verdict.LIMITED;
  }

  /** Whether nothing at all was seen that bounds the caller; an undecided limit isn't nothing. */
  public boolean isUnlimited() {
    return rateLimit.verdict() == RateLimit.Verdict.NONE;
  }

  /** How much of others the response lays bare. */
  public Exposure exposure() {
    return data.exposure();
  }

  /** Whether the guard asks for more than being signed in: a role, a permission. */
  public boolean isForThePrivileged() {
    return isGuarded() && access.privileged();
  }

  /** Whether the caller names the account by something it can think up. */
  public boolean isKeyedByGuess() {
    return !data.callerChosen().isEmpty() && data.guessable();
  }

  @Override
  public int compareTo(Assessment other) {
    return endpoint.compareTo(other.endpoint);
  }
}
