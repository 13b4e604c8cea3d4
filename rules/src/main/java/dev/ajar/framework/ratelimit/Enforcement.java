package dev.ajar.framework.ratelimit;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the aspect or interceptor that reads an annotation of the service's own. */
final class Enforcement {

  private static final Set<String> COUNTS =
      Set.of("tryAcquire", "acquirePermission", "tryConsume", "increment", "incr", "execute");
  private static final Set<String> INTERCEPTORS =
      Set.of(
          "org.springframework.web.servlet.HandlerInterceptor",
          "org.springframework.web.servlet.AsyncHandlerInterceptor");
  private static final String ASPECT = "org.aspectj.lang.annotation.Aspect";

  /** How an annotation is enforced. */
  enum Kind {
    /** Code reads it, counts and refuses. */
    COUNTS,
    /** Code reads it; what it does isn't seen. */
    READ,
    /** Nothing reads it. */
    NOBODY
  }

  private final Types types;
  private final Map<String, Kind> known = new HashMap<>();

  Enforcement(Types types) {
    this.types = types;
  }

  Kind of(JavaAnnotation annotation) {
    return known.computeIfAbsent(
        annotation.type(), type -> find(annotation.simpleName(), types.find(type)));
  }

  private Kind find(String simpleName, Optional<JavaType> declared) {
    List<JavaType> readers =
        types.inFilesMentioning(simpleName).stream().filter(Enforcement::canEnforce).toList();
    if (readers.stream().flatMap(each -> each.tree().stream()).anyMatch(Enforcement::refuses)) {
      return Kind.COUNTS;
    }
    return readers.isEmpty() && declared.filter(JavaType::isSource).isPresent()
        ? Kind.NOBODY
        : Kind.READ;
  }

  private static boolean canEnforce(JavaType type) {
    return type.isAnnotatedWith(ASPECT)
        || type.supertypes().stream()
            .anyMatch(each -> each.declaredName().filter(INTERCEPTORS::contains).isPresent());
  }

  private static boolean refuses(TypeDeclaration<?> tree) {
    boolean counts =
        tree.findFirst(MethodCallExpr.class, each -> COUNTS.contains(each.getNameAsString()))
            .isPresent();
    boolean rejects =
        tree.findFirst(ThrowStmt.class).isPresent()
            || tree.findFirst(
                    MethodCallExpr.class, each -> each.getNameAsString().equals("setStatus"))
                .isPresent();
    return counts && rejects;
  }
}
