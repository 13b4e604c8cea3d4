package dev.ajar.source.evaluate;

import java.util.Optional;

/** A {@code StringBuilder}. */
final class TextBuilder implements Value.Host {

  private final StringBuilder text;
  private Optional<Value.Unknown> unknown = Optional.empty();

  TextBuilder(String text) {
    this.text = new StringBuilder(text);
  }

  @Override
  public Value call(Call call) {
    if (call.method().equals("append") && !call.raw().isEmpty()) {
      Value added = call.argument(0);
      Operators.text(added)
          .filter(each -> call.conditions().isEmpty())
          .ifPresentOrElse(
              text::append,
              () -> unknown = Optional.of(call.unknown("a part of the text isn't known")));
      return this;
    }
    if (unknown.isPresent()) {
      return unknown.get();
    }
    return call.method().equals("toString")
        ? new Value.Text(text.toString())
        : Strings.call(text.toString(), call);
  }
}
