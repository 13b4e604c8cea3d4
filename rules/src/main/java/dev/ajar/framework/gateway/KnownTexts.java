package dev.ajar.framework.gateway;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What the usual libraries' static tests of texts come to where all texts are known (commons-lang3
 * 3.12, hutool-core 5.8, spring-core 5.3 to 6.2): a gateway's filters compare known paths.
 */
final class KnownTexts {

  private static final Pattern HELPERS =
      Pattern.compile(
          "(?:org\\.apache\\.commons\\.lang3?|cn\\.hutool\\.core\\.(?:util|text)"
              + "|org\\.springframework\\.util)\\."
              + "(?:StringUtils|StrUtil|CharSequenceUtil|Strings)");

  private KnownTexts() {}

  /** What a call comes to; empty where it isn't such a test, or a text isn't known. */
  static Optional<Value> callStatic(String type, Call call) {
    if (type.equals("cn.hutool.core.convert.Convert")
        && call.method().equals("toStrArray")
        && call.argument(0) instanceof Value.Items items) {
      return Optional.of(items);
    }
    if (type.equals("org.springframework.web.util.UriUtils")
        || type.equals("java.net.URLDecoder")) {
      return decoded(call);
    }
    if (!HELPERS.matcher(type).matches() || call.arguments().size() < 2) {
      return Optional.empty();
    }
    Optional<BiPredicate<String, String>> test = test(call.method());
    if (test.isEmpty() || !(call.argument(0) instanceof Value.Text first)) {
      return Optional.empty();
    }
    Optional<List<String>> others = texts(call.arguments().subList(1, call.arguments().size()));
    boolean ignoresCase = call.method().contains("IgnoreCase");
    return others.map(
        all ->
            new Value.Scalar(
                all.stream()
                    .anyMatch(
                        each ->
                            test.get()
                                .test(
                                    cased(first.text(), ignoresCase), cased(each, ignoresCase)))));
  }

  /** A text in which nothing is encoded. */
  private static Optional<Value> decoded(Call call) {
    boolean plain =
        call.method().equals("decode")
            && call.argument(0) instanceof Value.Text text
            && !text.text().matches(".*[%+].*");
    return plain ? Optional.of(call.argument(0)) : Optional.empty();
  }

  private static Optional<BiPredicate<String, String>> test(String method) {
    return switch (method.replaceFirst("(?:Any)?(?:IgnoreCase)?(?:Any)?$", "")) {
      case "equals" -> Optional.of(String::equals);
      case "startsWith", "startWith" -> Optional.of(String::startsWith);
      case "endsWith", "endWith" -> Optional.of(String::endsWith);
      case "contains" -> Optional.of(String::contains);
      default -> Optional.empty();
    };
  }

  private static String cased(String text, boolean ignoresCase) {
    return ignoresCase ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static Optional<List<String>> texts(List<Value> values) {
    List<String> texts = new ArrayList<>();
    for (Value each : values) {
      List<Value> items = each instanceof Value.Items many ? many.items() : List.of(each);
      for (Value item : items) {
        if (!(item instanceof Value.Text text)) {
          return Optional.empty();
        }
        texts.add(text.text());
      }
    }
    return Optional.of(texts);
  }
}
