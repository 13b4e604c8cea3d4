package dev.ajar.framework.guards;

/** An object from which code that gets it can learn who calls. */
interface TellsCaller {

  /** Whether this one does. */
  default boolean tellsWhoCalls() {
    return true;
  }
}
