package dev.ajar.framework.aspects;

import dev.ajar.framework.Framework;
import dev.ajar.framework.aspects.AdviceJudge.Judgement;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.CallerLibrary.Context;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Aspects of the application that go around handlers: each that turns away a caller without
 * credentials guards, each that lets one through doesn't matter, and where it can't be told which,
 * the handler's access isn't clear.
 */
public final class Aspects implements Framework {

  private final Map<Types, Weaving> weavings = new WeakHashMap<>();

  @Override
  public List<Demand> demands(Application application, Handler handler) {
    Types types = application.types();
    Optional<BoundMethod> method = types.methodOf(handler);
    Optional<JavaType> type = types.find(handler.canonicalType());
    if (method.isEmpty() || type.isEmpty()) {
      return List.of();
    }
    Weaving weaving = weavings.get(types);
    if (weaving == null) {
      weaving = new Weaving(application);
      weavings.put(types, weaving);
    }
    return weaving.demands(new Target(type.get(), method.get(), types));
  }

  /** What goes around the handlers of one application. */
  private static final class Weaving {

    private final List<Advice> advices;
    private final List<AdviceJudge> judges = new ArrayList<>();
    private final Map<Advice, Judgement> sameForAll = new HashMap<>();

    Weaving(Application application) {
      Types types = application.types();
      Properties properties =
          new FileProperties(
              ConfigurationProperties.read(
                  application.modules().stream()
                      .flatMap(each -> each.configurationFiles().stream())
                      .toList(),
                  Set.of()));
      Evaluator evaluator = new Evaluator(types, properties, Library.NONE);
      this.advices =
          types.mentions("Aspect")
              ? new Advices(types, evaluator, new Activation(types, evaluator, properties)).all()
              : List.of();
      judges.add(new AdviceJudge(types, properties, Context.EMPTY));
      if (types.mentions("SecurityContextHolder")) {
        judges.add(new AdviceJudge(types, properties, Context.ANONYMOUS));
      }
    }

    List<Demand> demands(Target target) {
      List<Demand> demands = new ArrayList<>();
      for (Advice each : advices) {
        Truth takes = each.pointcut().takes(target);
        if (takes != Truth.NO) {
          demand(each, judge(each, target), takes).ifPresent(demands::add);
        }
      }
      return demands;
    }

    private Judgement judge(Advice advice, Target target) {
      Judgement known = sameForAll.get(advice);
      if (known != null) {
        return known;
      }
      List<Judgement> judged = judges.stream().map(each -> each.judge(advice, target)).toList();
      Judgement judgement = judged.get(0);
      for (Judgement each : judged.subList(1, judged.size())) {
        judgement =
            new Judgement(
                judgement.lets() == each.lets() ? each.lets() : Truth.UNKNOWN,
                judgement.because().or(each::because),
                judgement.readsTarget() || each.readsTarget());
      }
      if (!judgement.readsTarget()) {
        sameForAll.put(advice, judgement);
      }
      return judgement;
    }

    private static Optional<Demand> demand(Advice advice, Judgement judgement, Truth takes) {
      if (judgement.lets() == Truth.YES) {
        return Optional.empty();
      }
      Evidence source =
          judgement
              .because()
              .map(each -> new Evidence(each.text() + " in `" + advice.name() + "`", each.at()))
              .orElse(new Evidence("the aspect `" + advice.name() + "`", advice.method().at()));
      Optional<String> doubt = doubt(advice, judgement, takes);
      Requirement requirement =
          doubt
              .<Requirement>map(Requirement.Unclear::new)
              .orElse(new Requirement.Credentials("what `" + advice.name() + "` asks for"));
      return Optional.of(new Demand(requirement, source));
    }

    private static Optional<String> doubt(Advice advice, Judgement judgement, Truth takes) {
      String aspect = "the aspect `" + advice.name() + "`";
      if (judgement.lets() == Truth.UNKNOWN) {
        return Optional.of(
            "whether " + aspect + " lets an anonymous caller's request through can't be told");
      }
      if (takes == Truth.UNKNOWN) {
        return Optional.of("whether the pointcut of " + aspect + " takes it can't be told");
      }
      if (advice.registered() != Truth.YES) {
        return Optional.of("nothing shows that " + aspect + " is registered as a bean");
      }
      return advice.state().doubts().stream()
          .findFirst()
          .map(each -> aspect + " is in force " + each.text());
    }
  }
}
