package dev.ajar.framework.handler;

import dev.ajar.model.Evidence;
import java.util.Optional;

/**
 * A way out of a body.
 *
 * @param thrown whether by an exception
 * @param value what it returns; for an exception, what is thrown
 * @param state what is known there
 */
record Exit(boolean thrown, Fact value, State state) {

  /** What shows that it was taken because nobody is signed in. */
  Optional<Evidence> because() {
    return thrown ? value.because().or(state::decided) : state.decided();
  }
}
