package dev.ajar.framework.springsecurity;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One application with its security configuration played. */
final class SecuredApplication {

  private final Types types;
  private final SecurityVersion version;
  private final List<Gate> gates;
  private final MethodSecurity methods;

  SecuredApplication(Application application) {
    types = application.types();
    version = VersionFinder.of(application);
    Properties properties = Properties.NONE;
    SecurityLibrary library = new SecurityLibrary(version);
    Evaluator evaluator = new Evaluator(types, properties, library);
    Expressions expressions = new Expressions(new SourceBeans(types, evaluator));
    library.judgeWith(expressions);
    Activation activation = new Activation(types, evaluator, properties);
    methods = new MethodSecurity(types, evaluator, expressions, activation);
    gates = gates(new ChainFinder(types, library, evaluator, activation));
  }

  List<Gate> gates() {
    return gates;
  }

  List<Demand> demands(Handler handler) {
    return methods.demands(handler);
  }

  private List<Gate> gates(ChainFinder finder) {
    List<FoundChain> found = finder.chains();
    if (found.isEmpty()) {
      return undeclared().map(List::of).orElse(List.of());
    }
    List<Chain> chains = new ArrayList<>(finder.ignored());
    found.forEach(each -> chains.add(each.chain()));
    AccessRule unclaimed =
        rule(
            new Requirement.Anyone(),
            Evidence.of("no filter chain takes the request, so Spring Security lets it pass"));
    return List.of(new Gate(version.displayName(), chains, unclaimed));
  }

  /**
   * What stands there without a declared chain. An application with {@code @EnableWebSecurity} gets
   * a chain that authenticates every request: from {@code WebSecurityConfiguration} up to 5.x, from
   * Spring Boot's {@code SpringBootWebSecurityConfiguration} always.
   */
  private Optional<Gate> undeclared() {
    if (types.mentions("SecurityWebFilterChain", "ServerHttpSecurity")) {
      return Optional.of(
          gate(new Requirement.Unclear("Spring Security for WebFlux isn't read yet")));
    }
    if (types.mentions("EnableWebSecurity")) {
      return Optional.of(gate(new Requirement.Credentials("authenticated")));
    }
    if (types.mentions("SecurityContextHolder", "PreAuthorize", "EnableMethodSecurity")) {
      return Optional.of(
          gate(
              new Requirement.Unclear(
                  "Spring Security is in use, but its filter chain isn't in the analysed source")));
    }
    return Optional.empty();
  }

  private Gate gate(Requirement requirement) {
    String text =
        requirement instanceof Requirement.Unclear unclear
            ? unclear.reason()
            : "Spring Security authenticates every request unless a filter chain is declared";
    return new Gate(version.displayName(), List.of(), rule(requirement, Evidence.of(text)));
  }

  private static AccessRule rule(Requirement requirement, Evidence source) {
    return new AccessRule(new RequestMatcher.Any(), requirement, source);
  }
}
