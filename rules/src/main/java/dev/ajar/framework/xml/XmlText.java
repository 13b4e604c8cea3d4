package dev.ajar.framework.xml;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of an application context: {@code ${…}} is replaced by what configuration says, and {@code
 * #{T(a.Class).CONSTANT}} by the constant.
 */
public final class XmlText {

  private static final Pattern CONSTANT =
      Pattern.compile("#\\{\\s*T\\(\\s*([\\w.$]+)\\s*\\)\\s*\\.\\s*(\\w+)\\s*}");

  private final Types types;
  private final Evaluator evaluator;
  private final Properties properties;

  public XmlText(Types types, Evaluator evaluator, Properties properties) {
    this.types = types;
    this.evaluator = evaluator;
    this.properties = properties;
  }

  /** What a text comes to; empty where something in it isn't known. */
  public Optional<String> resolve(String text) {
    StringBuilder resolved = new StringBuilder();
    Matcher found = CONSTANT.matcher(text);
    while (found.find()) {
      Optional<String> constant = constant(found.group(1), found.group(2));
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      found.appendReplacement(resolved, Matcher.quoteReplacement(constant.get()));
    }
    found.appendTail(resolved);
    String plain = resolved.toString();
    if (plain.contains("#{")) {
      return Optional.empty();
    }
    return plain.contains("${") ? text(properties.resolve(plain)) : Optional.of(plain);
  }

  private Optional<String> constant(String type, String field) {
    Optional<JavaType> declaring = types.find(type.replace('$', '.'));
    return declaring
        .flatMap(each -> each.field(field))
        .flatMap(JavaField::initialiser)
        .flatMap(tree -> declaring.get().scope().map(scope -> evaluator.valueOf(tree, scope)))
        .flatMap(XmlText::text);
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
  }
}
