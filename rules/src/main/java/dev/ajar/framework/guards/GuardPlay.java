package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays one way through a guard, for the request of a round.
 *
 * @param contextPath what every path begins with
 */
record GuardPlay(
    Evaluator evaluator, GuardLibrary library, RequestAttributes attributes, String contextPath) {

  /** What a way costs that is broken off where the request is passed on, about. */
  private static final int PASSED = 200;

  /**
   * An advice.
   *
   * @param around whether nothing but a call of what it is given passes the request on
   */
  Way advised(
      Value aspect,
      String method,
      List<Value> arguments,
      boolean around,
      JavaType place,
      Round round) {
    PlayedRequest request = new PlayedRequest(round, contextPath, name -> true);
    return inRound(
        round,
        request,
        () -> {
          Evaluator.Way way = evaluator.way(aspect, method, arguments, place, round);
          boolean passes = !around && way.followed() && way.thrown().isEmpty();
          return way(round, way, passes);
        });
  }

  /** A filter, which passes the request on by its chain. */
  Way filtered(Value filter, String method, JavaType place, Round round) {
    PlayedRequest request =
        new PlayedRequest(round, contextPath, name -> attributes.maySet(name, place));
    Response response = new Response(round);
    List<Value> arguments = List.of(request, response, new PassingOn(round));
    return inRound(
        round,
        request,
        () -> {
          if (method.equals("doFilterInternal")) {
            Evaluator.Way skips =
                evaluator.way(filter, "shouldNotFilter", List.of(request), place, round);
            if (holds(skips.returned(), round, place)) {
              return new Way(round, End.PASSES, Optional.empty(), PASSED);
            }
          }
          Evaluator.Way way = evaluator.way(filter, method, arguments, place, round);
          return way(round, way, false);
        });
  }

  /**
   * A method that passes the request on by returning {@code true}.
   *
   * @param further what it gets beside request and response
   */
  Way answered(Value guard, String method, List<Value> further, JavaType place, Round round) {
    return answered(guard, method, further, place, round, true);
  }

  /**
   * @param passing what it returns where the request goes on
   */
  Way answered(
      Value guard,
      String method,
      List<Value> further,
      JavaType place,
      Round round,
      boolean passing) {
    PlayedRequest request =
        new PlayedRequest(round, contextPath, name -> attributes.maySet(name, place));
    List<Value> arguments = new ArrayList<>(List.of(request, new Response(round)));
    arguments.addAll(further);
    return inRound(
        round,
        request,
        () -> {
          Evaluator.Way way = evaluator.way(guard, method, arguments, place, round);
          boolean passes =
              way.followed()
                  && way.thrown().isEmpty()
                  && holds(way.returned(), round, place) == passing;
          return way(round, way, passes);
        });
  }

  private static boolean holds(Value value, Round round, JavaType place) {
    if (value instanceof Value.Scalar scalar) {
      return Boolean.TRUE.equals(scalar.value());
    }
    Evidence text =
        value instanceof Value.Unknown unknown
            ? unknown.reason()
            : new Evidence("what " + place.simpleName() + " returns", place.at());
    return round.holds(value, text);
  }

  private Way inRound(Round round, Value request, Supplier<Way> play) {
    library.begin(round, request);
    try {
      return play.get();
    } catch (PassingOn.Passed passed) {
      return new Way(round, End.PASSES, Optional.empty(), PASSED);
    } finally {
      library.end();
    }
  }

  private static Way way(Round round, Evaluator.Way way, boolean passes) {
    if (!way.followed()) {
      return new Way(round, End.LOST, Optional.empty(), way.steps());
    }
    return new Way(round, passes ? End.PASSES : End.REFUSES, way.thrown(), way.steps());
  }
}
