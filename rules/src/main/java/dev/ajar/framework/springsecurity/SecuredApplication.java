package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.HandlerPaths;
import dev.ajar.framework.servlet.FilterRegistrations;
import dev.ajar.framework.springmvc.HandlerMappingObject;
import dev.ajar.framework.xml.XmlFiles;
import dev.ajar.framework.xml.XmlText;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Demand;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One application with its security configuration played. */
final class SecuredApplication {

  private final SecurityVersion version;
  private final List<Gate> gates;
  private final MethodSecurity methods;

  /**
   * @param proxies whether it passes requests on to others, so that other paths than those of its
   *     handlers matter
   */
  SecuredApplication(Application application, Supplier<List<Endpoint>> endpoints, boolean proxies) {
    Types types = application.types();
    version = VersionFinder.of(application);
    Properties properties = FileProperties.of(application);
    SecurityLibrary library =
        new SecurityLibrary(version, new HandlerMappingObject(types, endpoints));
    HandlerPaths paths = proxies ? HandlerPaths.any() : HandlerPaths.of(endpoints.get());
    GuardJudge judge =
        new GuardJudge(types, properties, library.or(FilterRegistrations.library()), paths);
    Evaluator evaluator = judge.evaluator();
    Expressions expressions = new Expressions(new SourceBeans(types, evaluator));
    library.judgeWith(expressions);
    Activation activation = new Activation(types, evaluator, properties);
    Undeclared undeclared = new Undeclared(application, evaluator, version);
    boolean otherwisePossible =
        ForeignConfiguration.isPossible(application, evaluator)
            || undeclared.foreignPackage().isPresent();
    XmlFiles files = XmlFiles.of(application);
    XmlChains declared = new XmlChains(application, files, properties);
    XmlText texts = new XmlText(types, evaluator, properties);
    methods =
        new MethodSecurity(
            version,
            types,
            evaluator,
            expressions,
            new MethodSecuritySwitch(
                types,
                evaluator,
                activation,
                new XmlSwitches(files, declared).all(),
                otherwisePossible));
    gates =
        gates(
            new ChainFinder(types, library, evaluator, activation),
            () -> declared.all(new XmlChain(library, new XmlBeans(files, types, evaluator), texts)),
            undeclared,
            new ChainFilters(types, judge, library.filters()),
            endpoints);
  }

  List<Gate> gates() {
    return gates;
  }

  List<AccessAnnotation> annotations() {
    return methods.annotations();
  }

  List<Demand> demands(Handler handler) {
    return methods.demands(handler);
  }

  private List<Gate> gates(
      ChainFinder finder,
      Supplier<List<FoundChain>> inXml,
      Undeclared undeclared,
      ChainFilters filters,
      Supplier<List<Endpoint>> endpoints) {
    List<FoundChain> found =
        Stream.concat(finder.chains().stream(), inXml.get().stream())
            .map(UnseenFilters::doubting)
            .toList();
    if (found.isEmpty()) {
      return undeclared.gate().map(List::of).orElse(List.of());
    }
    List<Chain> ignored = finder.ignored();
    List<Chain> chains = new ArrayList<>(ignored);
    found.forEach(each -> chains.add(each.chain()));
    AccessRule unclaimed =
        rule(
            new Requirement.Anyone(),
            Evidence.of("no filter chain takes the request, so Spring Security lets it pass"));
    List<Gate> all = new ArrayList<>();
    all.add(new Gate(version.displayName(), chains, unclaimed));
    all.addAll(filters.gates(ignored, found, endpoints.get()));
    List<Chain> taking = found.stream().map(FoundChain::chain).toList();
    EmptyContext.gate(methods, endpoints.get(), ignored, taking).ifPresent(all::add);
    return all;
  }

  private static AccessRule rule(Requirement requirement, Evidence source) {
    return new AccessRule(new RequestMatcher.Any(), requirement, source);
  }
}
