package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.framework.guards.Exploration.Ways;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plays methods that are given what a caller sends as a credential, for a caller who has none and
 * so sends anything or nothing.
 */
public final class CredentialCheck {

  private final Evaluator evaluator;
  private final GuardLibrary library;

  public CredentialCheck(Types types, Properties properties) {
    this.library = new GuardLibrary(types, Library.NONE);
    this.evaluator = new Evaluator(types, properties, library);
  }

  /** What a method is given. */
  public enum Given {
    /** What is meant to prove something. */
    CREDENTIAL,
    /** Something else that the caller sends. */
    CHOSEN,
    NULL,
    UNKNOWN
  }

  /** What a method comes to, whatever is sent. */
  public enum Answer {
    /** It ends with an exception. */
    REFUSES,
    /** It returns {@code null}, or it ends with an exception. */
    FINDS_NOTHING,
    /** It returns an {@code Optional} that holds nothing, or it ends with an exception. */
    FINDS_NO_CONTENT,
    /** It returns {@code false}, or it ends with an exception. */
    DENIES
  }

  /**
   * What a method comes to for who has no credentials.
   *
   * @param type whose method it is
   * @param place the class that calls it
   * @return empty where that depends on something else, can't be told, or isn't about credentials
   */
  public synchronized Optional<Answer> of(
      JavaType type, String method, List<Given> arguments, JavaType place) {
    Value object = evaluator.bean(type.asRef());
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    Ways ways = Exploration.ways(round -> way(object, method, arguments, place, round, answers));
    boolean always =
        ways.complete()
            && ways.all().stream().allMatch(each -> each.end() == End.REFUSES)
            && ways.all().stream().anyMatch(each -> each.round().looked().isPresent());
    answers.remove(Answer.REFUSES);
    if (!always || answers.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(answers.isEmpty() ? Answer.REFUSES : answers.iterator().next());
  }

  private Way way(
      Value object,
      String method,
      List<Given> arguments,
      JavaType place,
      Round round,
      Set<Answer> answers) {
    library.begin(round, new PlayedRequest(round, "", name -> true));
    try {
      List<Value> values = arguments.stream().map(each -> value(each, round)).toList();
      Evaluator.Way way = evaluator.way(object, method, values, place, round);
      if (!way.followed()) {
        return new Way(round, End.LOST, Optional.empty(), way.steps());
      }
      Optional<Answer> answer =
          way.thrown().isPresent() ? Optional.of(Answer.REFUSES) : answer(way.returned());
      answer.ifPresent(answers::add);
      End end = answer.isPresent() ? End.REFUSES : End.PASSES;
      return new Way(round, end, way.thrown(), way.steps());
    } finally {
      library.end();
    }
  }

  private static Value value(Given given, Round round) {
    return switch (given) {
      case CREDENTIAL -> new SentText(round, "what is sent", true);
      case CHOSEN -> new SentText(round, "something else that is sent", false);
      case NULL -> new Value.Null();
      case UNKNOWN -> new Value.Unknown(Evidence.of("what the handler gives isn't known"));
    };
  }

  private static Optional<Answer> answer(Value returned) {
    if (returned instanceof Value.Null) {
      return Optional.of(Answer.FINDS_NOTHING);
    }
    if (Evaluator.isEmptyOptional(returned)) {
      return Optional.of(Answer.FINDS_NO_CONTENT);
    }
    return returned.equals(new Value.Scalar(false)) ? Optional.of(Answer.DENIES) : Optional.empty();
  }
}
