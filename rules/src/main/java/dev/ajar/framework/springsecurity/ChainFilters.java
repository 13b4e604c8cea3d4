package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Filters of the application inside its filter chains: each that can turn a request away is a gate,
 * for the requests of its chain. A filter that only fills the security context is none.
 */
final class ChainFilters {

  private final Types types;
  private final GuardJudge judge;

  ChainFilters(Types types, GuardJudge judge) {
    this.types = types;
    this.judge = judge;
  }

  /**
   * @param ignored what no chain sees
   */
  List<Gate> gates(List<Chain> ignored, List<FoundChain> chains) {
    List<Gate> gates = new ArrayList<>();
    for (FoundChain chain : chains) {
      for (HttpSecurityObject.AddedFilter filter : chain.filters()) {
        requirement(filter.filter())
            .map(each -> gate(filter, each, chain, ignored, chains))
            .ifPresent(gates::add);
      }
    }
    return gates;
  }

  /** Nothing where the filter guards nothing, or is one of Spring's, which only authenticate. */
  private Optional<Requirement> requirement(Value filter) {
    Optional<String> name =
        filter instanceof Value.Host host
            ? host.type()
            : filter instanceof Value.Foreign foreign
                ? Optional.of(foreign.type())
                : Optional.empty();
    if (name.filter(each -> each.startsWith("org.springframework.")).isPresent()) {
      return Optional.empty();
    }
    Requirement requirement =
        name.flatMap(types::find)
            .filter(JavaType::isSource)
            .map(judge::filter)
            .orElseGet(
                () ->
                    new Requirement.Unclear(
                        "the code of the filter "
                            + name.orElse("")
                            + " isn't in the analysed source"));
    return requirement instanceof Requirement.Anyone ? Optional.empty() : Optional.of(requirement);
  }

  private static Gate gate(
      HttpSecurityObject.AddedFilter filter,
      Requirement requirement,
      FoundChain of,
      List<Chain> ignored,
      List<FoundChain> all) {
    AccessRule none =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("the filter isn't in the chain of the request"));
    AccessRule asks = new AccessRule(new RequestMatcher.Any(), requirement, filter.source());
    List<Chain> chains = new ArrayList<>(ignored);
    for (FoundChain each : all) {
      Chain chain = each.chain();
      chains.add(
          new Chain(
              chain.name(), chain.when(), List.of(), each == of ? asks : none, chain.conditions()));
    }
    return new Gate("filter in " + of.chain().name(), chains, none);
  }
}
