package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays filters of WebFlux for a request whose path is known, once for each way through them. Who
 * finds a way to be passed on by choosing what to send isn't held up.
 */
public final class ExchangeJudge {

  /** What a way costs that is broken off where the request is passed on, about. */
  private static final int PASSED = 200;

  private final Evaluator evaluator;
  private final GuardLibrary library;

  /** Whether who sends something passes, by the place where who sends nothing is turned away. */
  private final Map<String, Boolean> contentWithForgeries = new HashMap<>();

  /**
   * @param framework whose objects the code also talks to
   */
  public ExchangeJudge(Types types, Properties properties, Library framework) {
    this.library = new GuardLibrary(types, framework);
    this.evaluator = new Evaluator(types, properties, library);
  }

  /** Evaluates what the judge plays; both see the same objects. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /**
   * What a filter does with a request.
   *
   * @param asks what it asks of the caller
   * @param because what shows that
   * @param after the request as the next filter gets it
   */
  public record Outcome(Requirement asks, Evidence because, RequestState after) {}

  /**
   * Plays a {@code GlobalFilter}, {@code GatewayFilter} or {@code WebFilter}.
   *
   * @param name its name, for people
   * @param place where it is declared
   */
  public synchronized Outcome play(
      Value filter, String name, JavaType place, RequestState request) {
    Evidence guard = new Evidence(name, place.at());
    if (!(filter instanceof Value.Host)) {
      return new Outcome(
          new Requirement.Unclear("the code of " + name + " isn't in the analysed source"),
          guard,
          request);
    }
    Outcome sendingNone = outcome(filter, guard, place, request, false);
    if (sendingNone.asks() instanceof Requirement.Anyone) {
      return sendingNone;
    }
    boolean content =
        Certainty.passes(round -> way(filter, place, request, round, true, new ArrayList<>()))
            || contentWithForgeries.computeIfAbsent(
                name + sendingNone.because(),
                key -> passesAll(outcome(filter, guard, place, request, true)));
    return content
        ? new Outcome(new Requirement.Anyone(), guard, sendingNone.after())
        : sendingNone;
  }

  private static boolean passesAll(Outcome outcome) {
    return outcome.asks() instanceof Requirement.Anyone;
  }

  private Outcome outcome(
      Value filter, Evidence guard, JavaType place, RequestState request, boolean forges) {
    List<RequestState> after = new ArrayList<>();
    Exploration.Ways ways =
        withoutChance(Exploration.ways(round -> way(filter, place, request, round, forges, after)));
    return outcome(guard, ways, after.isEmpty() ? request : RequestState.common(after));
  }

  /** What the ways through a guard come to for one request. */
  static Outcome outcome(Evidence guard, Exploration.Ways ways, RequestState after) {
    Judgement judgement = Verdicts.of(guard, ways);
    boolean nobody =
        ways.complete()
            && ways.all().stream().allMatch(ExchangeJudge::refusesOnPurpose)
            && judgement.otherwise() instanceof Requirement.Unclear;
    return nobody
        ? new Outcome(new Requirement.Nobody(), guard, after)
        : new Outcome(judgement.asRequirement(), judgement.evidence(), after);
  }

  private static boolean refusesOnPurpose(Way way) {
    return way.end() == End.REFUSES
        && way.refusal().map(each -> each.text().startsWith("`throw ")).orElse(true);
  }

  /** What fails by chance for some fails for all, and keeps nobody in particular out. */
  static Exploration.Ways withoutChance(Exploration.Ways ways) {
    List<Way> others =
        ways.all().stream()
            .filter(
                each ->
                    each.end() != End.REFUSES
                        || each.refusal().filter(Evaluator::isChanceFailure).isEmpty())
            .toList();
    return others.isEmpty() ? ways : new Exploration.Ways(others, ways.complete());
  }

  private Way way(
      Value filter,
      JavaType place,
      RequestState request,
      Round round,
      boolean forges,
      List<RequestState> after) {
    PlayedExchange exchange = new PlayedExchange(round, request, forges);
    Onward chain = new Onward(round, exchange);
    library.begin(round, exchange);
    try {
      Evaluator.Way way = evaluator.way(filter, "filter", List.of(exchange, chain), place, round);
      boolean passes = way.thrown().isEmpty() && way.returned() instanceof GoingOn;
      if (!way.followed() || !passes && chain.wasCalled() && way.thrown().isEmpty()) {
        return new Way(round, End.LOST, Optional.empty(), way.steps());
      }
      if (passes) {
        after.add(chain.sent());
      }
      return new Way(round, passes ? End.PASSES : End.REFUSES, way.thrown(), way.steps());
    } catch (PassingOn.Passed passed) {
      after.add(chain.sent());
      return new Way(round, End.PASSES, Optional.empty(), PASSED);
    } finally {
      library.end();
    }
  }

  /** {@code GatewayFilterChain} or {@code WebFilterChain}. */
  private static final class Onward implements Value.Host {

    private final Round round;
    private PlayedExchange sent;
    private boolean called;

    Onward(Round round, PlayedExchange exchange) {
      this.round = round;
      this.sent = exchange;
    }

    RequestState sent() {
      return sent.state();
    }

    boolean wasCalled() {
      return called;
    }

    @Override
    public Value call(Call call) {
      called = true;
      if (call.argument(0) instanceof PlayedExchange exchange) {
        sent = exchange;
      }
      return new GoingOn(round);
    }

    @Override
    public void handOver(Evidence code) {
      new GoingOn(round).handOver(code);
    }
  }
}
