package dev.ajar.framework.ratelimit;

import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the aspect, interceptor or filter that reads an annotation of the service's own. */
final class Enforcement {

  private static final Set<String> ENFORCERS =
      Set.of(
          "org.springframework.web.servlet.HandlerInterceptor",
          "org.springframework.web.servlet.AsyncHandlerInterceptor",
          "org.springframework.web.servlet.handler.HandlerInterceptorAdapter",
          "org.springframework.web.filter.OncePerRequestFilter",
          "org.springframework.web.filter.GenericFilterBean",
          "org.aopalliance.intercept.MethodInterceptor",
          "javax.servlet.Filter",
          "jakarta.servlet.Filter");
  private static final String ASPECT = "org.aspectj.lang.annotation.Aspect";

  private final Types types;
  private final Map<String, Boolean> known = new HashMap<>();

  Enforcement(Types types) {
    this.types = types;
  }

  /** Whether something may enforce it: code that reads it, or code that isn't in the source. */
  boolean isSeen(JavaAnnotation annotation) {
    return known.computeIfAbsent(
        annotation.type(), type -> find(annotation.simpleName(), types.find(type)));
  }

  private boolean find(String simpleName, Optional<JavaType> declared) {
    return declared.filter(JavaType::isSource).isEmpty()
        || types.inFilesMentioning(simpleName).stream().anyMatch(this::canEnforce);
  }

  private boolean canEnforce(JavaType type) {
    return type.isAnnotatedWith(ASPECT)
        || ENFORCERS.stream().anyMatch(each -> types.isSubtype(type.asRef(), each));
  }
}
