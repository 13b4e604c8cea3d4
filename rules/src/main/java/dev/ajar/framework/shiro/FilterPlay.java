package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/** Plays the application's own filters of Shiro chains for a caller who isn't signed in. */
final class FilterPlay {

  private final Types types;
  private final Properties properties;
  private final Library handlers;

  FilterPlay(Types types, Properties properties, Library handlers) {
    this.types = types;
    this.properties = properties;
    this.handlers = handlers;
  }

  /**
   * What a filter asks.
   *
   * @param configuration what stands in brackets behind its name
   */
  Judgement judgement(JavaType filter, List<String> configuration) {
    GuardJudge judge = new GuardJudge(types, properties, new Inherited(configuration, handlers));
    Optional<TypeRef> ancestor = ancestor(filter);
    if (ancestor.isEmpty() || overrides(filter, "doFilterInternal")) {
      return judge.filter(filter);
    }
    Value mapped =
        configuration.isEmpty()
            ? new Value.Null()
            : new Value.Items(configuration.stream().<Value>map(Value.Text::new).toList());
    Judgement played =
        judge
            .answer(filter, "preHandle", List.of())
            .or(() -> judge.answer(filter, "onPreHandle", List.of(mapped)))
            .orElseGet(() -> controlled(filter, judge, mapped, ancestor.get(), configuration));
    return new Judgement(played.rules(), asked(played, filter), played.evidence());
  }

  private static Requirement asked(Judgement played, JavaType filter) {
    if (played.otherwise() instanceof Requirement.Anyone) {
      return played.otherwise();
    }
    return played.otherwise() instanceof Requirement.Unclear unclear
        ? new Requirement.Unclear(
            "whether "
                + filter.simpleName()
                + " lets a caller pass who isn't signed in can't be told: "
                + unclear.reason())
        : new Requirement.Credentials("what " + filter.simpleName() + " asks for");
  }

  /** {@code AccessControlFilter.onPreHandle}. */
  private Judgement controlled(
      JavaType filter,
      GuardJudge judge,
      Value mapped,
      TypeRef ancestor,
      List<String> configuration) {
    Evidence at = new Evidence(filter.simpleName(), filter.at());
    Optional<BuiltIn> builtIn = ancestor.declaredName().flatMap(BuiltIn::ofClass);
    Judgement allowed =
        judge
            .answer(filter, "isAccessAllowed", List.of(mapped))
            .or(() -> builtIn.map(each -> told(each.allows(configuration), at)))
            .orElseGet(() -> told(Truth.NO, at));
    Judgement denied =
        judge
            .answer(filter, "onAccessDenied", List.of(mapped))
            .or(() -> judge.answer(filter, "onAccessDenied", List.of()))
            .orElseGet(() -> told(Truth.NO, at));
    return allowed.or(denied);
  }

  private static Judgement told(Truth passes, Evidence at) {
    return switch (passes) {
      case YES -> Judgement.anyone(at);
      case NO -> Judgement.of(new Requirement.Credentials("a subject that is signed in"), at);
      case UNKNOWN -> Judgement.unclear(at);
    };
  }

  private boolean overrides(JavaType filter, String method) {
    return types.hierarchyOf(filter.asRef()).stream()
        .map(BoundType::type)
        .filter(JavaType::isSource)
        .anyMatch(each -> !each.methodsNamed(method).isEmpty());
  }

  /** The class of Shiro's that a filter extends, directly or not. */
  Optional<TypeRef> ancestor(JavaType filter) {
    return types.hierarchyOf(filter.asRef()).stream()
        .flatMap(each -> each.type().supertypes().stream())
        .filter(
            each ->
                each.declaredName()
                    .filter(name -> name.startsWith("org.apache.shiro.web."))
                    .isPresent())
        .findFirst();
  }

  /** Shiro as its filters see it. */
  private record Inherited(List<String> configuration, Library handlers) implements Library {

    @Override
    public Optional<Value> bean(TypeRef type) {
      return handlers.bean(type);
    }

    @Override
    public Optional<Value> callInherited(String type, Value self, Call call) {
      return InheritedMethods.call(type, self, call, configuration);
    }

    @Override
    public Optional<Value> callStatic(String type, Call call) {
      if (type.equals("org.apache.shiro.SecurityUtils") && call.method().equals("getSubject")) {
        return Optional.of(new Subject());
      }
      boolean casts = type.endsWith("web.util.WebUtils") && call.method().startsWith("toHttp");
      return casts ? Optional.of(call.argument(0)) : Optional.empty();
    }
  }
}
