package dev.ajar.framework.springmvc;

import com.github.javaparser.ast.expr.ClassExpr;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.Set;
import java.util.TreeSet;

/**
 * The application's own argument resolvers, as far as one thing goes: which types and annotations
 * they look for. Spring asks them before it falls back to request parameters ({@code
 * RequestMappingHandlerAdapter#getDefaultArgumentResolvers}, 5.3 to 7.0).
 */
final class ArgumentResolvers {

  private static final String SERVLET =
      "org.springframework.web.method.support.HandlerMethodArgumentResolver";
  private static final String REACTIVE =
      "org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver";

  private final Set<String> supported = new TreeSet<>();

  ArgumentResolvers(Types types) {
    for (JavaType resolver : types.subtypesOf(SERVLET, REACTIVE)) {
      for (JavaMethod method : resolver.methodsNamed("supportsParameter")) {
        collect(resolver, method);
      }
    }
  }

  private void collect(JavaType resolver, JavaMethod method) {
    method
        .tree()
        .ifPresent(
            tree ->
                tree.findAll(ClassExpr.class)
                    .forEach(
                        each ->
                            resolver
                                .scope()
                                .flatMap(scope -> scope.typeOf(each.getType()).declaredName())
                                .ifPresent(supported::add)));
  }

  /** Whether one of them names the type or annotation type. */
  boolean support(String canonicalName) {
    return supported.contains(canonicalName);
  }
}
