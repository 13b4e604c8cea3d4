package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.ajar.model.Demand;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Access annotations on what handlers call: a service whose method asks for credentials keeps a
 * handler that calls it from answering. Only calls on another object count, since no proxy sees
 * those on {@code this}.
 */
final class ServiceGuards {

  private static final String[] ANNOTATIONS = {
    "PreAuthorize", "PostAuthorize", "Secured", "RolesAllowed", "DenyAll"
  };

  /** How many implementations of a service are looked at; real ones have one or two. */
  private static final int MAX_IMPLEMENTATIONS = 8;

  private final Types types;
  private final Function<Handler, List<Demand>> demands;
  private final Set<String> names;

  /**
   * @param demands what annotations on a method ask, of handlers as of any bean
   */
  ServiceGuards(Types types, Function<Handler, List<Demand>> demands) {
    this.types = types;
    this.demands = demands;
    this.names = annotatedNames();
  }

  /** What the method that a call calls asks of who isn't signed in; empty where it asks nothing. */
  Optional<Demand> of(MethodCallExpr call, Place place, Typing typing) {
    if (!names.contains(call.getNameAsString()) || !isOnAnotherObject(call)) {
      return Optional.empty();
    }
    Optional<CalledMethod> called = typing.methodOf(call, place);
    if (called.isEmpty()) {
      return Optional.empty();
    }
    JavaMethod method = called.get().method().method();
    List<Demand> asked = new ArrayList<>();
    int lenient = 0;
    for (JavaType each : implementations(called.get().method().owner().type())) {
      Optional<Demand> demand = strictest(each, method);
      demand.ifPresent(asked::add);
      lenient += demand.isEmpty() ? 1 : 0;
    }
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Demand first = asked.get(0);
    return Optional.of(
        lenient == 0
            ? first
            : new Demand(
                new Requirement.Unclear("only some implementations ask for credentials"),
                first.source()));
  }

  private static boolean isOnAnotherObject(MethodCallExpr call) {
    return call.getScope()
        .filter(each -> !(each instanceof ThisExpr) && !(each instanceof SuperExpr))
        .isPresent();
  }

  private List<JavaType> implementations(JavaType declared) {
    List<JavaType> found =
        types.subtypesOf(declared.name()).stream()
            .filter(each -> each.kind() == JavaType.Kind.CLASS)
            .limit(MAX_IMPLEMENTATIONS)
            .toList();
    return found.isEmpty() ? List.of(declared) : found;
  }

  private Optional<Demand> strictest(JavaType type, JavaMethod method) {
    List<Demand> asked =
        demands.apply(new Handler(type.binaryName(), method.name(), method.signature()));
    Optional<Demand> certain =
        asked.stream()
            .filter(
                each ->
                    each.requirement() instanceof Requirement.Credentials
                        || each.requirement() instanceof Requirement.Nobody)
            .findFirst();
    return certain.or(
        () ->
            asked.stream()
                .filter(each -> each.requirement() instanceof Requirement.Unclear)
                .findFirst());
  }

  /** Names of methods that carry such an annotation, or one that is made of it. */
  private Set<String> annotatedNames() {
    Set<String> annotations = new TreeSet<>(List.of(ANNOTATIONS));
    for (JavaType each : types.inFilesMentioning(ANNOTATIONS)) {
      if (each.kind() == JavaType.Kind.ANNOTATION) {
        annotations.add(each.simpleName());
      }
    }
    Set<String> found = new TreeSet<>();
    for (JavaType each : types.inFilesMentioning(annotations.toArray(String[]::new))) {
      if (isController(each)) {
        continue;
      }
      boolean onClass = isAmong(each.annotations(), annotations);
      for (JavaMethod method : each.methods()) {
        if (onClass || isAmong(method.annotations(), annotations)) {
          found.add(method.name());
        }
      }
    }
    return found;
  }

  private static boolean isController(JavaType type) {
    return type.annotations().stream().anyMatch(each -> each.simpleName().endsWith("Controller"));
  }

  private static boolean isAmong(
      List<dev.ajar.source.type.JavaAnnotation> annotations, Set<String> wanted) {
    return annotations.stream().anyMatch(each -> wanted.contains(each.simpleName()));
  }
}
