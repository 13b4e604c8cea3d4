package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.Judgement;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes rules of what code puts into a {@code ShiroFilterFactoryBean}. */
final class ShiroGate {

  private final Types types;
  private final FilterPlay play;

  ShiroGate(Types types, FilterPlay play) {
    this.types = types;
    this.play = play;
  }

  /**
   * The chains as one gate.
   *
   * @param beans filters that a starter takes from the application's beans, by name
   * @param loginUrl the login page where the code names none
   * @param when where and whether the gate is in force
   */
  Gate of(Factory factory, Definitions beans, String loginUrl, RequestMatcher when) {
    List<AccessRule> rules = new ArrayList<>();
    Optional<PathLanguage> login = login(factory, loginUrl);
    for (Definitions.Entry each : factory.chains().entries()) {
      rules(each, factory, beans, login, rules);
    }
    AccessRule otherwise =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("no chain of Shiro's takes the request, so it passes"));
    Chain chain = new Chain("Shiro", when, rules, otherwise, List.of());
    return new Gate("Apache Shiro", List.of(chain), otherwise);
  }

  private static Optional<PathLanguage> login(Factory factory, String loginUrl) {
    Value url = factory.loginUrl().orElse(new Value.Text(loginUrl));
    return url instanceof Value.Text text && text.text().startsWith("/")
        ? Optional.of(ShiroPaths.of(text.text()))
        : Optional.empty();
  }

  private void rules(
      Definitions.Entry entry,
      Factory factory,
      Definitions beans,
      Optional<PathLanguage> login,
      List<AccessRule> rules) {
    RequestMatcher paths =
        entry.key() instanceof Value.Text pattern
            ? RequestMatcher.path(ShiroPaths.of(pattern.text()))
            : new RequestMatcher.Unclear(reason(entry.key(), entry.source()));
    RequestMatcher when =
        entry
            .condition()
            .<RequestMatcher>map(
                each -> new RequestMatcher.AllOf(List.of(paths, new RequestMatcher.Unclear(each))))
            .orElse(paths);
    if (!(entry.value() instanceof Value.Text chain)) {
      Evidence reason = reason(entry.value(), entry.source());
      rules.add(new AccessRule(when, new Requirement.Unclear(reason.text()), reason));
      return;
    }
    Evidence source = source(entry);
    Judgement all = Judgement.anyone(source);
    boolean opensLogin = true;
    for (ChainText.NamedFilter each : ChainText.filters(chain.text())) {
      Judgement judgement = judgement(each, factory, beans, source);
      if (!judgement.passesAll()) {
        opensLogin &= opensLoginPage(each, factory, beans);
      }
      all = stronger(all, judgement);
    }
    if (opensLogin && login.isPresent() && !all.passesAll()) {
      rules.add(
          new AccessRule(
              new RequestMatcher.AllOf(List.of(when, RequestMatcher.path(login.get()))),
              new Requirement.Anyone(),
              new Evidence(source.text() + " lets the login page pass", source.at())));
    }
    for (AccessRule each : all.rules()) {
      rules.add(
          new AccessRule(
              new RequestMatcher.AllOf(List.of(when, each.when())),
              each.requirement(),
              each.source(),
              each.conditions()));
    }
    rules.add(new AccessRule(when, all.otherwise(), source));
  }

  private static Evidence source(Definitions.Entry entry) {
    String text =
        entry.key() instanceof Value.Text key && entry.value() instanceof Value.Text value
            ? "`" + key.text() + " = " + value.text() + "` of Shiro's chains"
            : entry.source().text();
    return new Evidence(text, entry.source().at());
  }

  private static Evidence reason(Value value, Evidence source) {
    return value instanceof Value.Unknown unknown
        ? unknown.reason()
        : new Evidence(source.text() + " puts something unknown into Shiro's chains", source.at());
  }

  /** All filters of a chain must let a request pass. */
  private static Judgement stronger(Judgement a, Judgement b) {
    if (a.passesAll() || b.passesAll()) {
      return a.passesAll() ? b : a;
    }
    List<Judgement> alike = List.of(a, b).stream().filter(each -> each.rules().isEmpty()).toList();
    Optional<Judgement> refusing =
        alike.stream().filter(each -> each.otherwise() instanceof Requirement.Nobody).findFirst();
    return refusing
        .or(
            () ->
                alike.stream()
                    .filter(each -> each.otherwise() instanceof Requirement.Credentials)
                    .findFirst())
        .orElseGet(() -> Judgement.of(unclear(a, b), a.evidence()));
  }

  private static Requirement unclear(Judgement a, Judgement b) {
    return List.of(a, b).stream()
        .map(Judgement::asRequirement)
        .filter(each -> each instanceof Requirement.Unclear)
        .findFirst()
        .orElse(a.asRequirement());
  }

  private Judgement judgement(
      ChainText.NamedFilter filter, Factory factory, Definitions beans, Evidence at) {
    Optional<Value> own = own(filter.name(), factory, beans);
    if (own.isPresent()) {
      return ofValue(own.get(), filter, at);
    }
    if (mayBeReplaced(factory)) {
      return Judgement.of(
          new Requirement.Unclear("which filter `" + filter.name() + "` is can't be told"), at);
    }
    Requirement requirement =
        BuiltIn.named(filter.name())
            .map(each -> ofBuiltIn(each, filter))
            .orElseGet(
                () -> new Requirement.Unclear("the filter `" + filter.name() + "` isn't known"));
    return Judgement.of(requirement, at);
  }

  private static Optional<Value> own(String name, Factory factory, Definitions beans) {
    return factory.filters().get(name).or(() -> beans.get(name));
  }

  private static boolean mayBeReplaced(Factory factory) {
    return factory.filters().entries().stream()
        .anyMatch(each -> !(each.key() instanceof Value.Text));
  }

  private Judgement ofValue(Value value, ChainText.NamedFilter filter, Evidence at) {
    Optional<String> type =
        value instanceof Value.Host host
            ? host.type()
            : value instanceof Value.Foreign foreign
                ? Optional.of(foreign.type())
                : Optional.empty();
    Optional<JavaType> source = type.flatMap(types::find).filter(JavaType::isSource);
    if (source.isPresent()) {
      return play.judgement(source.get(), filter.configuration());
    }
    Requirement requirement =
        type.flatMap(BuiltIn::ofClass)
            .map(each -> ofBuiltIn(each, filter))
            .orElseGet(
                () ->
                    new Requirement.Unclear(
                        "the code of the filter `"
                            + filter.name()
                            + "` isn't in the analysed source"));
    return Judgement.of(requirement, at);
  }

  private static Requirement ofBuiltIn(BuiltIn builtIn, ChainText.NamedFilter filter) {
    String text =
        filter.configuration().isEmpty() ? filter.name() : filter.name() + filter.configuration();
    return switch (builtIn.allows(filter.configuration())) {
      case YES -> new Requirement.Anyone();
      case NO ->
          builtIn.name().equals("logout")
              ? new Requirement.Nobody()
              : new Requirement.Credentials(text);
      case UNKNOWN ->
          new Requirement.Unclear("for which requests `" + text + "` asks can't be told");
    };
  }

  private boolean opensLoginPage(ChainText.NamedFilter filter, Factory factory, Definitions beans) {
    Optional<Value> own = own(filter.name(), factory, beans);
    if (own.isEmpty()) {
      return BuiltIn.named(filter.name()).map(BuiltIn::opensLoginPage).orElse(false);
    }
    Optional<String> type = own.get() instanceof Value.Host host ? host.type() : Optional.empty();
    return type.flatMap(types::find)
        .flatMap(play::ancestor)
        .flatMap(each -> each.declaredName())
        .flatMap(BuiltIn::ofClass)
        .map(BuiltIn::opensLoginPage)
        .orElse(false);
  }
}
