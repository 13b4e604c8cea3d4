package dev.ajar.framework.handler;

/** For whom a handler is played. */
enum Caller {
  /**
   * No credentials, behind a filter chain that fills the security context for anonymous callers.
   */
  ANONYMOUS,
  /** No credentials and an empty security context: no chain takes the request, or there is none. */
  NOBODY,
  /** Somebody who proved who they are. */
  SIGNED_IN;

  boolean isSignedIn() {
    return this == SIGNED_IN;
  }
}
