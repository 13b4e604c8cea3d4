package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the filter chains that an application declares, and plays their configuration. */
final class ChainFinder {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String ORDER = "org.springframework.core.annotation.Order";
  private static final String RESOURCE_SERVER =
      "org.springframework.security.oauth2.config.annotation.web.configuration"
          + ".EnableResourceServer";

  /** {@code @Order(100)} on {@code WebSecurityConfigurerAdapter}, 5.8.16. */
  private static final int ADAPTER_ORDER = 100;

  /** {@code ResourceServerConfiguration.order}, spring-security-oauth2 2.5. */
  private static final int RESOURCE_SERVER_ORDER = 3;

  private final Types types;
  private final SecurityLibrary library;
  private final Evaluator evaluator;
  private final Activation activation;
  private final WebSecurityObject web;

  ChainFinder(Types types, SecurityLibrary library, Evaluator evaluator, Activation activation) {
    this.types = types;
    this.library = library;
    this.evaluator = evaluator;
    this.activation = activation;
    this.web = new WebSecurityObject(library.version());
  }

  /** The chains in the order in which they are asked, those that aren't in force left out. */
  List<FoundChain> chains() {
    List<FoundChain> found = new ArrayList<>();
    beans(found);
    adapters(found);
    resourceServers(found);
    return inOrder(found);
  }

  /**
   * A chain whose order isn't known stands at both ends: it may come before any other, and takes
   * what the others leave.
   */
  private static List<FoundChain> inOrder(List<FoundChain> found) {
    List<FoundChain> ordered = new ArrayList<>();
    if (found.size() > 1) {
      found.stream()
          .filter(each -> each.order().isEmpty())
          .map(FoundChain::perhapsFirst)
          .forEach(ordered::add);
    }
    found.stream()
        .sorted(Comparator.comparing(each -> each.order().orElse(Integer.MAX_VALUE)))
        .forEach(ordered::add);
    return ordered;
  }

  /** What is let through before any chain; ask after {@link #chains}. */
  List<Chain> ignored() {
    for (JavaType type : types.inFilesMentioning("WebSecurityCustomizer")) {
      for (JavaMethod method : type.methods()) {
        if (isBean(method, "WebSecurityCustomizer") && isActive(type, method)) {
          Value customizer = evaluator.bean(type, method);
          if (customizer instanceof Value.Unknown unknown) {
            web.handOver(unknown.reason());
          } else {
            evaluator.call(customizer, "customize", List.of(web), type);
          }
        }
      }
    }
    return web.ignored();
  }

  private boolean isActive(JavaType type, JavaMethod method) {
    return activation.of(type, method).active() != Truth.NO;
  }

  private void beans(List<FoundChain> found) {
    for (JavaType type : types.inFilesMentioning("SecurityFilterChain")) {
      for (JavaMethod method : type.methods()) {
        if (isBean(method, "SecurityFilterChain") || isBean(method, "DefaultSecurityFilterChain")) {
          Activation.State state = activation.of(type, method);
          if (state.active() != Truth.NO) {
            found.add(bean(type, method, state));
          }
        }
      }
    }
  }

  private static boolean isBean(JavaMethod method, String returned) {
    return method.isAnnotatedWith(BEAN)
        && method.body().isPresent()
        && method.returnType().simpleName().equals(returned);
  }

  private FoundChain bean(JavaType type, JavaMethod method, Activation.State state) {
    Optional<Integer> order = order(method, Integer.MAX_VALUE);
    Value made = evaluator.bean(type, method);
    if (made instanceof HttpSecurityObject http) {
      return FoundChain.of(method.name(), order, http, state);
    }
    Evidence reason =
        made instanceof Value.Unknown unknown
            ? unknown.reason()
            : new Evidence(
                "how `" + method.name() + "` builds its chain isn't understood", method.at());
    return FoundChain.unclear(method.name(), order, reason);
  }

  private Optional<Integer> order(Annotated declaration, int otherwise) {
    return declaration
        .annotation(ORDER)
        .map(
            each ->
                each.element("value")
                    .map(evaluator::valueOf)
                    .<Optional<Integer>>map(
                        value ->
                            value instanceof Value.Scalar scalar
                                    && scalar.value() instanceof Integer number
                                ? Optional.of(number)
                                : Optional.empty())
                    .orElse(Optional.of(Integer.MAX_VALUE)))
        .orElse(Optional.of(otherwise));
  }

  private void adapters(List<FoundChain> found) {
    for (JavaType type :
        types.subtypesOf(SecurityLibrary.ADAPTER, SecurityLibrary.KEYCLOAK_ADAPTER)) {
      Activation.State state = activation.of(type);
      if (isInstalled(type) && state.active() != Truth.NO) {
        Value adapter = evaluator.object(type);
        HttpSecurityObject http = library.newHttpSecurity();
        evaluator.call(adapter, "configure", List.of(http), type);
        evaluator.call(adapter, "configure", List.of(web), type);
        found.add(FoundChain.of(type.simpleName(), order(type, ADAPTER_ORDER), http, state));
      }
    }
  }

  /** All resource server configurers of an application shape the same chain. */
  private void resourceServers(List<FoundChain> found) {
    List<JavaType> configurers =
        types
            .subtypesOf(SecurityLibrary.RESOURCE_ADAPTER, SecurityLibrary.RESOURCE_CONFIGURER)
            .stream()
            .filter(this::isInstalled)
            .filter(each -> activation.of(each).active() != Truth.NO)
            .toList();
    boolean enabled =
        types.inFilesMentioning("EnableResourceServer").stream()
            .anyMatch(each -> each.isAnnotatedWith(RESOURCE_SERVER));
    if (configurers.isEmpty() && !enabled) {
      return;
    }
    HttpSecurityObject http = library.newHttpSecurity();
    http.disableCsrf();
    for (JavaType each : configurers) {
      evaluator.call(evaluator.object(each), "configure", List.of(http), each);
    }
    if (configurers.isEmpty()) {
      http.authenticateAll("`@EnableResourceServer` authenticates every request by default");
    }
    String name =
        configurers.stream().findFirst().map(JavaType::simpleName).orElse("resource server");
    Activation.State state =
        configurers.stream()
            .map(activation::of)
            .reduce(new Activation.State(Truth.YES, List.of(), List.of()), Activation.State::and);
    found.add(FoundChain.of(name, Optional.of(RESOURCE_SERVER_ORDER), http, state));
  }

  /** A base class that others extend and nothing registers isn't a configuration of its own. */
  private boolean isInstalled(JavaType type) {
    if (type.is(Modifier.ABSTRACT)) {
      return false;
    }
    return !type.annotations().isEmpty() || types.subtypesOf(type.name()).isEmpty();
  }
}
