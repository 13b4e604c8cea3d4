package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a filter or interceptor for a caller who sends no credentials. Where it passes the request
 * on for certain, it guards nothing; where it looks for credentials and then never passes it on, it
 * asks for them; anything between can't be told.
 */
public final class GuardJudge {

  private static final List<String> FILTER_METHODS = List.of("doFilterInternal", "doFilter");
  private static final String HANDLER_METHOD = "org.springframework.web.method.HandlerMethod";

  private final Types types;
  private final Evaluator evaluator;

  public GuardJudge(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
  }

  /** What a servlet filter asks of every request that it sees. */
  public Requirement filter(JavaType type) {
    for (String name : FILTER_METHODS) {
      Optional<Found> method = find(type, name);
      if (method.isPresent()) {
        PassingOn chain = new PassingOn();
        AnonymousRequest request = new AnonymousRequest();
        Evaluator.Ends ends = play(type, method.get(), List.of(request, new Response(), chain));
        boolean refuses = !chain.perhaps() && ends.followed() && request.wasAskedForCredentials();
        return judged(type, chain.always(), refuses);
      }
    }
    return unclear(type);
  }

  /** What an interceptor asks of every request that it sees. */
  public Requirement interceptor(JavaType type) {
    Optional<Found> method = find(type, "preHandle");
    if (method.isEmpty()) {
      return inheritsOnlyTheInterface(type) ? new Requirement.Anyone() : unclear(type);
    }
    AnonymousRequest request = new AnonymousRequest();
    Evaluator.Ends ends = play(type, method.get(), List.of(request, new Response(), new Handler()));
    boolean always =
        ends.outcomes().stream()
            .anyMatch(
                each -> each.conditions().isEmpty() && each.value().equals(new Value.Scalar(true)));
    boolean perhaps =
        ends.outcomes().stream().anyMatch(each -> !each.value().equals(new Value.Scalar(false)));
    boolean refuses = !perhaps && ends.followed() && request.wasAskedForCredentials();
    return judged(type, always, refuses);
  }

  /**
   * Whether a method of a filter lets an anonymous caller go on by returning {@code true}; an
   * exception refuses.
   *
   * @param further what it gets beside request and response
   * @return empty where its code isn't in the source
   */
  public Optional<Truth> answer(JavaType type, String name, List<Value> further) {
    return find(type, name, 2 + further.size())
        .map(
            method -> {
              List<Value> arguments = new ArrayList<>();
              arguments.add(new AnonymousRequest());
              arguments.add(new Response());
              arguments.addAll(further);
              return truth(play(type, method, arguments));
            });
  }

  private static Truth truth(Evaluator.Ends ends) {
    boolean always =
        ends.outcomes().stream()
            .anyMatch(
                each -> each.conditions().isEmpty() && each.value().equals(new Value.Scalar(true)));
    boolean never =
        ends.followed()
            && ends.outcomes().stream()
                .allMatch(each -> each.value().equals(new Value.Scalar(false)));
    return always ? Truth.YES : never ? Truth.NO : Truth.UNKNOWN;
  }

  private boolean inheritsOnlyTheInterface(JavaType type) {
    return type.supertypes().stream()
        .allMatch(
            each ->
                each.is("org.springframework.web.servlet.HandlerInterceptor")
                    || each.is("org.springframework.web.servlet.AsyncHandlerInterceptor")
                    || each.is(
                        "org.springframework.web.servlet.handler.HandlerInterceptorAdapter"));
  }

  private static Requirement judged(JavaType type, boolean always, boolean refuses) {
    if (always) {
      return new Requirement.Anyone();
    }
    return refuses
        ? new Requirement.Credentials("what " + type.simpleName() + " asks for")
        : unclear(type);
  }

  private static Requirement unclear(JavaType type) {
    return new Requirement.Unclear(
        "whether " + type.simpleName() + " lets an anonymous caller pass can't be told");
  }

  private record Found(JavaType declaring, JavaMethod method) {}

  private Optional<Found> find(JavaType type, String name) {
    return find(type, name, 3);
  }

  private Optional<Found> find(JavaType type, String name, int parameters) {
    for (BoundType each : types.hierarchyOf(type.asRef())) {
      for (JavaMethod method : each.type().methodsNamed(name)) {
        if (method.parameters().size() == parameters && method.body().isPresent()) {
          return Optional.of(new Found(each.type(), method));
        }
      }
    }
    return Optional.empty();
  }

  private Evaluator.Ends play(JavaType type, Found found, List<Value> arguments) {
    return evaluator.ends(type, found.declaring(), found.method(), arguments);
  }

  /** The response; what is written to it doesn't matter, only whether the request goes on. */
  private record Response() implements Value.Host {
    @Override
    public Value call(Call call) {
      return new Value.Unknown(Evidence.of("the response's state", call.at()));
    }
  }

  /** The handler method that the request is for. */
  private record Handler() implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.unknown("`" + call.text() + "` depends on the handler");
    }

    @Override
    public Optional<String> type() {
      return Optional.of(HANDLER_METHOD);
    }
  }
}
