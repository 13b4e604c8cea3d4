package dev.ajar.disclosure.serialisation;

import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * The Jackson view that a handler asks for. Source: Spring Web 5.3 to 7.0, {@code
 * JsonViewResponseBodyAdvice}.
 */
public final class Views {

  private final Elements elements;

  public Views(Evaluator evaluator) {
    this.elements = new Elements(evaluator);
  }

  /** Canonical name of the view; empty if the handler asks for none. */
  public Optional<String> of(JavaMethod handler) {
    return handler
        .annotation("com.fasterxml.jackson.annotation.JsonView")
        .flatMap(each -> elements.classes(each, "value").stream().findFirst())
        .flatMap(TypeRef::declaredName);
  }
}
