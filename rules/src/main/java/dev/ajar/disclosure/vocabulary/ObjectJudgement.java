package dev.ajar.disclosure.vocabulary;

import java.util.List;

/**
 * What all members of a body say together.
 *
 * @param accountData whether the object carries account data
 * @param members the members that count, in the order given; empty where {@code accountData} is
 *     false
 * @param because why it does or doesn't, a sentence each; what each member says, its sign tells
 */
public record ObjectJudgement(boolean accountData, List<Counted> members, List<String> because) {

  /**
   * A member to weigh.
   *
   * @param path where it stands in the body, {@code owner.emails[]}; what stands in front of the
   *     last dot is the object that holds it
   */
  public record Candidate(String path, MemberFacts facts) {}

  /** A member that counts as account data, and what makes it so. */
  public record Counted(String path, Sign sign) {}

  public ObjectJudgement {
    members = List.copyOf(members);
    because = List.copyOf(because);
  }

  /**
   * Weighs a body. One strong or two medium signs suffice. Weak signs count where the owner is
   * person-like or a stronger sign stands in the same object. An account's id and state count where
   * another member or the caller's key names the account.
   *
   * @param members every serialised member of the body, nested ones included
   * @param keyedByCaller whether an input that names an account ({@link
   *     IdentifierKind#selectsAccount}) picks the object
   */
  public static ObjectJudgement of(
      Vocabulary vocabulary, List<Candidate> members, boolean keyedByCaller) {
    return new Weighing(vocabulary, keyedByCaller).judge(members);
  }
}
