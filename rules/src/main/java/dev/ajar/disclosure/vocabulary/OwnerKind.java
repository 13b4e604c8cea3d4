package dev.ajar.disclosure.vocabulary;

/** Whose members a type's members are. */
public enum OwnerKind {
  /** A person or an account: {@code UserSummaryDto}, {@code UmsMember}, {@code CustomerProfile}. */
  PERSON,
  /**
   * Something whose name, address or phone is nobody's: {@code Server}, {@code PhoneModel}, {@code
   * StoreBranch}.
   */
  THING,
  /** Neither can be said: {@code Order}, {@code LookupResponse}. */
  NEUTRAL
}
