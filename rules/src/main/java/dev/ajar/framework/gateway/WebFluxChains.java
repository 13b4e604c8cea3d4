package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;

/** The chains of Spring Security for WebFlux that an application declares. */
record WebFluxChains(List<Declared> chains) {

  /**
   * A bean of {@code SecurityWebFilterChain}.
   *
   * @param security what it is built from, or something else where that isn't understood
   */
  record Declared(Object security, JavaType place) {

    Truth passes(String path, String method) {
      return security instanceof ServerHttpSecurityObject http
          ? http.passes(path, method)
          : Truth.UNKNOWN;
    }
  }

  static WebFluxChains of(Types types, Evaluator evaluator, Activation activation) {
    List<Declared> found = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning("SecurityWebFilterChain")) {
      for (JavaMethod method : type.methods()) {
        boolean makes =
            method.returnType().simpleName().equals("SecurityWebFilterChain")
                && method.body().isPresent()
                && activation.of(type, method).active() != Truth.NO;
        if (makes) {
          found.add(new Declared(evaluator.bean(type, method), type));
        }
      }
    }
    return new WebFluxChains(List.copyOf(found));
  }

  /** The first chain takes every request; of several it isn't known which takes which. */
  Truth passes(String path, String method) {
    Truth passes = chains.isEmpty() ? Truth.YES : chains.get(0).passes(path, method);
    for (Declared each : chains) {
      if (each.passes(path, method) != passes) {
        return Truth.UNKNOWN;
      }
    }
    return passes;
  }
}
