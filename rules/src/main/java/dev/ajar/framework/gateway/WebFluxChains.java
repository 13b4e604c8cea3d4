package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.springsecurity.SecurityStarters;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chains of Spring Security for WebFlux that an application declares. */
record WebFluxChains(List<Declared> chains) {

  /**
   * A bean of {@code SecurityWebFilterChain}.
   *
   * @param security what it is built from, or something else where that isn't understood
   */
  record Declared(Object security, Evidence place) {

    Passage passes(String path, String method) {
      if (!(security instanceof ServerHttpSecurityObject http)) {
        return unclear(place);
      }
      ServerHttpSecurityObject.Answer answer = http.passes(path, method);
      Evidence because = answer.because().orElse(place);
      return switch (answer.passes()) {
        case YES -> new Passage(new Requirement.Anyone(), because);
        case NO -> new Passage(new Requirement.Credentials(because.text()), because);
        case UNKNOWN -> unclear(because);
      };
    }

    private static Passage unclear(Evidence because) {
      return new Passage(
          new Requirement.Unclear(
              "whether Spring Security for WebFlux lets the request pass can't be told: "
                  + because.text()),
          because);
    }
  }

  /**
   * The chains that are declared; where there are none and Spring Security is there, the one of
   * {@code WebFluxSecurityConfiguration}, which authenticates every request (Spring Security 5.8 to
   * 6.5).
   */
  static WebFluxChains of(Application application, Evaluator evaluator, Activation activation) {
    List<Declared> found = declared(application.types(), evaluator, activation);
    boolean byDefault =
        found.isEmpty()
            && SecurityStarters.arePresent(application)
            && !application.types().mentions("ReactiveSecurityAutoConfiguration");
    Evidence text =
        Evidence.of("no filter chain is declared, so Spring Boot authenticates every request");
    return new WebFluxChains(
        byDefault ? List.of(new Declared(ServerHttpSecurityObject.closed(text), text)) : found);
  }

  private static List<Declared> declared(Types types, Evaluator evaluator, Activation activation) {
    List<Declared> found = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning("SecurityWebFilterChain")) {
      for (JavaMethod method : type.methods()) {
        boolean makes =
            method.returnType().simpleName().equals("SecurityWebFilterChain")
                && method.body().isPresent()
                && activation.of(type, method).active() != Truth.NO;
        if (makes) {
          Evidence place = new Evidence("the chain `" + method.name() + "`", method.at());
          found.add(new Declared(evaluator.bean(type, method), place));
        }
      }
    }
    return List.copyOf(found);
  }

  /** What a request is asked whose path isn't known. */
  Optional<Passage> passesAnywhere() {
    return chains.stream()
        .filter(
            each ->
                !(each.security() instanceof ServerHttpSecurityObject http && http.permitsAll()))
        .findFirst()
        .map(each -> Declared.unclear(each.place()));
  }

  /** The first chain takes every request; of several it isn't known which takes which. */
  Optional<Passage> passes(String path, String method) {
    Optional<Passage> passes = chains.stream().findFirst().map(each -> each.passes(path, method));
    for (Declared each : chains) {
      Passage other = each.passes(path, method);
      if (!other.asks().getClass().equals(passes.orElseThrow().asks().getClass())) {
        return Optional.of(Declared.unclear(each.place()));
      }
    }
    return passes;
  }
}
