package dev.ajar.framework.resolvers;

import dev.ajar.framework.guards.CallerLibrary.Context;
import dev.ajar.framework.guards.ThreadMarks;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.resolvers.Resolution.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The application's own argument resolvers. Spring asks them after those for its own annotations,
 * and the first that supports a parameter resolves it ({@code
 * RequestMappingHandlerAdapter#getDefaultArgumentResolvers}, {@code
 * HandlerMethodArgumentResolverComposite#getArgumentResolver}, 5.3 to 7.0).
 */
public final class Resolvers {

  private static final String RESOLVER =
      "org.springframework.web.method.support.HandlerMethodArgumentResolver";
  private static final String SPRINGS_OWN = "org.springframework.web.bind.annotation.";

  private final List<JavaType> resolvers;
  private final List<ResolverJudge> judges = new ArrayList<>();
  private final boolean registers;

  public Resolvers(Application application) {
    Types types = application.types();
    this.resolvers =
        types.subtypesOf(RESOLVER).stream()
            .filter(each -> !each.isInterface() && !each.is(Modifier.ABSTRACT))
            .toList();
    this.registers =
        !resolvers.isEmpty()
            && types.mentions(
                "addArgumentResolvers", "setCustomArgumentResolvers", "setArgumentResolvers");
    if (!resolvers.isEmpty()) {
      Properties properties = FileProperties.of(application);
      ThreadMarks marks = new ThreadMarks(types, properties);
      judges.add(new ResolverJudge(types, properties, Context.EMPTY, marks));
      if (types.mentions("SecurityContextHolder")) {
        judges.add(new ResolverJudge(types, properties, Context.ANONYMOUS, marks));
      }
    }
  }

  /** What a handler's parameter gets. */
  public Resolution of(BoundMethod handler, int index) {
    boolean springs =
        handler.method().parameters().get(index).annotations().stream()
            .anyMatch(each -> each.type().startsWith(SPRINGS_OWN));
    if (springs) {
      return Resolution.ORDINARY;
    }
    ParameterObject parameter = new ParameterObject(handler, index);
    for (JavaType each : resolvers) {
      Truth supports = judges.get(0).supports(each, parameter);
      if (supports == Truth.NO) {
        continue;
      }
      Resolution resolution =
          judges.stream()
              .map(judge -> judge.resolve(each, parameter))
              .reduce(Resolution::or)
              .orElse(Resolution.ORDINARY);
      if (resolution.kind() == Kind.ORDINARY) {
        return resolution;
      }
      return supports == Truth.YES && registers ? resolution : doubtful(each, resolution);
    }
    return Resolution.ORDINARY;
  }

  private static Resolution doubtful(JavaType resolver, Resolution resolution) {
    Evidence evidence =
        new Evidence(
            "whether the argument resolver "
                + resolver.simpleName()
                + " is asked for the parameter can't be told",
            resolution.evidence().flatMap(Evidence::at).or(resolver::at));
    return new Resolution(Kind.UNCLEAR, Optional.of(evidence));
  }
}
