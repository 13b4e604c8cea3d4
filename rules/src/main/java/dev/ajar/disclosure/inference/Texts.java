package dev.ajar.disclosure.inference;

import dev.ajar.source.type.TypeRef;
import java.util.Set;

/** Text that may be JSON already. */
final class Texts {

  /** Methods of the usual serialisers that make text of their first argument. */
  private static final Set<String> SERIALISING =
      Set.of(
          "writeValueAsString",
          "toJSONString",
          "toJson",
          "toJSON",
          "toJsonStr",
          "toJsonString",
          "toJsonPrettyStr",
          "serialize");

  private Texts() {}

  static boolean isText(TypeRef type) {
    return type.is("java.lang.String");
  }

  static boolean isSerialising(String method) {
    return SERIALISING.contains(method);
  }
}
