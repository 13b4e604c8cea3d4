package dev.ajar.framework.ratelimit.play;

/** Where a part of what is counted by comes from. */
enum Origin {
  /** The address from which the caller asks, or which a proxy says it is. */
  ADDRESS,
  /** Who is signed in. */
  CALLER,
  /** What the caller sends to prove who it is: a token, a session. */
  CREDENTIAL,
  /** Something else that the caller sends about itself, and may choose. */
  CHOSEN,
  /** What the caller asks about: a parameter, the body. */
  TARGET,
  /** The request's path. */
  PATH,
  /** Something that isn't followed. */
  UNKNOWN
}
