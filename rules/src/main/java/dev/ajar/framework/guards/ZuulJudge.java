package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays the filters of a Zuul gateway, one after the other, for a request whose path is known
 * ({@code FilterProcessor}, Zuul core 1.3: those of the type {@code pre} by their order; one that
 * throws ends the request, and {@code setSendZuulResponse(false)} keeps it from being sent on).
 */
public final class ZuulJudge {

  private final Evaluator evaluator;
  private final GuardLibrary library;
  private final ZuulLibrary zuul = new ZuulLibrary();
  private final List<Filter> filters;

  /** Whether who sends something passes, by the place where who sends nothing is turned away. */
  private final Map<String, Boolean> contentWithForgeries = new HashMap<>();

  /**
   * A filter.
   *
   * @param filter the object
   * @param place where it is declared
   */
  public record Filter(Value filter, JavaType place, int order) {}

  public ZuulJudge(Types types, Properties properties) {
    this.library = new GuardLibrary(types, zuul);
    this.evaluator = new Evaluator(types, properties, library);
    this.filters = new ArrayList<>();
  }

  /** Evaluates what the judge plays; both see the same objects. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** Adds a filter; one that only sees answers is left out. */
  public void add(Value filter, JavaType place) {
    Value type = evaluator.call(filter, "filterType", List.of(), place);
    boolean early = !(type instanceof Value.Text text) || text.text().matches("pre|route");
    if (early) {
      Value order = evaluator.call(filter, "filterOrder", List.of(), place);
      boolean known = order instanceof Value.Scalar scalar && scalar.value() instanceof Integer;
      filters.add(new Filter(filter, place, known ? (Integer) ((Value.Scalar) order).value() : 0));
      filters.sort(Comparator.comparingInt(Filter::order));
    }
  }

  /** What the filters ask of a request; empty where there are none. */
  public synchronized Optional<ExchangeJudge.Outcome> play(String path, String method) {
    if (filters.isEmpty()) {
      return Optional.empty();
    }
    ExchangeJudge.Outcome sendingNone = outcome(path, method, false);
    if (sendingNone.asks() instanceof Requirement.Anyone) {
      return Optional.of(sendingNone);
    }
    boolean content =
        Certainty.passes(round -> way(path, method, round, true))
            || contentWithForgeries.computeIfAbsent(
                String.valueOf(sendingNone.because()),
                key -> outcome(path, method, true).asks() instanceof Requirement.Anyone);
    return Optional.of(
        content
            ? new ExchangeJudge.Outcome(
                new Requirement.Anyone(), sendingNone.because(), sendingNone.after())
            : sendingNone);
  }

  private ExchangeJudge.Outcome outcome(String path, String method, boolean forges) {
    Filter first = filters.get(0);
    Evidence guard = new Evidence("Zuul's filters", first.place().at());
    Exploration.Ways ways =
        ExchangeJudge.withoutChance(Exploration.ways(round -> way(path, method, round, forges)));
    return ExchangeJudge.outcome(guard, ways, new RequestState(path, method));
  }

  private Way way(String path, String method, Round round, boolean forges) {
    PlayedRequest other = new PlayedRequest(round, "", name -> true);
    ZuulContext context =
        new ZuulContext(round, new KnownRequest(round, other, path, method, forges));
    library.begin(round, context);
    zuul.begin(context, forges);
    int steps = 0;
    try {
      for (Filter each : filters) {
        Evaluator.Way asked =
            evaluator.way(each.filter(), "shouldFilter", List.of(), each.place(), round);
        steps += asked.steps();
        if (!asked.followed()) {
          return new Way(round, End.LOST, Optional.empty(), steps);
        }
        if (asked.thrown().isPresent()) {
          return new Way(round, End.REFUSES, asked.thrown(), steps);
        }
        if (!runs(asked.returned(), round, each)) {
          continue;
        }
        Evaluator.Way run = evaluator.way(each.filter(), "run", List.of(), each.place(), round);
        steps += run.steps();
        if (!run.followed()) {
          return new Way(round, End.LOST, Optional.empty(), steps);
        }
        if (run.thrown().isPresent()) {
          return new Way(round, End.REFUSES, run.thrown(), steps);
        }
      }
      return new Way(round, context.refuses() ? End.REFUSES : End.PASSES, Optional.empty(), steps);
    } finally {
      zuul.end();
      library.end();
    }
  }

  private static boolean runs(Value answer, Round round, Filter filter) {
    if (answer instanceof Value.Scalar scalar) {
      return Boolean.TRUE.equals(scalar.value());
    }
    return round.holds(
        answer,
        new Evidence(
            "what " + filter.place().simpleName() + ".shouldFilter answers", filter.place().at()));
  }
}
