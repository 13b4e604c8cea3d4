package dev.ajar.source.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The methods of {@code String}. */
final class Strings {

  private Strings() {}

  static Value call(String text, Call call) {
    List<Optional<String>> arguments = call.arguments().stream().map(Operators::text).toList();
    Optional<Value> unknown =
        call.arguments().stream().filter(each -> each instanceof Value.Unknown).findFirst();
    if (unknown.isPresent()) {
      return unknown.get();
    }
    if (call.argument(0) instanceof Value.Foreign) {
      return call.unknown("what `" + call.text() + "` returns isn't known");
    }
    if (call.argument(0) instanceof Value.Host host && call.method().startsWith("equals")) {
      return host.call(call.with(call.method(), List.of(new Value.Text(text))));
    }
    try {
      return known(text, call, arguments.stream().map(each -> each.orElse("")).toList())
          .orElseGet(() -> call.unknown("what `" + call.text() + "` returns isn't known"));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return call.unknown("`" + call.text() + "` fails: " + e.getMessage());
    }
  }

  private static Optional<Value> known(String text, Call call, List<String> arguments) {
    return switch (arguments.size()) {
      case 0 -> alone(text, call.method());
      case 1 -> with(text, call, arguments.get(0));
      default -> withMore(text, call, arguments);
    };
  }

  private static Optional<Value> alone(String text, String method) {
    return switch (method) {
      case "trim" -> text(text.trim());
      case "strip" -> text(text.strip());
      case "toLowerCase" -> text(text.toLowerCase(Locale.ROOT));
      case "toUpperCase" -> text(text.toUpperCase(Locale.ROOT));
      case "toString", "intern" -> text(text);
      case "isEmpty" -> scalar(text.isEmpty());
      case "isBlank" -> scalar(text.isBlank());
      case "length" -> scalar(text.length());
      default -> Optional.empty();
    };
  }

  private static Optional<Value> with(String text, Call call, String argument) {
    return switch (call.method()) {
      case "concat" -> text(text + argument);
      case "equals" -> scalar(call.argument(0) instanceof Value.Text && text.equals(argument));
      case "equalsIgnoreCase" -> scalar(text.equalsIgnoreCase(argument));
      case "startsWith" -> scalar(text.startsWith(argument));
      case "endsWith" -> scalar(text.endsWith(argument));
      case "contains" -> scalar(text.contains(argument));
      case "matches" -> scalar(text.matches(argument));
      case "indexOf" -> scalar(text.indexOf(argument));
      case "lastIndexOf" -> scalar(text.lastIndexOf(argument));
      case "toLowerCase" -> text(text.toLowerCase(Locale.ROOT));
      case "toUpperCase" -> text(text.toUpperCase(Locale.ROOT));
      case "split" -> items(text.split(argument));
      case "substring" -> number(argument).map(from -> new Value.Text(text.substring(from)));
      case "charAt" -> number(argument).map(at -> new Value.Scalar(text.charAt(at)));
      case "repeat" ->
          number(argument)
              .filter(count -> count >= 0 && count * text.length() < 10_000)
              .map(count -> new Value.Text(text.repeat(count)));
      case "formatted" -> text(String.format(Locale.ROOT, text, argument));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> withMore(String text, Call call, List<String> arguments) {
    String first = arguments.get(0);
    String second = arguments.get(1);
    return switch (call.method()) {
      case "replace" -> text(text.replace(first, second));
      case "replaceAll" -> text(text.replaceAll(first, second));
      case "replaceFirst" -> text(text.replaceFirst(first, second));
      case "split" -> number(second).map(limit -> itemsOf(text.split(first, limit)));
      case "substring" ->
          number(first).flatMap(a -> number(second).map(b -> new Value.Text(text.substring(a, b))));
      case "formatted" -> text(String.format(Locale.ROOT, text, arguments.toArray()));
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> text(String text) {
    return Optional.of(new Value.Text(text));
  }

  private static Optional<Value> scalar(Object value) {
    return Optional.of(new Value.Scalar(value));
  }

  private static Optional<Value> items(String... texts) {
    return Optional.of(itemsOf(texts));
  }

  static Value itemsOf(String... texts) {
    return new Value.Items(Arrays.stream(texts).map(each -> (Value) new Value.Text(each)).toList());
  }
}
