package dev.ajar.disclosure.vocabulary;

import dev.ajar.disclosure.Category;

/**
 * One member's name, type and owner taken as a sign of account data.
 *
 * @param entry the entry of the table that matched, {@code phone number}
 * @param masked whether the name says that the value is masked or hashed; the strength has been
 *     lowered for it
 * @param ofRole whether the name says that it is of somebody who has to do with the object, its
 *     {@code owner} or {@code inspector}, so that the rest of the object isn't that person's
 * @param because a sentence: what matched, and why neither type, neighbour words nor owner speak
 *     against it
 */
public record Sign(
    Category category,
    Strength strength,
    String entry,
    boolean masked,
    boolean ofRole,
    String because) {

  /** Whether this sign counts without others beside it in favour of it being personal. */
  public boolean countsAlone() {
    return strength != Strength.WEAK;
  }

  /**
   * Whether it tells of an account's existence or state rather than of a person: its id, its
   * status.
   */
  public boolean isAccountState() {
    return category == Category.ACCOUNT_ID || category == Category.ACCOUNT_STATUS;
  }
}
