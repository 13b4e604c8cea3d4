package dev.ajar.source.evaluate;

import java.util.Optional;

/** A {@code StringBuilder}. */
final class TextBuilder implements Value.Host {

  private final StringBuilder text;
  private Optional<Value.Unknown> unknown = Optional.empty();

  /** What the whole is where a part is an object that says so itself. */
  private Optional<Value> mixed = Optional.empty();

  TextBuilder(String text) {
    this.text = new StringBuilder(text);
  }

  @Override
  public Value call(Call call) {
    if (call.method().equals("append") && !call.raw().isEmpty()) {
      Value added = call.argument(0);
      mixed = mixed(added);
      if (mixed.isPresent()) {
        return this;
      }
      Operators.text(added)
          .filter(each -> call.conditions().isEmpty())
          .ifPresentOrElse(
              text::append,
              () -> unknown = Optional.of(call.unknown("a part of the text isn't known")));
      return this;
    }
    if (mixed.isPresent()) {
      return call.method().equals("toString")
          ? mixed.get()
          : call.apply(mixed.get(), call.method(), call.arguments().toArray(Value[]::new));
    }
    if (unknown.isPresent()) {
      return unknown.get();
    }
    return call.method().equals("toString")
        ? new Value.Text(text.toString())
        : Strings.call(text.toString(), call);
  }

  private Optional<Value> mixed(Value added) {
    if (mixed.isPresent() && mixed.get() instanceof Value.Host before) {
      return before.operated("append", added);
    }
    return added instanceof Value.Host host
        ? host.operated("append", unknown.<Value>map(each -> each).orElseGet(this::known))
        : Optional.empty();
  }

  private Value known() {
    return new Value.Text(text.toString());
  }
}
