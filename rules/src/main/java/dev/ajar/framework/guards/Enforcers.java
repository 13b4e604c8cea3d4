package dev.ajar.framework.guards;

import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether an aspect, interceptor or filter in front of handlers reads an annotation. */
public final class Enforcers {

  private static final Set<String> TYPES =
      Set.of(
          "org.springframework.web.servlet.HandlerInterceptor",
          "org.springframework.web.servlet.AsyncHandlerInterceptor",
          "org.springframework.web.servlet.handler.HandlerInterceptorAdapter",
          "org.aopalliance.intercept.MethodInterceptor",
          "javax.servlet.Filter",
          "jakarta.servlet.Filter",
          "org.springframework.web.filter.OncePerRequestFilter",
          "org.springframework.web.filter.GenericFilterBean");
  private static final String ASPECT = "org.aspectj.lang.annotation.Aspect";

  private final Types types;
  private final Map<String, Boolean> known = new HashMap<>();

  public Enforcers(Types types) {
    this.types = types;
  }

  /** Whether something may enforce it: code that reads it, or code that isn't in the source. */
  public boolean isSeen(JavaAnnotation annotation) {
    return known.computeIfAbsent(
        annotation.type(), type -> find(annotation.simpleName(), types.find(type)));
  }

  private boolean find(String simpleName, Optional<JavaType> declared) {
    return declared.filter(JavaType::isSource).isEmpty()
        || types.inFilesMentioning(simpleName).stream().anyMatch(this::canEnforce);
  }

  private boolean canEnforce(JavaType type) {
    return type.isAnnotatedWith(ASPECT)
        || TYPES.stream().anyMatch(each -> types.isSubtype(type.asRef(), each));
  }
}
