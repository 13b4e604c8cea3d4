package dev.ajar.model;

/** What an access rule asks of the caller of a request that it takes. */
public sealed interface Requirement {

  /** A caller without credentials may pass. */
  record Anyone() implements Requirement {}

  /**
   * Only a caller who proves something may pass.
   *
   * @param what what has to be proven, for people: {@code authenticated}, {@code role ADMIN},
   *     {@code an address in 10.0.0.0/8}
   */
  record Credentials(String what) implements Requirement {}

  /** Nobody passes. */
  record Nobody() implements Requirement {}

  /**
   * The analysis can't tell whether a caller without credentials passes.
   *
   * @param reason a sentence that names the cause
   */
  record Unclear(String reason) implements Requirement {}
}
