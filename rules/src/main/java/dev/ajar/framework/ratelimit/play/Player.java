package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.aspects.Advice;
import dev.ajar.framework.aspects.JoinPointObject;
import dev.ajar.framework.aspects.Target;
import dev.ajar.framework.guards.HandlerObject;
import dev.ajar.framework.ratelimit.play.Played.End;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.AnnotationObject;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plays filters, interceptors and aspects to see which limits requests meet there. */
public final class Player {

  /** Enough for limiters of some hundred lines. */
  private static final int MAX_WAYS = 120;

  /** Handlers are many, and limits come first in them. */
  private static final int MAX_WAYS_OF_HANDLER = 24;

  /** Members of envelopes that say whether something went well. */
  private static final Set<String> CODES =
      Set.of("code", "status", "success", "errno", "errcode", "errorCode", "state");

  private final Types types;
  private final Scene scene = new Scene();
  private final TracedRequest request;
  private final Arguments arguments;
  private final Evaluator evaluator;

  /**
   * @param frameworks whose objects the code also talks to
   */
  public Player(Types types, Properties properties, List<Library> frameworks) {
    this.types = types;
    this.request = new TracedRequest(contextPath(properties), scene);
    this.arguments = new Arguments(request, scene);
    this.evaluator =
        new Evaluator(types, properties, new LimiterLibrary(types, frameworks, scene, request));
  }

  private static String contextPath(Properties properties) {
    return properties.find("server.servlet.context-path") instanceof Value.Text text
            && !text.text().equals("/")
        ? text.text()
        : "";
  }

  /** Evaluates what is played; both see the same objects. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** What a servlet filter does to the requests that it sees. */
  public List<Bound> filter(Value filter, JavaType place) {
    String method =
        filter instanceof Value.Host host && isInternal(host) ? "doFilterInternal" : "doFilter";
    return bounds(
        way ->
            played(
                way,
                () -> {
                  if (method.equals("doFilterInternal")) {
                    Evaluator.Way skips =
                        evaluator.way(filter, "shouldNotFilter", List.of(request), place, way);
                    if (holds(skips.returned(), way, place)) {
                      return End.PASSES;
                    }
                  }
                  evaluator.way(
                      filter,
                      method,
                      List.of(request, new TracedResponse(), new Onward()),
                      place,
                      way);
                  return End.REFUSED;
                }));
  }

  private boolean isInternal(Value.Host filter) {
    List<BoundType> hierarchy =
        filter.type().map(each -> types.hierarchyOf(TypeRef.of(each))).orElse(List.of());
    return hierarchy.stream()
        .flatMap(each -> each.type().methodsNamed("doFilterInternal").stream())
        .anyMatch(each -> each.body().isPresent());
  }

  /** What an interceptor does to requests for a handler. */
  public List<Bound> interceptor(Value interceptor, JavaType place, HandlerObject handler) {
    List<Value> arguments = List.of(request, new TracedResponse(), handler);
    return bounds(
        way ->
            played(
                way,
                () -> {
                  Evaluator.Way played =
                      evaluator.way(interceptor, "preHandle", arguments, place, way);
                  if (!played.followed()) {
                    return End.LOST;
                  }
                  boolean passes =
                      played.thrown().isEmpty() && holds(played.returned(), way, place);
                  return passes ? End.PASSES : End.REFUSED;
                }));
  }

  /**
   * What an advice does.
   *
   * @param readsTarget whether that may differ between what it goes around
   */
  public record Advised(List<Bound> bounds, boolean readsTarget) {
    public Advised {
      bounds = List.copyOf(bounds);
    }
  }

  /** What an advice does to calls of what it goes around. */
  public Advised advice(Advice advice, Target target) {
    JoinPointObject joinPoint = new CountedJoinPoint(target);
    List<Value> arguments = new ArrayList<>();
    boolean binds = false;
    for (JavaParameter each : advice.method().parameters()) {
      Value argument = argument(each, joinPoint, target);
      binds |= argument instanceof AnnotationObject || argument instanceof Value.Null;
      arguments.add(argument);
    }
    Value aspect = evaluator.object(advice.aspect());
    List<Bound> bounds =
        bounds(
            way ->
                played(
                    way,
                    () -> {
                      Evaluator.Way played =
                          evaluator.way(
                              aspect, advice.method().name(), arguments, advice.aspect(), way);
                      if (!played.followed()) {
                        return End.LOST;
                      }
                      boolean passes = played.thrown().isEmpty() && !advice.around();
                      return passes ? End.PASSES : End.REFUSED;
                    }));
    return new Advised(bounds, binds || joinPoint.readsTarget());
  }

  /**
   * What a handler does to its requests itself, or by what it calls. It is taken to be called with
   * what it expects: what it answers to the rest isn't followed.
   */
  public List<Bound> handler(JavaType type, BoundMethod method) {
    List<Value> given = method.method().parameters().stream().map(arguments::of).toList();
    Value controller = evaluator.object(type);
    return Judge.bounds(
        Exploration.of(
            way -> answered(way, controller, method.method(), given, type),
            MAX_WAYS_OF_HANDLER,
            decision -> decision.kind() != Way.Kind.CALLER));
  }

  private Played answered(
      Way way, Value controller, JavaMethod method, List<Value> given, JavaType place) {
    scene.play(way);
    Evaluator.Way played = evaluator.way(controller, method.name(), given, place, way);
    boolean answers = !method.returnType().simpleName().equals("void");
    if (!played.followed()) {
      return new Played(way, End.LOST);
    }
    return played.thrown().isPresent()
        ? new Played(way, End.REFUSED)
        : new Played(
            way,
            End.PASSES,
            answers ? played.at().map(at -> at + told(played.returned(), way)) : Optional.empty());
  }

  /**
   * What else tells one answer from another that leaves by the same statement: where a called
   * method made it, or its code.
   */
  private String told(Value answer, Way way) {
    if (answer instanceof Value.Unknown unknown) {
      return " " + unknown.reason().at();
    }
    if (answer instanceof Value.Foreign foreign) {
      return " " + foreign.origin().at();
    }
    Optional<JavaType> type =
        answer instanceof Value.Host host ? host.type().flatMap(types::find) : Optional.empty();
    return type.stream()
        .flatMap(each -> each.fields().stream())
        .map(JavaField::name)
        .filter(CODES::contains)
        .map(each -> code(answer, each, type.orElseThrow(), way))
        .collect(Collectors.joining());
  }

  private String code(Value answer, String field, JavaType type, Way way) {
    String getter = "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    Value code = evaluator.way(answer, getter, List.of(), type, way).returned();
    if (code instanceof Value.Unknown unknown) {
      return " " + unknown.reason();
    }
    return code instanceof Value.Scalar || code instanceof Value.Text ? " " + code : "";
  }

  private Value argument(JavaParameter parameter, JoinPointObject joinPoint, Target target) {
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
    return scene.traced(Origin.TARGET);
  }

  private List<Bound> bounds(Function<Way, Played> player) {
    return Judge.bounds(Exploration.of(player, MAX_WAYS, decision -> true));
  }

  private Played played(Way way, Supplier<End> play) {
    scene.play(way);
    try {
      return new Played(way, play.get());
    } catch (Passed passed) {
      return new Played(way, End.PASSES);
    }
  }

  private static boolean holds(Value value, Way way, JavaType place) {
    if (value instanceof Value.Scalar scalar) {
      return Boolean.TRUE.equals(scalar.value());
    }
    return !(value instanceof Value.Null)
        && way.holds(value, new Evidence("what " + place.simpleName() + " returns", place.at()));
  }

  /** The request was passed on. */
  private static final class Passed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Passed() {
      super(null, null, false, false);
    }
  }

  /** A {@code FilterChain}. */
  private record Onward() implements Value.Host {
    @Override
    public Value call(Call call) {
      if (call.method().equals("doFilter") || call.method().equals("filter")) {
        throw new Passed();
      }
      return new Value.Null();
    }
  }

  /** What an advice goes around, called with what the caller asks about. */
  private final class CountedJoinPoint extends JoinPointObject {

    private final int arguments;

    CountedJoinPoint(Target target) {
      super(target);
      this.arguments = target.method().method().parameters().size();
    }

    @Override
    protected Value proceed(Call call) {
      throw new Passed();
    }

    @Override
    protected Value arguments(Call call) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < arguments; i++) {
        values.add(scene.traced(Origin.TARGET));
      }
      return new Value.Items(values);
    }
  }
}
