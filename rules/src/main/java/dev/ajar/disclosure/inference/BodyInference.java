package dev.ajar.disclosure.inference;

import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.serialisation.BodyReader;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a handler answers with: by its declared type, and where that says too little by
 * what it returns.
 */
public final class BodyInference {

  private static final TypeRef STRING = TypeRef.of("java.lang.String");

  private final BodyReader bodies;
  private final Expressions expressions;
  private final Envelopes envelopes;
  private final ViewModels viewModels;

  public BodyInference(Types types, Evaluator evaluator, BodyReader bodies) {
    this.bodies = bodies;
    this.envelopes = new Envelopes(types);
    Typing typing = new Typing(types);
    this.expressions = new Expressions(types, typing, evaluator, bodies);
    this.viewModels = new ViewModels(types, typing, expressions);
  }

  /**
   * What the handler writes into the response by hand.
   *
   * @param response names of the parameters through which it can
   */
  public Shape writtenBy(BoundMethod handler, Set<String> response) {
    expressions.begin();
    return new HandWritten(expressions).of(Frame.of(handler), response);
  }

  /** What the handler hands to the view that it names, by attribute. */
  public Shape modelOf(BoundMethod handler) {
    expressions.begin();
    return viewModels.of(handler);
  }

  /** What the handler's return value is. */
  public Shape answerOf(BoundMethod handler) {
    TypeRef declared = handler.returnType();
    boolean mayBeJson = declared.equals(STRING);
    boolean tellsAll = bodies.tellsAll(declared) && !mayBeJson && !Expressions.holdsMap(declared);
    if (handler.method().body().isEmpty()) {
      return Shape.of(declared);
    }
    if (tellsAll && !envelopes.isOne(declared) && !expressions.answersWithMade(Frame.of(handler))) {
      return Shape.of(declared);
    }
    expressions.begin();
    Shape returned = expressions.returned(Frame.of(handler), declared);
    if (mayBeJson) {
      return returned;
    }
    return saysLess(returned, declared) ? Shape.of(declared) : returned;
  }

  /** Whether the declared type tells more than what is seen to be returned. */
  private boolean saysLess(Shape returned, TypeRef declared) {
    Body seen = bodies.read(returned, Optional.empty());
    if (seen.unknown().isEmpty()) {
      return false;
    }
    Body told = bodies.read(Shape.of(declared), Optional.empty());
    return told.unknown().isEmpty()
        || seen.members().isEmpty() && !told.members().isEmpty() && told.bags().isEmpty();
  }
}
