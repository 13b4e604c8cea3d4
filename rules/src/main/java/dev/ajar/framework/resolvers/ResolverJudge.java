package dev.ajar.framework.resolvers;

import dev.ajar.framework.guards.CallerLibrary;
import dev.ajar.framework.guards.CallerLibrary.Context;
import dev.ajar.framework.guards.Forged;
import dev.ajar.framework.guards.ThreadMarks;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.resolvers.Resolution.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Optional;

/** Plays argument resolvers for a caller who sends no credentials. */
final class ResolverJudge {

  private final Types types;
  private final CallerLibrary library;
  private final Evaluator evaluator;

  ResolverJudge(Types types, Properties properties, Context context, ThreadMarks marks) {
    this.types = types;
    this.library = new CallerLibrary(context, marks);
    this.evaluator = new Evaluator(types, properties, library);
  }

  private record Found(JavaType declaring, JavaMethod method) {}

  /** Whether a resolver takes a parameter. */
  Truth supports(JavaType resolver, ParameterObject parameter) {
    Optional<Found> method = find(resolver, "supportsParameter", 1);
    if (method.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Evaluator.Ends ends = play(resolver, method.get(), List.of(parameter));
    if (!ends.followed()) {
      return Truth.UNKNOWN;
    }
    if (all(ends, new Value.Scalar(true))) {
      return Truth.YES;
    }
    return all(ends, new Value.Scalar(false)) ? Truth.NO : Truth.UNKNOWN;
  }

  private static boolean all(Evaluator.Ends ends, Value value) {
    return !ends.outcomes().isEmpty()
        && ends.outcomes().stream().allMatch(each -> each.value().equals(value));
  }

  /** What a resolver gives to a parameter that it takes. */
  Resolution resolve(JavaType resolver, ParameterObject parameter) {
    Optional<Found> method = find(resolver, "resolveArgument", 4);
    if (method.isEmpty()) {
      return unclear(resolver, parameter);
    }
    Evaluator.Ends forging = resolved(resolver, method.get(), parameter, true);
    boolean takesAnything =
        isWhole(forging)
            && forging.outcomes().stream().allMatch(each -> Forged.isSent(each.value()));
    return takesAnything
        ? Resolution.ORDINARY
        : resolution(
            resolver, method.get(), parameter, resolved(resolver, method.get(), parameter, false));
  }

  /** Whether every way ends by returning something. */
  private static boolean isWhole(Evaluator.Ends ends) {
    return ends.followed()
        && !ends.outcomes().isEmpty()
        && ends.refused().stream().allMatch(Evaluator::isChanceFailure);
  }

  private Evaluator.Ends resolved(
      JavaType resolver, Found method, ParameterObject parameter, boolean forges) {
    Value request = library.newRequest(forges);
    return play(
        resolver,
        method,
        List.of(parameter, unknown(resolver), new WebRequest(request), unknown(resolver)));
  }

  private Resolution resolution(
      JavaType resolver, Found method, ParameterObject parameter, Evaluator.Ends ends) {
    if (!library.wasAskedForCredentials()) {
      return Resolution.ORDINARY;
    }
    if (!ends.followed()) {
      return unclear(resolver, parameter);
    }
    if (ends.outcomes().isEmpty() && !ends.completes()) {
      String name = "the argument resolver " + resolver.simpleName();
      Evidence refused =
          ends.refused().stream()
              .findFirst()
              .map(each -> new Evidence(each.text() + " in " + name, each.at()))
              .orElse(new Evidence(name, resolver.at()));
      return new Resolution(Kind.REFUSED, Optional.of(refused));
    }
    boolean throwsPerhaps =
        ends.refused().stream().anyMatch(each -> !Evaluator.isChanceFailure(each));
    if (throwsPerhaps) {
      return unclear(resolver, parameter);
    }
    return all(ends, new Value.Null())
        ? new Resolution(
            Kind.NULL,
            Optional.of(
                new Evidence(
                    "the argument resolver "
                        + resolver.simpleName()
                        + " gives null to who isn't signed in",
                    method.method().at())))
        : Resolution.ORDINARY;
  }

  /**
   * A resolver that refuses some requests, of a parameter that isn't named as if it told who calls,
   * is taken for one that refuses for other reasons: a shop that isn't there.
   */
  private static Resolution unclear(JavaType resolver, ParameterObject parameter) {
    boolean isOfIdentity =
        Evaluator.isOfIdentity(resolver.simpleName())
            || parameter.names().stream().anyMatch(Evaluator::isOfIdentity);
    if (!isOfIdentity) {
      return Resolution.ORDINARY;
    }
    return new Resolution(
        Kind.UNCLEAR,
        Optional.of(
            new Evidence(
                "whether the argument resolver "
                    + resolver.simpleName()
                    + " refuses an anonymous caller can't be told",
                resolver.at())));
  }

  private static Value unknown(JavaType resolver) {
    return new Value.Unknown(new Evidence("what Spring hands to the resolver", resolver.at()));
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

  /** {@code NativeWebRequest}: a request, and the way to the servlet's own. */
  private record WebRequest(Value request) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getNativeRequest") || call.method().equals("getRequest")
          ? request
          : ((Value.Host) request).call(call);
    }

    @Override
    public Optional<String> type() {
      return Optional.of("org.springframework.web.context.request.NativeWebRequest");
    }
  }
}
