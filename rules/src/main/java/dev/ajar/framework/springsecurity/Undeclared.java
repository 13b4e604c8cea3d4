package dev.ajar.framework.springsecurity;

import dev.ajar.framework.reactive.ReactiveApplications;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in front of an application that declares no filter chain. */
final class Undeclared {

  private static final String SECURITY = "org.springframework.security.";
  private static final String ENABLE_WEB_SECURITY =
      SECURITY + "config.annotation.web.configuration.EnableWebSecurity";

  /** What declares the chain that authenticates every request: in Spring Boot 1, 2 and 3, and 4. */
  private static final Set<String> BRINGS_CHAIN =
      Set.of(
          "org.springframework.boot.autoconfigure.security.SecurityAutoConfiguration",
          "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
          "org.springframework.boot.security.autoconfigure.web.servlet"
              + ".ServletWebSecurityAutoConfiguration");

  private final Application application;
  private final Types types;
  private final Evaluator evaluator;
  private final SecurityVersion version;

  Undeclared(Application application, Evaluator evaluator, SecurityVersion version) {
    this.application = application;
    this.types = application.types();
    this.evaluator = evaluator;
    this.version = version;
  }

  /**
   * Nothing without Spring Security. With it, every request is authenticated: from 2.0 on by {@code
   * SpringBootWebSecurityConfiguration} of Spring Boot, by {@code WebSecurityConfiguration} of
   * Spring Security 5.x where {@code @EnableWebSecurity} stands. It can't be told where a library
   * may declare a chain. What stands in front of an application on WebFlux is read with the
   * gateways.
   */
  Optional<Gate> gate() {
    if (types.mentions("SecurityWebFilterChain", "ServerHttpSecurity")) {
      return ReactiveApplications.contain(application)
          ? Optional.empty()
          : unclear("Spring Security for WebFlux isn't read in an application with servlets");
    }
    boolean starter = SecurityStarters.arePresent(application);
    boolean library =
        application
            .dependencies()
            .anyMatch(
                each ->
                    each.group().equals("org.springframework.security")
                        && each.artifact().matches("spring-security-(config|web)"));
    boolean used =
        types.mentionsType(
            SECURITY + "core.context.SecurityContextHolder",
            SECURITY + "access.prepost.PreAuthorize",
            SECURITY + "config.annotation.method.configuration.EnableMethodSecurity",
            ENABLE_WEB_SECURITY);
    if (!starter && !library && !used) {
      return Optional.empty();
    }
    if (starter && excludesBoot() && !types.mentionsType(ENABLE_WEB_SECURITY)) {
      return Optional.empty();
    }
    Optional<String> foreign = foreignPackage();
    if (foreign.isPresent()) {
      return unclear(
          "Spring Security is in use, and its filter chain may be in the package "
              + foreign.get()
              + ", which isn't in the analysed source");
    }
    return starter || types.mentionsType(ENABLE_WEB_SECURITY)
        ? Optional.of(
            gate(
                new Requirement.Credentials("authenticated"),
                "no filter chain is declared, so Spring Boot authenticates every request"))
        : unclear("Spring Security is in use, and its filter chain isn't in the analysed source");
  }

  /**
   * {@code exclude = SecurityAutoConfiguration.class}, or the property for it ({@code
   * AutoConfigurationImportSelector#getExclusions}, Spring Boot 1.5 to 4.0), unless the actuator
   * brings a chain.
   */
  private boolean excludesBoot() {
    boolean excludes =
        types.mentions("SecurityAutoConfiguration", "ServletWebSecurityAutoConfiguration")
            || excluded().anyMatch(BRINGS_CHAIN::contains);
    return excludes
        && application
            .dependencies()
            .noneMatch(each -> each.artifact().equals("spring-boot-starter-actuator"));
  }

  private Stream<String> excluded() {
    Value value = FileProperties.of(application).find("spring.autoconfigure.exclude");
    List<Value> values = value instanceof Value.Items items ? items.items() : List.of(value);
    return values.stream()
        .filter(each -> each instanceof Value.Text)
        .flatMap(each -> Arrays.stream(((Value.Text) each).text().split(",")))
        .map(String::strip);
  }

  /** A package that is scanned for components and that no source of the application is in. */
  Optional<String> foreignPackage() {
    List<JavaType> all = types.inFilesMentioning("ComponentScan", "SpringBootApplication");
    Set<String> own = all.stream().map(JavaType::packageName).collect(Collectors.toSet());
    return all.stream()
        .flatMap(type -> type.annotations().stream())
        .filter(
            each -> Set.of("ComponentScan", "SpringBootApplication").contains(each.simpleName()))
        .flatMap(each -> scanned(each).stream())
        .filter(each -> own.stream().noneMatch(mine -> mine.startsWith(root(each))))
        .sorted()
        .findFirst();
  }

  private List<String> scanned(JavaAnnotation annotation) {
    return Arrays.asList("value", "basePackages", "scanBasePackages").stream()
        .flatMap(each -> annotation.element(each).stream())
        .map(evaluator::valueOf)
        .flatMap(
            each ->
                each instanceof Value.Items items ? items.items().stream() : List.of(each).stream())
        .filter(each -> each instanceof Value.Text)
        .map(each -> ((Value.Text) each).text())
        .toList();
  }

  /** The first three parts of a package's name, which tell a project from its neighbours. */
  private static String root(String packageName) {
    return Arrays.stream(packageName.split("\\."))
        .limit(3)
        .takeWhile(each -> !each.contains("*"))
        .collect(Collectors.joining("."));
  }

  private Optional<Gate> unclear(String reason) {
    return Optional.of(gate(new Requirement.Unclear(reason), reason));
  }

  private Gate gate(Requirement requirement, String text) {
    return new Gate(
        version.displayName(),
        List.of(),
        new AccessRule(new RequestMatcher.Any(), requirement, Evidence.of(text)));
  }
}
