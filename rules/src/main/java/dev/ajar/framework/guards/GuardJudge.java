package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays a filter or interceptor for a caller without credentials, once for each way through it. Who
 * finds a way to be passed on by choosing what to send isn't held up; what is passed on for some
 * paths only is held up for the others; where code, data or configuration decides that isn't known,
 * it can't be told.
 */
public final class GuardJudge {

  private final Types types;
  private final Evaluator evaluator;
  private final GuardLibrary library;
  private final RequestAttributes attributes;
  private final GuardPlay play;
  private final HandlerPaths paths;
  private final Effort effort = new Effort();

  /** A judge of guards that also stand in front of what no handler of the application answers. */
  public GuardJudge(Types types, Properties properties, Library framework) {
    this(types, properties, framework, HandlerPaths.any());
  }

  /**
   * @param framework whose objects the code also talks to
   * @param paths those that matter
   */
  public GuardJudge(Types types, Properties properties, Library framework, HandlerPaths paths) {
    this(
        types,
        properties,
        new GuardLibrary(types, framework, new ThreadMarks(types, properties)::leaveUnset),
        paths);
  }

  /** A judge that looks at each guard as if no other stood before it. */
  static GuardJudge alone(Types types, Properties properties) {
    return new GuardJudge(
        types, properties, new GuardLibrary(types, Library.NONE), HandlerPaths.any());
  }

  private GuardJudge(Types types, Properties properties, GuardLibrary library, HandlerPaths paths) {
    this.types = types;
    this.paths = paths;
    this.library = library;
    this.evaluator = new Evaluator(types, properties, library);
    this.attributes = new RequestAttributes(types, evaluator);
    this.play = new GuardPlay(evaluator, library, attributes, contextPath(properties));
  }

  private static String contextPath(Properties properties) {
    return properties.find("server.servlet.context-path") instanceof Value.Text text
            && !text.text().equals("/")
        ? text.text()
        : "";
  }

  /** Evaluates what the judge plays; both see the same objects. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** What a servlet filter asks of the requests that it sees. */
  public Judgement filter(JavaType type) {
    return filter(evaluator.object(type), type);
  }

  /**
   * What a filter asks of the requests that it sees, without parameters to start it with.
   *
   * @param place where it is declared or registered
   */
  public Judgement filter(Value filter, JavaType place) {
    return filter(filter, place, Map.of());
  }

  /**
   * What a filter asks of the requests that it sees.
   *
   * @param place where it is declared or registered
   * @param parameters with which the container starts it
   */
  public Judgement filter(Value filter, JavaType place, Map<String, Value> parameters) {
    Optional<String> name = name(filter);
    if (name.filter(KnownFilters::passes).isPresent()) {
      return Judgement.anyone(Evidence.of(name.get() + " passes every request on"));
    }
    if (name.filter(KnownFilters::refuses).isPresent()) {
      String asks = "what " + name.get() + " asks for";
      return new Judgement(List.of(), new Requirement.Credentials(asks), Evidence.of(asks));
    }
    if (!(filter instanceof Value.Host)) {
      return unseen(filter, "filter");
    }
    if (name.filter(this::isJudgedInItsChain).isPresent()) {
      return Judgement.anyone(
          Evidence.of(name.get() + " only authenticates, and is judged in its filter chain"));
    }
    String method =
        name.map(each -> declares(each, "doFilter") || !declares(each, "doFilterInternal"))
                .orElse(true)
            ? "doFilter"
            : "doFilterInternal";
    boolean internal =
        method.equals("doFilterInternal")
            || name.filter(each -> each.endsWith(".OncePerRequestFilter")).isPresent();
    String plays = internal ? "doFilterInternal" : method;
    if (name.filter(each -> declares(each, "init", 1)).isPresent()) {
      evaluator.call(filter, "init", List.of(new FilterSettings(parameters)), place);
    }
    return judged(
        name.orElse("the filter"), place, round -> play.filtered(filter, plays, place, round));
  }

  /** What an interceptor asks of the requests that it sees. */
  public Judgement interceptor(JavaType type, Supplier<List<Handler>> handlers) {
    return interceptor(evaluator.object(type), type, handlers);
  }

  /**
   * What an interceptor asks of the requests that it sees.
   *
   * @param place where it is declared or registered
   * @param handlers those that the requests are for, asked only if the interceptor looks at them
   */
  public Judgement interceptor(
      Value interceptor, JavaType place, Supplier<List<Handler>> handlers) {
    if (!(interceptor instanceof Value.Host)) {
      return unseen(interceptor, "interceptor");
    }
    HandlerObject any = HandlerObject.any();
    Judgement ofAny = intercepted(interceptor, place, any);
    return any.wasAsked()
        ? PerHandler.of(handlers.get(), types, each -> intercepted(interceptor, place, each), ofAny)
        : ofAny;
  }

  private Judgement intercepted(Value interceptor, JavaType place, HandlerObject handler) {
    return judged(
        name(interceptor).orElse("the interceptor"),
        place,
        round -> play.answered(interceptor, "preHandle", List.of(handler), place, round));
  }

  /**
   * For which requests a method of a filter lets an anonymous caller go on by returning {@code
   * true}; an exception refuses, and so does what the judgement asks for otherwise.
   *
   * @param further what it gets beside request and response
   * @return empty where its code isn't in the source
   */
  public Optional<Judgement> answer(JavaType type, String method, List<Value> further) {
    if (!declares(type.name(), method, 2 + further.size())) {
      return Optional.empty();
    }
    Value filter = evaluator.object(type);
    Exploration.Ways ways =
        Exploration.ways(
            round -> play.answered(filter, method, further, type, round), paths, effort);
    return Optional.of(Verdicts.ofPart(new Evidence(type.simpleName(), type.at()), ways));
  }

  /**
   * Whether a method of a filter returns {@code true} for the request of a caller without
   * credentials: no where such a caller finds a way to have it return {@code false}.
   */
  public Truth holdsForAnyone(Value filter, String method, JavaType place) {
    Judgement judgement =
        judged(
            name(filter).orElse("the filter"),
            place,
            round -> play.answered(filter, method, List.of(), place, round, false));
    if (judgement.passesAll()) {
      return Truth.NO;
    }
    boolean always =
        judgement.rules().isEmpty() && judgement.otherwise() instanceof Requirement.Credentials;
    return always ? Truth.YES : Truth.UNKNOWN;
  }

  /**
   * Whether only filters and interceptors set an attribute of requests, and none does for a caller
   * without credentials whose request it passes on.
   */
  public boolean leaveUnset(String attribute) {
    Set<String> setters = attributes.setters(attribute);
    return !setters.isEmpty()
        && setters.stream()
            .map(types::find)
            .allMatch(each -> each.filter(type -> leavesUnset(type, attribute)).isPresent());
  }

  private boolean leavesUnset(JavaType guard, String attribute) {
    Value name = new Value.Text(attribute);
    return isGuard(guard) && leaves(guard, round -> round.attributes().get(name));
  }

  /**
   * Whether a guard leaves a thread-bound holder empty for who has no credentials.
   *
   * @param setsOnce whether it sets the holder in one place, so that what follows doesn't matter
   */
  boolean leavesUnbound(JavaType guard, Bound holder, boolean setsOnce) {
    library.await(setsOnce ? Optional.of(holder) : Optional.empty());
    try {
      return leaves(guard, round -> round.held().get(holder));
    } finally {
      library.await(Optional.empty());
    }
  }

  /** Whether a class is a filter or an interceptor. */
  boolean isGuard(JavaType type) {
    return declares(type.name(), "doFilter")
        || declares(type.name(), "doFilterInternal")
        || declares(type.name(), "preHandle");
  }

  /** Whether a guard passes no request of who has no credentials on with something set. */
  private boolean leaves(JavaType guard, Function<Round, @Nullable Value> set) {
    Value object = evaluator.object(guard);
    boolean filters = declares(guard.name(), "doFilter");
    boolean intercepts = !filters && !declares(guard.name(), "doFilterInternal");
    return EachWay.all(
        round ->
            intercepts
                ? play.answered(object, "preHandle", List.of(HandlerObject.any()), guard, round)
                : play.filtered(object, filters ? "doFilter" : "doFilterInternal", guard, round),
        way -> {
          Value left = set.apply(way.round());
          return way.end() == End.REFUSES
              || way.end() == End.PASSES && (left == null || left instanceof Value.Null);
        });
  }

  /**
   * What an advice asks of the requests whose handlers it stands before.
   *
   * @param aspect the class that has it
   * @param arguments what it gets, of what passes the request on once it is called
   * @param around whether nothing but that call passes it on
   */
  public Judgement advice(
      JavaType aspect, String method, Function<Value, List<Value>> arguments, boolean around) {
    Value object = evaluator.object(aspect);
    return judged(
        aspect.name(),
        aspect,
        round ->
            play.advised(
                object, method, arguments.apply(new PassingOn(round)), around, aspect, round));
  }

  /**
   * Whether a filter is one of Spring Security's authentication and nothing else. Boot also puts it
   * in front of everything where it is a bean; what it refuses there, it refuses in its chain.
   */
  private boolean isJudgedInItsChain(String type) {
    return !declares(type, "doFilter")
        && types.mentions("addFilter", "addFilterBefore", "addFilterAfter", "addFilterAt")
        && types.hierarchyOf(TypeRef.of(type)).stream()
            .flatMap(each -> each.type().superclass().stream())
            .anyMatch(each -> each.declaredName().filter(KnownFilters::authenticates).isPresent());
  }

  private static Optional<String> name(Value object) {
    if (object instanceof Value.Host host) {
      return host.type();
    }
    return object instanceof Value.Foreign foreign ? Optional.of(foreign.type()) : Optional.empty();
  }

  private static Judgement unseen(Value object, String what) {
    if (object instanceof Value.Unknown unknown) {
      return Judgement.unclear(unknown.reason());
    }
    return Judgement.unclear(
        Evidence.of(
            "the code of the "
                + what
                + " "
                + name(object).orElse("")
                + " isn't in the analysed source"));
  }

  private boolean declares(String type, String method) {
    return declares(type, method, 3);
  }

  private boolean declares(String type, String method, int parameters) {
    for (BoundType each : types.hierarchyOf(TypeRef.of(type))) {
      for (JavaMethod found : each.type().methodsNamed(method)) {
        if (found.parameters().size() == parameters && found.body().isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private Judgement judged(String name, JavaType place, Function<Round, Way> player) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    Evidence at = new Evidence(simpleName, place.at());
    return Verdicts.of(at, Exploration.ways(player, paths, effort));
  }
}
