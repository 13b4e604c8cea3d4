package dev.ajar.framework.handler;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.CredentialCheck;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.framework.resolvers.Resolution;
import dev.ajar.framework.resolvers.Resolvers;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Plays handlers for a caller without credentials and for one who is signed in. Where the first
 * never gets what the second gets, the handler guards itself; where that depends on something that
 * can't be told, it is unclear.
 */
public final class HandlerGuards implements Framework {

  private static final String CONTEXT_HOLDER =
      "org.springframework.security.core.context.SecurityContextHolder";
  private static final Set<String> BODY =
      Set.of(
          "org.springframework.web.bind.annotation.ResponseBody",
          "org.springframework.web.bind.annotation.RestController");

  private final Map<Types, Tools> tools = new WeakHashMap<>();

  private final BiFunction<Application, Handler, List<Demand>> annotations;

  private record Tools(
      Code code,
      ServiceGuards services,
      SessionAttributes sessions,
      RequestMarks marks,
      CredentialCheck credentials,
      Resolvers resolvers) {}

  /**
   * @param annotations what access annotations on a method ask, for the services that handlers call
   */
  public HandlerGuards(BiFunction<Application, Handler, List<Demand>> annotations) {
    this.annotations = annotations;
  }

  /** What a handler's play shows; {@code evidence} for a guard and for what isn't clear. */
  private record Outcome(Verdict verdict, Optional<Evidence> evidence) {

    static final Outcome OPEN = new Outcome(Verdict.OPEN, Optional.empty());

    /** What holds where either may turn the caller away. */
    Outcome or(Outcome other) {
      return verdict.compareTo(other.verdict) <= 0 ? this : other;
    }
  }

  private enum Verdict {
    GUARDED,
    UNCLEAR,
    OPEN
  }

  @Override
  public List<Demand> demands(Application application, Handler handler) {
    Types types = application.types();
    Optional<BoundMethod> method =
        types.methodOf(handler).filter(each -> each.method().body().isPresent());
    if (method.isEmpty() || method.get().owner().type().scope().isEmpty()) {
      return List.of();
    }
    boolean answersWithBody = answersWithBody(types, handler, method.get());
    Tools tool = tools.computeIfAbsent(types, each -> tools(application));
    Optional<Demand> resolved = resolved(method.get(), tool.resolvers());
    if (resolved.isPresent()) {
      return List.of(resolved.get());
    }
    Evidence place =
        new Evidence(
            "the attribute that `" + method.get().method().name() + "` takes",
            method.get().method().at());
    Optional<Fact> needed =
        new Parameters(tool.code(), tool.resolvers(), tool.sessions(), tool.marks())
            .needed(method.get(), place);
    if (needed.isPresent()) {
      boolean lacks = needed.get().is(Kind.ABSENT);
      return demand(new Outcome(lacks ? Verdict.GUARDED : Verdict.UNCLEAR, Optional.of(place)));
    }
    Outcome itself = outcome(types, method.get(), exit -> answers(exit, answersWithBody));
    return demand(
        new ModelMethods(types)
            .before(handler.canonicalType()).stream()
                .map(each -> outcome(types, each, exit -> !exit.thrown()))
                .reduce(itself, Outcome::or));
  }

  /**
   * What a method's play shows.
   *
   * @param answers whether a way out lets the request go on, or answers it
   */
  private Outcome outcome(Types types, BoundMethod method, Predicate<Exit> answers) {
    Played signedIn = play(types, method, Caller.SIGNED_IN);
    if (signedIn.exits().stream().noneMatch(answers)) {
      return Outcome.OPEN;
    }
    Outcome nobody = outcome(play(types, method, Caller.NOBODY), answers);
    if (!types.mentionsType(CONTEXT_HOLDER)) {
      return nobody;
    }
    Outcome anonymous = outcome(play(types, method, Caller.ANONYMOUS), answers);
    if (nobody.verdict() == anonymous.verdict()) {
      return nobody.evidence().isPresent() ? nobody : anonymous;
    }
    return new Outcome(Verdict.UNCLEAR, nobody.evidence().or(anonymous::evidence));
  }

  /** What the resolvers of the handler's parameters ask; what they give is played below. */
  private static Optional<Demand> resolved(BoundMethod method, Resolvers resolvers) {
    Optional<Demand> unclear = Optional.empty();
    for (int i = 0; i < method.method().parameters().size(); i++) {
      Resolution resolution = resolvers.of(method, i);
      Evidence evidence = resolution.evidence().orElse(Evidence.of("an argument resolver"));
      if (resolution.kind() == Resolution.Kind.REFUSED) {
        return Optional.of(new Demand(new Requirement.Credentials("a signed-in caller"), evidence));
      }
      if (resolution.kind() == Resolution.Kind.UNCLEAR) {
        unclear =
            unclear.or(
                () -> Optional.of(new Demand(new Requirement.Unclear(evidence.text()), evidence)));
      }
    }
    return unclear;
  }

  private Tools tools(Application application) {
    Types types = application.types();
    Code code = Code.of(types);
    return new Tools(
        code,
        new ServiceGuards(types, each -> annotations.apply(application, each)),
        new SessionAttributes(code),
        new RequestMarks(application),
        new CredentialCheck(types, FileProperties.of(application)),
        new Resolvers(application));
  }

  /**
   * @param whole whether every way through the body was followed to its end; where not, a refusal
   *     that was seen may have another way beside it
   */
  private record Played(List<Exit> exits, boolean whole) {}

  private Played play(Types types, BoundMethod method, Caller caller) {
    Tools tool = Objects.requireNonNull(tools.get(types));
    World world =
        new World(
            tool.code(),
            tool.services(),
            tool.sessions(),
            tool.marks(),
            tool.credentials(),
            caller);
    Evidence place =
        new Evidence(
            "`" + method.method().name() + "` refuses who isn't signed in", method.method().at());
    State start =
        new Parameters(tool.code(), tool.resolvers(), tool.sessions(), tool.marks())
            .of(method, caller, place);
    List<Exit> exits =
        Play.of(method.method().body().orElseThrow(), start, new Reader(world, method, 0));
    return new Played(exits, !world.isExhausted());
  }

  private static boolean answersWithBody(Types types, Handler handler, BoundMethod method) {
    boolean annotated =
        !types.annotationPath(method.method().annotations(), BODY).isEmpty()
            || types.hierarchyOf(TypeRef.of(handler.canonicalType())).stream()
                .anyMatch(each -> !types.annotationPath(each.type().annotations(), BODY).isEmpty());
    return annotated || method.returnType().simpleName().matches("(Response|Http)Entity|void");
  }

  private static Outcome outcome(Played played, Predicate<Exit> answers) {
    Optional<Evidence> guard = Optional.empty();
    Optional<Evidence> doubt = Optional.empty();
    for (Exit each : played.exits()) {
      if (answers.test(each)) {
        if (each.state().doubt().isEmpty()) {
          return Outcome.OPEN;
        }
        doubt = doubt.or(each.state()::doubt);
      } else {
        guard = guard.or(each::because);
      }
    }
    if (doubt.isPresent()) {
      return new Outcome(Verdict.UNCLEAR, doubt);
    }
    if (guard.isPresent() && !played.whole()) {
      return new Outcome(Verdict.UNCLEAR, guard);
    }
    return new Outcome(guard.isPresent() ? Verdict.GUARDED : Verdict.OPEN, guard);
  }

  /** Whether a way out gives the handler's answer rather than a refusal. */
  private static boolean answers(Exit exit, boolean answersWithBody) {
    if (exit.thrown()) {
      return false;
    }
    Fact value = exit.value();
    if (exit.state().carries() || !value.isEmptyOfData()) {
      return true;
    }
    boolean refuses = Words.refuse(value.words() + exit.state().said());
    boolean empty = value.is(Kind.NULL) || Words.sayNothing(value.words());
    boolean nothing = answersWithBody && empty && exit.state().decided().isPresent();
    return !refuses && !nothing;
  }

  private static List<Demand> demand(Outcome outcome) {
    if (outcome.verdict() == Verdict.OPEN || outcome.evidence().isEmpty()) {
      return List.of();
    }
    Evidence evidence = outcome.evidence().get();
    Requirement requirement =
        outcome.verdict() == Verdict.GUARDED
            ? new Requirement.Credentials("a signed-in caller")
            : new Requirement.Unclear(evidence.text());
    return List.of(new Demand(requirement, evidence));
  }
}
