package dev.ajar.source.evaluate;

import java.util.Optional;

/** Helper classes that replace what regular expressions find in a text. */
final class Patterns {

  private Patterns() {}

  /** {@code replaceAll(text, expression, replacement)} of Commons Lang and Hutool. */
  static Optional<Value> replaceAll(Call call) {
    boolean known =
        call.method().equals("replaceAll")
            && call.arguments().size() == 3
            && call.argument(0) instanceof Value.Text;
    return known
        ? Optional.of(
            call.apply(call.argument(0), "replaceAll", expression(call), call.argument(2)))
        : Optional.empty();
  }

  /** A text, or what a {@code Pattern} was compiled of. */
  private static Value expression(Call call) {
    return call.argument(1) instanceof Value.Host compiled
        ? call.apply(compiled, "pattern")
        : call.argument(1);
  }
}
