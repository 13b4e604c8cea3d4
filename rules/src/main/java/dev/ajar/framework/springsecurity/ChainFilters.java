package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
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

  private static final String SPRING = "org.springframework.";

  private final Types types;
  private final GuardJudge judge;
  private final ProcessingFilters processing;

  ChainFilters(Types types, GuardJudge judge, ProcessingFilters processing) {
    this.types = types;
    this.judge = judge;
    this.processing = processing;
  }

  /**
   * @param ignored what no chain sees
   * @param endpoints those of the application
   */
  List<Gate> gates(List<Chain> ignored, List<FoundChain> chains, List<Endpoint> endpoints) {
    List<Gate> gates = new ArrayList<>();
    for (FoundChain chain : chains) {
      for (HttpSecurityObject.AddedFilter filter : chain.filters()) {
        if (filter.filter() instanceof AnsweringFilter answering
            && endpoints.stream().noneMatch(answering::mayAnswerFor)) {
          continue;
        }
        Judgement judgement = judgement(filter.filter());
        if (!judgement.passesAll()) {
          gates.add(gate(filter, judgement, chain, ignored, chains));
        }
      }
    }
    return gates;
  }

  /** What is Spring's only authenticates; what the filter of another library does isn't known. */
  private Judgement judgement(Value filter) {
    if (filter instanceof AnsweringFilter answering) {
      return answering.judgement();
    }
    Optional<String> name =
        filter instanceof Value.Host host
            ? host.type()
            : filter instanceof Value.Foreign foreign
                ? Optional.of(foreign.type())
                : Optional.empty();
    Optional<JavaType> source = name.flatMap(types::find).filter(JavaType::isSource);
    Optional<Judgement> processed =
        source.flatMap(each -> processing.judgement(filter, each, types, judge));
    if (processed.isPresent()) {
      return processed.get();
    }
    boolean ofSpring = filter instanceof Value.Foreign && name.orElse("").startsWith(SPRING);
    if (ofSpring) {
      return Judgement.anyone(Evidence.of(name.orElse("") + " turns no anonymous caller away"));
    }
    return source
        .or(
            () ->
                types.inFilesMentioning("doFilter", "doFilterInternal", "addFilterBefore").stream()
                    .findFirst())
        .map(
            place ->
                filter instanceof Value.Host || source.isEmpty()
                    ? judge.filter(filter, place)
                    : judge.filter(place))
        .orElseGet(
            () -> Judgement.unclear(Evidence.of("the filter's code isn't in the analysed source")));
  }

  private static Gate gate(
      HttpSecurityObject.AddedFilter filter,
      Judgement judgement,
      FoundChain of,
      List<Chain> ignored,
      List<FoundChain> all) {
    AccessRule none =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            new Evidence(
                "the filter of " + filter.source().text() + " isn't in the chain of the request",
                filter.source().at()));
    List<Chain> chains = new ArrayList<>(ignored);
    for (FoundChain each : all) {
      Chain chain = each.chain();
      chains.add(
          each == of
              ? judgement.chain(chain.name(), chain.when(), filter.source(), chain.conditions())
              : new Chain(chain.name(), chain.when(), List.of(), none, chain.conditions()));
    }
    return new Gate("filter in " + of.chain().name(), chains, none);
  }
}
