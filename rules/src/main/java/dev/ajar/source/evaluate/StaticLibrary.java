package dev.ajar.source.evaluate;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Static methods of the JDK and of the usual helper libraries, as far as configuration uses them.
 */
final class StaticLibrary {

  private static final Set<String> TEXT_HELPERS =
      Set.of("StringUtils", "StrUtil", "CharSequenceUtil");
  private static final Set<String> EMPTINESS_HELPERS =
      Set.of(
          "CollectionUtils",
          "CollUtil",
          "CollectionUtil",
          "ArrayUtils",
          "ArrayUtil",
          "ObjectUtils");

  private StaticLibrary() {}

  static Optional<Value> call(String type, Call call) {
    String method = call.method();
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    return switch (type) {
      case "java.util.List",
          "java.util.Set",
          "com.google.common.collect.ImmutableList",
          "com.google.common.collect.ImmutableSet" ->
          method.equals("of") || method.equals("copyOf")
              ? elements(call, method.equals("copyOf"))
              : Optional.empty();
      case "com.google.common.collect.Lists", "com.google.common.collect.Sets" ->
          method.startsWith("new") ? elements(call, true) : Optional.empty();
      case "cn.hutool.core.util.ArrayUtil" ->
          call.method().equals("toArray")
              ? elements(call.with("toArray", call.raw().subList(0, 1)), true)
              : emptiness(call);
      case "org.apache.commons.lang3.ArrayUtils", "org.apache.commons.lang.ArrayUtils" ->
          method.equals("contains") ? contains(call) : emptiness(call);
      case "java.util.Arrays" ->
          Set.of("asList", "stream", "copyOf").contains(method)
              ? elements(call, true)
              : Optional.empty();
      case "java.util.stream.Stream", "java.util.stream.IntStream" -> stream(call);
      case "java.util.Collections" -> collections(call);
      case "java.util.Map" -> map(call);
      case "com.google.common.collect.Maps", "cn.hutool.core.map.MapUtil" ->
          method.startsWith("new") && call.raw().stream().allMatch(Value.Scalar.class::isInstance)
              ? Optional.of(new Table(Map.of()))
              : Optional.empty();
      case "com.google.common.collect.HashMultimap",
          "com.google.common.collect.LinkedHashMultimap",
          "com.google.common.collect.ArrayListMultimap",
          "com.google.common.collect.LinkedListMultimap",
          "com.google.common.collect.TreeMultimap" ->
          call.method().equals("create")
                  && call.raw().stream().allMatch(Value.Scalar.class::isInstance)
              ? Optional.of(new Multitable(call.interpreter()))
              : Optional.empty();
      case "org.apache.commons.lang3.RegExUtils", "cn.hutool.core.util.ReUtil" ->
          Patterns.replaceAll(call);
      case "cn.hutool.extra.spring.SpringUtil" ->
          new ContextObject(call.interpreter().beans()).called(call);
      case "java.lang.System" -> system(call);
      case "java.util.Optional" -> optional(call);
      case "java.util.Objects" -> objects(call);
      case "cn.hutool.core.util.ObjectUtil", "cn.hutool.core.util.ObjUtil" ->
          switch (method) {
            case "isNull" -> objects(call);
            case "isNotNull" -> objects(call.with("nonNull", call.raw()));
            default -> emptiness(call);
          };
      case "java.util.stream.Collectors" -> collector(call);
      case "java.lang.String" -> string(call);
      case "org.springframework.web.cors.CorsUtils" ->
          method.equals("isPreFlightRequest") ? scalar(false) : Optional.empty();
      case "java.lang.Integer", "java.lang.Long", "java.lang.Boolean" -> boxed(type, call);
      default ->
          TEXT_HELPERS.contains(simpleName)
              ? textHelper(call)
              : EMPTINESS_HELPERS.contains(simpleName)
                  ? emptiness(call)
                  : Reflection.callStatic(type, call);
    };
  }

  /** What the environment holds, whose defaults stand in the code. */
  private static Optional<Value> system(Call call) {
    boolean asks =
        call.method().equals("getenv")
            || call.method().equals("getProperty") && call.raw().size() == 1;
    return asks
        ? Optional.of(
            new Value.Unknown(
                call.unknown("`" + call.text() + "` is set where the service runs").reason(), true))
        : Optional.empty();
  }

  /** The arguments themselves, or the elements of the only one where that is an array. */
  private static Optional<Value> elements(Call call, boolean ofCollection) {
    List<Value> arguments = call.raw();
    if (arguments.size() == 1) {
      Value only = arguments.get(0);
      boolean isArray = only instanceof Value.Items || ofCollection;
      Optional<List<Value>> items = isArray ? Sequence.itemsOf(only) : Optional.empty();
      if (items.isPresent()) {
        return Optional.of(new Sequence(items.get(), false, call.interpreter()));
      }
      if (only instanceof Value.Unknown && ofCollection) {
        return Optional.of(only);
      }
    }
    return Optional.of(new Sequence(arguments, false, call.interpreter()));
  }

  /** {@code ArrayUtils.contains}, of an array of known texts. */
  private static Optional<Value> contains(Call call) {
    if (call.argument(0) instanceof Value.Null) {
      return scalar(false);
    }
    Optional<List<Value>> items = Sequence.itemsOf(call.argument(0));
    boolean known =
        items.isPresent()
            && items.get().stream().allMatch(Value.Text.class::isInstance)
            && call.argument(1) instanceof Value.Text;
    return known ? scalar(items.get().contains(call.argument(1))) : Optional.empty();
  }

  private static Optional<Value> stream(Call call) {
    if (call.method().equals("of")) {
      return elements(call, false);
    }
    if (call.method().equals("empty")) {
      return Optional.of(new Value.Items(List.of()));
    }
    if (!call.method().equals("concat")) {
      return Optional.empty();
    }
    List<Value> all = new ArrayList<>();
    for (Value each : call.arguments()) {
      all.addAll(Sequence.itemsOf(each).orElse(List.of(each)));
    }
    return Optional.of(new Value.Items(all));
  }

  private static Optional<Value> collections(Call call) {
    String method = call.method();
    if (method.equals("emptyMap")) {
      return Optional.of(new Table(Map.of()));
    }
    if (method.startsWith("empty")) {
      return Optional.of(new Value.Items(List.of()));
    }
    if (method.startsWith("singleton")) {
      return Optional.of(new Value.Items(call.raw()));
    }
    if (method.startsWith("unmodifiable") || method.startsWith("synchronized")) {
      return Optional.of(call.raw().get(0));
    }
    if (method.equals("addAll")
        && call.raw().size() > 1
        && call.raw().get(0) instanceof Sequence all) {
      for (Value each : call.raw().subList(1, call.raw().size())) {
        boolean isArray = each instanceof Value.Items;
        all.call(call.with(isArray ? "addAll" : "add", List.of(each)));
      }
      return Optional.of(new Value.Scalar(true));
    }
    return Optional.empty();
  }

  private static Optional<Value> map(Call call) {
    if (!call.method().equals("of")) {
      return Optional.empty();
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i + 1 < call.raw().size(); i += 2) {
      entries.put(call.raw().get(i), call.raw().get(i + 1));
    }
    return Optional.of(new Table(entries));
  }

  private static Optional<Value> optional(Call call) {
    return switch (call.method()) {
      case "of" -> Optional.of(new Maybe(Optional.of(call.raw().get(0))));
      case "empty" -> Optional.of(new Maybe(Optional.empty()));
      case "ofNullable" -> {
        Value value = call.raw().get(0);
        yield Optional.of(
            value instanceof Value.Unknown
                ? value
                : new Maybe(value instanceof Value.Null ? Optional.empty() : Optional.of(value)));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Value> objects(Call call) {
    Value first = call.argument(0);
    return switch (call.method()) {
      case "requireNonNull" -> Optional.of(call.raw().get(0));
      case "requireNonNullElse" ->
          Optional.of(first instanceof Value.Null ? call.raw().get(1) : call.raw().get(0));
      case "isNull" -> Operators.same(first, new Value.Null()).map(Value.Scalar::new);
      case "nonNull" -> Operators.same(first, new Value.Null()).map(is -> new Value.Scalar(!is));
      case "equals" -> Operators.same(first, call.argument(1)).map(Value.Scalar::new);
      default -> comparison(call);
    };
  }

  /** A part of a text is looked for, as Spring, Apache Commons and Hutool call it. */
  private static Optional<Value> comparison(Call call) {
    if (!(call.argument(0) instanceof Value.Text whole)
        || !(call.argument(1) instanceof Value.Text part)
        || call.arguments().size() != 2) {
      return Optional.empty();
    }
    boolean folds = call.method().endsWith("IgnoreCase");
    String text = folds ? whole.text().toLowerCase(Locale.ROOT) : whole.text();
    String other = folds ? part.text().toLowerCase(Locale.ROOT) : part.text();
    return switch (call.method()) {
      case "startsWith", "startsWithIgnoreCase", "startWith", "startWithIgnoreCase" ->
          scalar(text.startsWith(other));
      case "endsWith", "endsWithIgnoreCase", "endWith", "endWithIgnoreCase" ->
          scalar(text.endsWith(other));
      case "contains", "containsIgnoreCase" -> scalar(text.contains(other));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> collector(Call call) {
    return switch (call.method()) {
      case "joining" -> Optional.of(call.raw().isEmpty() ? new Value.Text("") : call.argument(0));
      case "toMap" ->
          call.raw().size() < 2
              ? Optional.empty()
              : Optional.of(new ToMap(call.raw().get(0), call.raw().get(1)));
      case "toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet", "toCollection" ->
          Optional.of(new Value.Null());
      default -> Optional.empty();
    };
  }

  private static Optional<Value> string(Call call) {
    return switch (call.method()) {
      case "valueOf" -> Operators.text(call.argument(0)).map(Value.Text::new);
      case "join" -> join(call);
      case "format" -> format(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> join(Call call) {
    List<Value> rest = call.arguments().subList(1, call.arguments().size());
    List<Value> parts = rest.size() == 1 ? Sequence.itemsOf(rest.get(0)).orElse(rest) : rest;
    List<String> texts = parts.stream().flatMap(each -> Operators.text(each).stream()).toList();
    return texts.size() < parts.size()
        ? Optional.empty()
        : Operators.text(call.argument(0))
            .map(separator -> new Value.Text(String.join(separator, texts)));
  }

  private static Optional<Value> format(Call call) {
    List<Object> arguments = new ArrayList<>();
    for (Value each : call.arguments()) {
      if (each instanceof Value.Scalar scalar) {
        arguments.add(scalar.value());
      } else {
        Optional<String> text = Operators.text(each);
        if (text.isEmpty()) {
          return Optional.empty();
        }
        arguments.add(text.get());
      }
    }
    try {
      return Optional.of(
          new Value.Text(
              String.format(
                  Locale.ROOT,
                  Objects.toString(arguments.get(0)),
                  arguments.subList(1, arguments.size()).toArray())));
    } catch (IllegalFormatException e) {
      return Optional.of(call.unknown("`" + call.text() + "` fails: " + e.getMessage()));
    }
  }

  private static Optional<Value> boxed(String type, Call call) {
    if (type.endsWith("Boolean") && call.argument(0) instanceof Value.Text text) {
      return Optional.of(new Value.Scalar(Boolean.parseBoolean(text.text())));
    }
    if (call.argument(0) instanceof Value.Scalar scalar) {
      return call.method().equals("toString")
          ? Operators.text(scalar).map(Value.Text::new)
          : Optional.of(scalar);
    }
    if (type.endsWith("Integer") && call.argument(0) instanceof Value.Text text) {
      try {
        return Optional.of(new Value.Scalar(Integer.valueOf(text.text())));
      } catch (NumberFormatException e) {
        return Optional.of(call.unknown("`" + call.text() + "` fails: " + e.getMessage()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Value> textHelper(Call call) {
    Value first = call.argument(0);
    Optional<String> text = first instanceof Value.Null ? Optional.of("") : Operators.text(first);
    if (text.isEmpty()) {
      return first instanceof Value.Unknown ? Optional.of(first) : Optional.empty();
    }
    String separator = Operators.text(call.argument(1)).orElse(",");
    return switch (call.method()) {
      case "isEmpty" -> scalar(text.get().isEmpty());
      case "isNotEmpty", "hasLength" -> scalar(!text.get().isEmpty());
      case "isBlank" -> scalar(text.get().isBlank());
      case "isNotBlank", "hasText" -> scalar(!text.get().isBlank());
      case "split", "splitToArray", "splitTrim" ->
          Optional.of(Strings.itemsOf(split(text.get(), separator)));
      case "commaDelimitedListToStringArray",
          "commaDelimitedListToSet",
          "tokenizeToStringArray",
          "splitByWholeSeparatorPreserveAllTokens" ->
          Optional.of(Strings.itemsOf(split(text.get(), separator)));
      case "trim", "strip", "trimWhitespace", "trimAllWhitespace", "deleteWhitespace" ->
          Optional.of(new Value.Text(text.get().strip()));
      case "equals" -> Operators.same(first, call.argument(1)).map(Value.Scalar::new);
      default -> Optional.empty();
    };
  }

  private static String[] split(String text, String separator) {
    return java.util.Arrays.stream(text.split(java.util.regex.Pattern.quote(separator)))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toArray(String[]::new);
  }

  private static Optional<Value> emptiness(Call call) {
    Value first = call.argument(0);
    boolean negative = call.method().startsWith("isNot");
    if (!call.method().equals("isEmpty") && !call.method().equals("isNotEmpty")) {
      return Optional.empty();
    }
    if (first instanceof Value.Null) {
      return scalar(!negative);
    }
    if (first instanceof Value.Text text) {
      return scalar(text.text().isEmpty() != negative);
    }
    return Sequence.itemsOf(first)
        .filter(
            items ->
                items.stream()
                    .allMatch(
                        each ->
                            !(each instanceof Value.Unknown) && !(each instanceof Value.Possibly)))
        .map(items -> new Value.Scalar(items.isEmpty() != negative));
  }

  private static Optional<Value> scalar(boolean value) {
    return Optional.of(new Value.Scalar(value));
  }
}
