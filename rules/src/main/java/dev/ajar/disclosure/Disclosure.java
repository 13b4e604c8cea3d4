package dev.ajar.disclosure;

import dev.ajar.model.Evidence;
import java.util.List;

/**
 * What an endpoint's response says about a person or an account, and who chooses whose.
 *
 * @param members the members that carry account data, sorted by path
 * @param callerChosen names of the inputs by which the caller selects whose data comes back
 * @param guessable whether a caller can think up values of one of those inputs: a phone number or a
 *     running number, not a UUID
 * @param answersExistence whether the response tells that an account with the caller's identifier
 *     exists
 * @param callersOwn whether all of it is the caller's own: what it sent itself, or what it gets for
 *     a secret or as the one who is signed in. What comes back tells nothing of others
 * @param because evidence, in the order in which it was weighed; for {@link Verdict#UNDECIDED} why
 *     it can't be told
 */
public record Disclosure(
    Verdict verdict,
    List<Member> members,
    List<String> callerChosen,
    boolean guessable,
    boolean answersExistence,
    boolean callersOwn,
    List<Evidence> because) {

  /** An answer that isn't known to be the caller's own. */
  public Disclosure(
      Verdict verdict,
      List<Member> members,
      List<String> callerChosen,
      boolean guessable,
      boolean answersExistence,
      List<Evidence> because) {
    this(verdict, members, callerChosen, guessable, answersExistence, false, because);
  }

  /** The three answers; their names in lower case with hyphens are the inventory's. */
  public enum Verdict {
    ACCOUNT_DATA,
    NONE,
    UNDECIDED
  }

  public Disclosure {
    members = List.copyOf(members);
    callerChosen = List.copyOf(callerChosen);
    because = List.copyOf(because);
  }
}
