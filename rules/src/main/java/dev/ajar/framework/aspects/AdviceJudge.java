package dev.ajar.framework.aspects;

import com.github.javaparser.ast.expr.SimpleName;
import dev.ajar.framework.guards.CallerLibrary;
import dev.ajar.framework.guards.CallerLibrary.Context;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.ThreadMarks;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.AnnotationObject;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plays an advice for a caller who sends no credentials: whether what it goes around still runs.
 */
final class AdviceJudge {

  private final CallerLibrary library;

  /** What an aspect calls the method it goes around by; a check of one is a verb first. */
  private static final Pattern OF_JOIN_POINT =
      Pattern.compile("^(?:get|[mM]ethod)?[sS]ignature(?:Method)?$");

  private final Evaluator evaluator;
  private final GuardJudge guards;
  private final Types types;

  AdviceJudge(Types types, Properties properties, Context context) {
    this.types = types;
    this.library = new CallerLibrary(context, new ThreadMarks(types, properties));
    this.evaluator = new Evaluator(types, properties, library);
    this.guards = new GuardJudge(types, properties, Library.NONE);
  }

  /**
   * What an advice does.
   *
   * @param lets whether it lets an anonymous caller's request through
   * @param because where it is turned away, or what it depends on
   * @param readsTarget whether that may differ between what it goes around
   */
  record Judgement(Truth lets, Optional<Evidence> because, boolean readsTarget) {}

  /** An advice that lets whoever sends anything through turns nobody away. */
  Judgement judge(Advice advice, Target target) {
    Judgement withNothing = judge(advice, target, false);
    if (withNothing.lets() == Truth.UNKNOWN) {
      return new Judgement(
          eachWay(advice, target), withNothing.because(), withNothing.readsTarget());
    }
    if (withNothing.lets() == Truth.YES) {
      return withNothing;
    }
    Judgement forging = judge(advice, target, true);
    return forging.lets() == Truth.YES ? forging : withNothing;
  }

  /** What playing each way through the advice by itself shows. */
  private Truth eachWay(Advice advice, Target target) {
    dev.ajar.framework.guards.Judgement asked =
        guards.advice(
            advice.aspect(),
            advice.method().name(),
            passing -> arguments(advice, target, passing),
            advice.around());
    if (asked.passesAll()) {
      return Truth.YES;
    }
    boolean always =
        asked.rules().isEmpty() && asked.otherwise() instanceof Requirement.Credentials;
    return always ? Truth.NO : Truth.UNKNOWN;
  }

  private List<Value> arguments(Advice advice, Target target, Value passing) {
    JoinPointObject joinPoint =
        new JoinPointObject(target) {
          @Override
          protected Value proceed(Call call) {
            return call.apply(passing, "proceed");
          }
        };
    return advice.method().parameters().stream()
        .map(each -> argument(each, joinPoint, target, advice))
        .toList();
  }

  private Judgement judge(Advice advice, Target target, boolean forges) {
    library.newRequest(forges);
    JoinPointObject joinPoint = new JoinPointObject(target);
    boolean binds = false;
    List<Value> arguments = new ArrayList<>();
    for (JavaParameter each : advice.method().parameters()) {
      Value argument = argument(each, joinPoint, target, advice);
      binds |= argument instanceof AnnotationObject || argument instanceof Value.Null;
      arguments.add(argument);
    }
    Evaluator.Ends ends =
        evaluator.ends(advice.aspect(), advice.declaring(), advice.method(), arguments);
    boolean reads = binds || joinPoint.readsTarget();
    Truth played = advice.around() ? around(joinPoint, ends) : before(ends);
    boolean mayRefuse = forges && ends.refused().stream().anyMatch(this::isSerious);
    Truth told = mayRefuse ? played.and(Truth.UNKNOWN) : played;
    boolean isNeutral = told == Truth.UNKNOWN && ends.followed() && !looksAtCallers(advice);
    Truth lets = isNeutral ? Truth.YES : told;
    Optional<Evidence> because =
        lets == Truth.YES
            ? Optional.empty()
            : ends.refused().stream().filter(this::isSerious).findFirst();
    return new Judgement(lets, because, reads);
  }

  /**
   * Whether anything in the aspect may tell one caller from another. Where nothing does, what it
   * refuses it refuses to all, signed in or not: a rate limit, a switch.
   */
  private boolean looksAtCallers(Advice advice) {
    return library.wasAskedForCredentials()
        || advice.aspect().tree().stream()
            .flatMap(each -> each.findAll(SimpleName.class).stream())
            .map(each -> OF_JOIN_POINT.matcher(each.getIdentifier()).replaceAll(""))
            .anyMatch(Evaluator::isOfIdentity);
  }

  private Value argument(
      JavaParameter parameter, JoinPointObject joinPoint, Target target, Advice advice) {
    if (parameter.type().simpleName().endsWith("JoinPoint")) {
      return joinPoint;
    }
    Optional<JavaType> declared = types.find(parameter.type());
    if (declared.filter(each -> each.kind() == JavaType.Kind.ANNOTATION).isPresent()) {
      return target
          .annotation(declared.get().name())
          .<Value>map(each -> new AnnotationObject(each, false))
          .orElse(new Value.Null());
    }
    return new Value.Unknown(
        new Evidence("the argument `" + parameter.name() + "`", advice.method().at()));
  }

  private Truth around(JoinPointObject joinPoint, Evaluator.Ends ends) {
    boolean always =
        joinPoint.passed().stream()
            .anyMatch(each -> each.stream().allMatch(Evaluator::isChanceFailure));
    if (always) {
      return Truth.YES;
    }
    boolean refusesNobody =
        ends.refused().stream().noneMatch(this::isSerious)
            && ends.outcomes().stream()
                .allMatch(
                    each ->
                        each.value() instanceof JoinPointObject.Answer
                            || each.value() instanceof Value.Unknown
                                && !library.wasAskedForCredentials());
    if (!joinPoint.passed().isEmpty()) {
      return refusesNobody && ends.followed() ? Truth.YES : Truth.UNKNOWN;
    }
    return ends.followed() && library.wasAskedForCredentials() ? Truth.NO : Truth.UNKNOWN;
  }

  /** What it goes around runs unless the advice throws. */
  private Truth before(Evaluator.Ends ends) {
    boolean goesOn = ends.completes() || !ends.outcomes().isEmpty();
    if (!goesOn) {
      return ends.followed() && library.wasAskedForCredentials() ? Truth.NO : Truth.UNKNOWN;
    }
    boolean throwsPerhaps = ends.refused().stream().anyMatch(this::isSerious);
    return throwsPerhaps || !ends.followed() ? Truth.UNKNOWN : Truth.YES;
  }

  private boolean isSerious(Evidence thrown) {
    return !Evaluator.isChanceFailure(thrown);
  }
}
