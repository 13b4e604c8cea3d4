package dev.ajar.disclosure;

import dev.ajar.model.Evidence;
import java.util.List;

/**
 * What an endpoint's response says about a person or an account, and who chooses whose.
 *
 * @param members the members that carry account data, sorted by path
 * @param callerChosen names of the inputs by which the caller selects whose data comes back
 * @param guess how hard it is to think up values of the easiest of those inputs
 * @param answersExistence whether the response tells that an account with the caller's identifier
 *     exists
 * @param inPassing whether it tells that only to callers who bring a secret or register an account,
 *     so that each question costs something
 * @param exposure how much of a person the members lay bare
 * @param callersOwn whether all of it is the caller's own: what it sent itself, or what it gets for
 *     a secret or as the one who is signed in. What comes back tells nothing of others
 * @param because evidence, in the order in which it was weighed; for {@link Verdict#UNDECIDED} why
 *     it can't be told
 */
public record Disclosure(
    Verdict verdict,
    List<Member> members,
    List<String> callerChosen,
    Guess guess,
    boolean answersExistence,
    boolean inPassing,
    Exposure exposure,
    boolean callersOwn,
    List<Evidence> because) {

  /** An answer that says nothing of anybody. */
  static Disclosure ofNobody(Verdict verdict, List<Evidence> because) {
    return new Disclosure(
        verdict, List.of(), List.of(), Guess.HARD, false, false, Exposure.PROFILE, false, because);
  }

  /** Whether a caller can think up values of one of the inputs by which it chooses. */
  public boolean guessable() {
    return guess.isFeasible();
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
