package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.disclosure.vocabulary.Words;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

  static final Shape SHAPE = Shape.of(TypeRef.of("java.lang.String"));

  /** What methods of classes that aren't at hand give, by the last word of their names. */
  private static final Set<String> SCALARS =
      Set.of(
          "name",
          "filename",
          "id",
          "url",
          "uri",
          "path",
          "code",
          "count",
          "size",
          "length",
          "total",
          "message",
          "msg",
          "token",
          "key",
          "type",
          "status",
          "time",
          "date",
          "number",
          "phone",
          "mobile",
          "email",
          "text",
          "str",
          "int",
          "integer",
          "long",
          "boolean",
          "double",
          "decimal",
          "string",
          "join",
          "format",
          "trim",
          "substring",
          "compact",
          "uuid",
          "hex",
          "hash",
          "encode",
          "base64",
          "millis",
          "version",
          "description");

  /** Words anywhere in such a name that say the same. */
  private static final Set<String> SCALAR_ANYWHERE =
      Set.of("total", "count", "num", "nb", "timestamp", "signature", "nonce");

  /** What a request gives as text, whichever library its class is of. */
  private static final Set<String> OF_REQUESTS =
      Set.of(
          "getParameter",
          "getHeader",
          "getRemoteUser",
          "getRemoteAddr",
          "getRequestURI",
          "getContextPath",
          "getServletPath",
          "getQueryString",
          "getMethod");

  /** Classes that make text of text, and numbers of numbers. */
  private static final Pattern TEXT_TOOL =
      Pattern.compile(
          "(?:\\w+\\.)*(?:String|Str|Number|Math|Date|Digest|Encode|Escape)s?(?:Utils?|Kit)");

  /** What such classes make besides. */
  private static final Pattern SEVERAL =
      Pattern.compile("(?i).*(?:split|list|array|map|set|group).*");

  private Texts() {}

  /** Whether an expression of no known type is named like one value: a constant, a file's name. */
  static boolean isScalarByName(Expression expression) {
    if (expression instanceof FieldAccessExpr access) {
      return access.getNameAsString().equals("length")
          || access.getNameAsString().equals(access.getNameAsString().toUpperCase(Locale.ROOT));
    }
    if (!(expression instanceof MethodCallExpr call)) {
      return false;
    }
    List<String> words = Words.split(call.getNameAsString());
    return !words.isEmpty() && SCALARS.contains(words.get(words.size() - 1))
        || words.stream().anyMatch(SCALAR_ANYWHERE::contains)
        || call.getNameAsString().toLowerCase(Locale.ROOT).contains("base64")
        || OF_REQUESTS.contains(call.getNameAsString())
        || isOfTextTool(call);
  }

  private static boolean isOfTextTool(MethodCallExpr call) {
    return call.getScope().filter(each -> TEXT_TOOL.matcher(each.toString()).matches()).isPresent()
        && !SEVERAL.matcher(call.getNameAsString()).matches();
  }

  static boolean isText(TypeRef type) {
    return type.is("java.lang.String");
  }

  static boolean isSerialising(String method) {
    return SERIALISING.contains(method);
  }
}
