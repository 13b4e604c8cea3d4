package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.ClassExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters that argument resolvers of the application fill with who is signed in, as far as
 * the classes tell that {@code supportsParameter} asks for.
 */
final class CallerResolvers {

  private static final String RESOLVER =
      "org.springframework.web.method.support.HandlerMethodArgumentResolver";

  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?i).*(?:user|member|account|customer|admin|principal|login|session|auth|subject|me$).*");

  /** Annotations of parameters, or types where no annotation is asked for. */
  private final Set<String> claimed = new HashSet<>();

  CallerResolvers(Types types) {
    for (JavaType each : types.subtypesOf(RESOLVER)) {
      for (JavaMethod supports : each.methodsNamed("supportsParameter")) {
        claim(each, supports, types);
      }
    }
  }

  private void claim(JavaType resolver, JavaMethod supports, Types types) {
    if (supports.body().isEmpty() || resolver.scope().isEmpty()) {
      return;
    }
    List<JavaType> named =
        supports.body().get().findAll(ClassExpr.class).stream()
            .map(each -> resolver.scope().get().typeOf(each.getType()))
            .flatMap(each -> types.find(each).stream())
            .filter(JavaType::isSource)
            .filter(each -> IDENTITY.matcher(each.simpleName()).matches())
            .toList();
    boolean annotated = named.stream().anyMatch(CallerResolvers::isAnnotation);
    named.stream()
        .filter(each -> !annotated || isAnnotation(each))
        .map(JavaType::name)
        .forEach(claimed::add);
  }

  private static boolean isAnnotation(JavaType type) {
    return type.kind() == JavaType.Kind.ANNOTATION;
  }

  /** Names of the parameters of a handler that are the caller. */
  Set<String> parameters(BoundMethod handler) {
    return handler.method().parameters().stream()
        .filter(this::isCaller)
        .map(JavaParameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isCaller(JavaParameter parameter) {
    boolean springs =
        parameter.annotations().stream()
            .anyMatch(each -> each.type().startsWith("org.springframework.web.bind.annotation."));
    return !springs
        && (parameter.type().declaredName().filter(claimed::contains).isPresent()
            || parameter.annotations().stream().anyMatch(each -> claimed.contains(each.type())));
  }
}
