package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/** What static helpers of libraries come to for a text that isn't there, and for arrays. */
final class TextHelpers {

  private static final Set<String> TEXTS = Set.of("StringUtils", "StrUtil", "CharSequenceUtil");

  /**
   * They are false of null and any text (commons-lang3 3.12.0, spring-core 5.3.31, hutool-core
   * 5.8.26).
   */
  private static final Set<String> FALSE_OF_NULL =
      Set.of(
          "startsWith",
          "startsWithIgnoreCase",
          "startsWithAny",
          "startWith",
          "startWithIgnoreCase",
          "startWithAny",
          "endsWith",
          "endsWithIgnoreCase",
          "endWith",
          "endWithIgnoreCase",
          "contains",
          "containsIgnoreCase",
          "containsAny");

  /** They are null of null (commons-lang3 3.12.0). */
  private static final Set<String> NULL_OF_NULL =
      Set.of(
          "substringAfter",
          "substringAfterLast",
          "substringBefore",
          "substring",
          "trim",
          "strip",
          "lowerCase",
          "upperCase",
          "replace",
          "remove",
          "removeStart",
          "split");

  private static final Set<String> SERVLET_HELPERS =
      Set.of("cn.hutool.extra.servlet.ServletUtil", "cn.hutool.extra.servlet.JakartaServletUtil");

  private TextHelpers() {}

  static Optional<Value> callStatic(String type, Call call) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    boolean ofNull =
        TEXTS.contains(simpleName)
            && FALSE_OF_NULL.contains(call.method())
            && call.arguments().size() > 1
            && call.argument(0) instanceof Value.Null
            && !(call.argument(1) instanceof Value.Null);
    if (ofNull) {
      return Optional.of(new Value.Scalar(false));
    }
    boolean nullOfNull =
        type.startsWith("org.apache.commons.lang")
            && simpleName.equals("StringUtils")
            && NULL_OF_NULL.contains(call.method())
            && !call.arguments().isEmpty()
            && call.argument(0) instanceof Value.Null;
    if (nullOfNull) {
      return Optional.of(call.argument(0));
    }
    boolean readsRequest = SERVLET_HELPERS.contains(type) && call.method().startsWith("get");
    if (readsRequest) {
      return Optional.of(call.unknown("what `" + call.text() + "` finds in the request"));
    }
    if (type.equals("java.util.Base64") && call.method().endsWith("Decoder")) {
      return Optional.of(
          new Value.Foreign("java.util.Base64.Decoder", call.unknown(call.text()).reason()));
    }
    boolean toArray =
        type.equals("cn.hutool.core.util.ArrayUtil") && call.method().equals("toArray");
    return toArray && call.argument(0) instanceof Value.Items items
        ? Optional.of(items)
        : Optional.empty();
  }
}
