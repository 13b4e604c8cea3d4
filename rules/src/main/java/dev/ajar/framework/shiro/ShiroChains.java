package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.springmvc.HandlerMappings;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.build.Coordinate;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where an application declares Shiro's chains, and plays that. */
final class ShiroChains {

  private static final String BEAN = "org.springframework.context.annotation.Bean";

  /** {@code AccessControlFilter.DEFAULT_LOGIN_URL}, 1.13.0. */
  private static final String LOGIN = "/login.jsp";

  /** Types without which nobody puts Shiro in front of requests by hand. */
  private static final String[] MECHANISMS = {
    "AbstractShiroFilter",
    "SpringShiroFilter",
    "GuiceShiroFilter",
    "ShiroWebModule",
    "ShiroFilter",
    "ShiroFilterFactoryBean"
  };

  private final Application application;
  private final Types types;
  private final ShiroLibrary library = new ShiroLibrary();
  private final Evaluator evaluator;
  private final Activation activation;
  private final ShiroGate gate;

  ShiroChains(Application application) {
    this.application = application;
    this.types = application.types();
    Properties properties = FileProperties.of(application);
    this.evaluator = new Evaluator(types, properties, library);
    this.activation = new Activation(types, evaluator, properties);
    this.gate =
        new ShiroGate(types, new FilterPlay(types, properties, new HandlerMappings(application)));
  }

  List<Gate> gates() {
    List<Gate> gates = new ArrayList<>();
    for (JavaType type :
        types.inFilesMentioning("ShiroFilterFactoryBean", "ShiroFilterChainDefinition", "Bean")) {
      for (JavaMethod method : type.methods()) {
        if (method.isAnnotatedWith(BEAN) && method.body().isPresent() && isFactory(method)) {
          gate(type, method).ifPresent(gates::add);
        }
      }
    }
    if (gates.isEmpty()) {
      undeclared().ifPresent(gates::add);
    }
    return gates;
  }

  private boolean isFactory(JavaMethod method) {
    TypeRef type = method.returnType();
    return type.is(ShiroLibrary.FACTORY)
        || type.simpleName().endsWith("ShiroFilterChainDefinition")
        || types.isSubtype(type, ShiroLibrary.FACTORY);
  }

  private Optional<Gate> gate(JavaType type, JavaMethod method) {
    Activation.State state = activation.of(type, method);
    if (state.active() == Truth.NO) {
      return Optional.empty();
    }
    Value made =
        method.returnType().is(ShiroLibrary.FACTORY)
            ? evaluator.bean(method.returnType())
            : evaluator.bean(type, method);
    afterwards();
    Optional<Factory> factory = library.factory(made);
    if (factory.isEmpty()) {
      Evidence reason =
          made instanceof Value.Unknown unknown
              ? unknown.reason()
              : new Evidence(
                  "how `" + method.name() + "` builds Shiro's chains isn't understood",
                  method.at());
      return Optional.of(unclear(reason));
    }
    RequestMatcher when = state.narrowed(new RequestMatcher.Any());
    return Optional.of(gate.of(factory.get(), beans(), loginUrl(), when));
  }

  /** What runs when the application has started and may put other chains in front. */
  private void afterwards() {
    String[] changing =
        types.inFilesMentioning("createChain").stream()
            .map(JavaType::simpleName)
            .toArray(String[]::new);
    for (JavaType type : types.inFilesMentioning(changing)) {
      for (JavaMethod method : type.methods()) {
        boolean atStart =
            method.annotations().stream()
                .anyMatch(each -> each.simpleName().equals("PostConstruct"));
        if (atStart && activation.of(type).active() != Truth.NO) {
          evaluator.call(evaluator.object(type), method.name(), List.of(), type);
        }
      }
    }
  }

  /** The filters that the web starter collects ({@code ShiroWebFilterConfiguration}, 1.13.0). */
  private Definitions beans() {
    Definitions found = new Definitions();
    for (JavaType type : types.inFilesMentioning("Filter")) {
      for (JavaMethod method : type.methods()) {
        if (method.isAnnotatedWith(BEAN)
            && method.body().isPresent()
            && method.returnType().simpleName().endsWith("Filter")) {
          found.add(method.name(), evaluator.bean(type, method));
        }
      }
    }
    return found;
  }

  private String loginUrl() {
    return application
        .configuration()
        .get("shiro.loginUrl")
        .flatMap(each -> each.text())
        .orElse(LOGIN);
  }

  /** The web starter authenticates all paths ({@code ShiroWebAutoConfiguration}, 1.13.0). */
  private Optional<Gate> undeclared() {
    if (Shiro.starter(application).filter(each -> each.contains("-web-")).isPresent()) {
      Factory factory = new Factory(ShiroLibrary.FACTORY);
      factory.chains().add("/**", new Value.Text("authc"));
      return Optional.of(gate.of(factory, beans(), loginUrl(), new RequestMatcher.Any()));
    }
    boolean filters =
        types.mentions(MECHANISMS)
            || application.modules().stream()
                .flatMap(each -> each.xmlFiles().stream())
                .flatMap(each -> XmlFile.read(each).stream())
                .anyMatch(each -> declaresShiro(each.root()))
            || application.dependencies().anyMatch(ShiroChains::mayBringChains);
    return filters
        ? Optional.of(
            unclear(
                Evidence.of(
                    "Apache Shiro is in use, and its filter chains aren't in the analysed source")))
        : Optional.empty();
  }

  private static boolean declaresShiro(Xml element) {
    return element.attribute("class").filter(each -> each.contains("Shiro")).isPresent()
        || element.attribute("id").filter("shiroFilter"::equals).isPresent()
        || element.name().equals("filter-class") && element.text().contains("Shiro")
        || element.children().stream().anyMatch(ShiroChains::declaresShiro);
  }

  /** A library of somebody else's around Shiro; session stores configure no chains. */
  private static boolean mayBringChains(Coordinate each) {
    return each.artifact().contains("shiro")
        && !each.group().equals("org.apache.shiro")
        && !each.artifact().matches("shiro-(redis|ehcache|core|cas|freemarker-tags|thymeleaf).*")
        && !each.artifact().matches("thymeleaf-extras-shiro|shiro-spring-boot-redis.*");
  }

  private static Gate unclear(Evidence reason) {
    return new Gate(
        "Apache Shiro",
        List.of(),
        new AccessRule(new RequestMatcher.Any(), new Requirement.Unclear(reason.text()), reason));
  }
}
