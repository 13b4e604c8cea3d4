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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays methods that ask who calls, for a caller who has no credentials: who sends anything or
 * nothing where one belongs, and for whom no guard left a mark on the thread.
 */
public final class CredentialCheck {

  private final Evaluator evaluator;
  private final GuardLibrary library;
  private final Effort effort = Effort.ofParts();
  private final Map<Asked, Optional<Answer>> known = new HashMap<>();

  public CredentialCheck(Types types, Properties properties) {
    this.library =
        new GuardLibrary(types, Library.NONE, new ThreadMarks(types, properties)::leaveUnset);
    this.evaluator = new Evaluator(types, properties, library);
  }

  private record Asked(String type, String method, List<Given> arguments) {}

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
    DENIES,
    /** That depends on who calls, and can't be told. */
    UNCLEAR
  }

  /**
   * What a method comes to for who has no credentials.
   *
   * @param type whose method it is
   * @param place the class that calls it
   * @return empty where that doesn't depend on who calls
   */
  public synchronized Optional<Answer> of(
      JavaType type, String method, List<Given> arguments, JavaType place) {
    Asked asked = new Asked(type.name(), method, List.copyOf(arguments));
    Optional<Answer> before = known.get(asked);
    if (before != null) {
      return before;
    }
    if (effort.isSpent()) {
      return Optional.empty();
    }
    Value object = evaluator.bean(type.asRef());
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    Ways ways =
        Exploration.waysThroughPart(
            round -> way(object, method, arguments, place, round, answers), effort);
    Optional<Answer> answer = answer(ways, answers);
    known.put(asked, answer);
    return answer;
  }

  private static Optional<Answer> answer(Ways ways, Set<Answer> answers) {
    if (ways.all().stream().noneMatch(each -> each.round().asksWhoCalls())) {
      return Optional.empty();
    }
    boolean always =
        ways.complete() && ways.all().stream().allMatch(each -> each.end() == End.REFUSES);
    answers.remove(Answer.REFUSES);
    if (always && answers.size() < 2) {
      return Optional.of(answers.isEmpty() ? Answer.REFUSES : answers.iterator().next());
    }
    boolean anybody =
        ways.complete()
            && ways.all().stream()
                .anyMatch(each -> each.end() == End.PASSES && isForAnybody(each.round()));
    return anybody ? Optional.empty() : Optional.of(Answer.UNCLEAR);
  }

  private static boolean isForAnybody(Round round) {
    return round.decisions().stream().noneMatch(each -> each.kind() == Round.Kind.UNSEEN);
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
