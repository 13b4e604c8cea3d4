package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Truth;
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

  FilterPlay(Types types, Properties properties) {
    this.types = types;
    this.properties = properties;
  }

  /**
   * What a filter asks.
   *
   * @param configuration what stands in brackets behind its name
   */
  Requirement requirement(JavaType filter, List<String> configuration) {
    GuardJudge judge = new GuardJudge(types, properties, new Inherited(configuration));
    Optional<TypeRef> ancestor = ancestor(filter);
    if (ancestor.isEmpty() || overrides(filter, "doFilterInternal")) {
      return judge.filter(filter).asRequirement();
    }
    Value mapped =
        configuration.isEmpty()
            ? new Value.Null()
            : new Value.Items(configuration.stream().<Value>map(Value.Text::new).toList());
    Truth passes =
        judge
            .answer(filter, "preHandle", List.of())
            .or(() -> judge.answer(filter, "onPreHandle", List.of(mapped)))
            .orElseGet(() -> controlled(filter, judge, mapped, ancestor.get(), configuration));
    return switch (passes) {
      case YES -> new Requirement.Anyone();
      case NO -> new Requirement.Credentials("what " + filter.simpleName() + " asks for");
      case UNKNOWN ->
          new Requirement.Unclear(
              "whether "
                  + filter.simpleName()
                  + " lets a caller pass who isn't signed in can't be told");
    };
  }

  /** {@code AccessControlFilter.onPreHandle}. */
  private Truth controlled(
      JavaType filter,
      GuardJudge judge,
      Value mapped,
      TypeRef ancestor,
      List<String> configuration) {
    Optional<BuiltIn> builtIn = ancestor.declaredName().flatMap(BuiltIn::ofClass);
    Truth allowed =
        judge
            .answer(filter, "isAccessAllowed", List.of(mapped))
            .or(() -> builtIn.map(each -> each.allows(configuration)))
            .orElse(Truth.NO);
    if (allowed != Truth.NO) {
      return allowed;
    }
    return judge
        .answer(filter, "onAccessDenied", List.of(mapped))
        .or(() -> judge.answer(filter, "onAccessDenied", List.of()))
        .orElse(Truth.NO);
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
  private record Inherited(List<String> configuration) implements Library {

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
