package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What annotations on handlers ask. An annotation on the method counts before one on the class; of
 * the class, it is the one that declares the method ({@code
 * UniqueSecurityAnnotationScanner.findMethodAnnotations}, 6.5.11; {@code
 * PrePostAnnotationSecurityMetadataSource.findAnnotation}, 5.8.16).
 */
final class MethodSecurity {

  private static final String JSR = "annotation.security.";

  private final SecurityVersion version;
  private final Types types;
  private final Evaluator evaluator;
  private final Expressions expressions;
  private final MethodSecuritySwitch mechanism;

  MethodSecurity(
      SecurityVersion version,
      Types types,
      Evaluator evaluator,
      Expressions expressions,
      MethodSecuritySwitch mechanism) {
    this.version = version;
    this.types = types;
    this.evaluator = evaluator;
    this.expressions = expressions;
    this.mechanism = mechanism;
  }

  /** The access annotations of all beans, in force or not. */
  List<AccessAnnotation> annotations() {
    return new AccessAnnotations(types, this, mechanism).all();
  }

  List<Demand> demands(Handler handler) {
    List<Demand> demands = new ArrayList<>();
    paths(handler).forEach((kind, path) -> demand(path, kind).ifPresent(demands::add));
    return demands;
  }

  /**
   * Whether a call of the handler fails where the security context is empty, since an annotation
   * asks who the caller is: in a request that no filter chain takes, not even an anonymous
   * authentication is there ({@code AuthenticationCredentialsNotFoundException}).
   */
  Truth failsWithoutAuthentication(Handler handler) {
    Truth fails = Truth.NO;
    for (var each : paths(handler).entrySet()) {
      Truth inForce = mechanism.state(each.getKey());
      fails = fails.or(inForce == Truth.NO ? Truth.NO : inForce.and(asksCaller(each.getValue())));
    }
    return fails;
  }

  /** The annotations that count at a handler, each as the path from the one that is written. */
  private Map<MethodSecuritySwitch.Kind, List<JavaAnnotation>> paths(Handler handler) {
    Map<MethodSecuritySwitch.Kind, List<JavaAnnotation>> paths =
        new EnumMap<>(MethodSecuritySwitch.Kind.class);
    types
        .find(handler.canonicalType())
        .map(type -> types.hierarchyOf(type.asRef()))
        .ifPresent(
            hierarchy -> {
              for (MethodSecuritySwitch.Kind kind : MethodSecuritySwitch.Kind.values()) {
                if (paths.keySet().stream().noneMatch(each -> mechanism.hides(each, kind))) {
                  path(hierarchy, handler, kind).ifPresent(path -> paths.put(kind, path));
                }
              }
            });
    return paths;
  }

  /**
   * The managers of JSR-250's {@code @PermitAll} and {@code @DenyAll} don't ask ({@code
   * Jsr250AuthorizationManager}), those of roles do ({@code SecuredAuthorizationManager}, 6.5.11).
   * Up to 5.7 an expression's evaluation begins with the caller ({@code
   * DefaultMethodSecurityExpressionHandler.createSecurityExpressionRoot}).
   */
  private Truth asksCaller(List<JavaAnnotation> path) {
    JavaAnnotation meant = path.get(path.size() - 1);
    if (mechanism.isOfOld()) {
      return Truth.YES;
    }
    if (!meant.simpleName().endsWith("Authorize")) {
      return Truth.of(!meant.type().endsWith("All"));
    }
    if (!version.isAtLeast(5, 8)) {
      return Truth.YES;
    }
    return text(path).map(expressions::asksCaller).orElse(Truth.UNKNOWN);
  }

  private Optional<List<JavaAnnotation>> path(
      List<BoundType> hierarchy, Handler handler, MethodSecuritySwitch.Kind kind) {
    Optional<String> declaring = Optional.empty();
    for (BoundType each : hierarchy) {
      for (JavaMethod method : each.type().methodsNamed(handler.method())) {
        if (!matches(method, each, handler)) {
          continue;
        }
        declaring = declaring.or(() -> Optional.of(each.type().name()));
        List<JavaAnnotation> path = path(method, kind);
        if (!path.isEmpty()) {
          return Optional.of(path);
        }
      }
    }
    return declaring.flatMap(types::find).flatMap(each -> onClass(each, kind));
  }

  private static boolean matches(JavaMethod method, BoundType owner, Handler handler) {
    if (method.signature().equals(handler.signature())) {
      return true;
    }
    String bound =
        method.parameters().stream()
            .map(each -> each.type().substitute(owner.bindings()).simpleName())
            .collect(Collectors.joining(","));
    return bound.equals(handler.signature());
  }

  private Optional<List<JavaAnnotation>> onClass(JavaType type, MethodSecuritySwitch.Kind kind) {
    return types.hierarchyOf(type.asRef()).stream()
        .map(each -> path(each.type(), kind))
        .filter(each -> !each.isEmpty())
        .findFirst();
  }

  private List<JavaAnnotation> path(Annotated declaration, MethodSecuritySwitch.Kind kind) {
    return types.annotationPath(declaration.annotations(), kind.annotations());
  }

  private Optional<Demand> demand(List<JavaAnnotation> path, MethodSecuritySwitch.Kind kind) {
    JavaAnnotation written = path.get(0);
    JavaAnnotation meant = path.get(path.size() - 1);
    Evidence source = new Evidence("`" + text(written) + "`", written.at());
    return switch (mechanism.state(kind)) {
      case NO -> Optional.of(new Demand(new Requirement.Anyone(), inert(written)));
      case UNKNOWN ->
          requirement(meant, path) instanceof Requirement.Anyone
              ? Optional.empty()
              : Optional.of(
                  new Demand(
                      new Requirement.Unclear(
                          "whether `@"
                              + meant.simpleName()
                              + "` is in force isn't known: nothing in the"
                              + " analysed source switches it on"),
                      source));
      case YES -> Optional.of(new Demand(requirement(meant, path), source));
    };
  }

  private Evidence inert(JavaAnnotation annotation) {
    return new Evidence(
        "`" + text(annotation) + "` guards nothing: no configuration switches it on",
        annotation.at());
  }

  /** What an annotation demands, by the path from the one written to the one meant. */
  Requirement requirement(List<JavaAnnotation> path) {
    return requirement(path.get(path.size() - 1), path);
  }

  /** As its author wrote it, {@code @Secured("ROLE_ADMIN")}. */
  String text(JavaAnnotation annotation) {
    Optional<Value> value = annotation.element("value").map(evaluator::valueOf);
    String shown = value.map(MethodSecurity::shown).map(each -> "(" + each + ")").orElse("");
    return "@" + annotation.simpleName() + shown;
  }

  private static String shown(Value value) {
    if (value instanceof Value.Text text) {
      return '"' + text.text() + '"';
    }
    if (value instanceof Value.Items items) {
      return items.items().stream()
          .map(MethodSecurity::shown)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return "…";
  }

  private Requirement requirement(JavaAnnotation meant, List<JavaAnnotation> path) {
    if (meant.type().endsWith(JSR + "PermitAll")) {
      return new Requirement.Anyone();
    }
    if (meant.type().endsWith(JSR + "DenyAll")) {
      return new Requirement.Nobody();
    }
    Value value =
        meant
            .element("value")
            .map(evaluator::valueOf)
            .orElseGet(() -> new Value.Unknown(Evidence.of("it has no value")));
    boolean isExpression = meant.simpleName().endsWith("Authorize");
    return isExpression ? expression(value, path) : authorities(value, meant);
  }

  private Requirement expression(Value value, List<JavaAnnotation> path) {
    if (!(value instanceof Value.Text text)) {
      String reason =
          value instanceof Value.Unknown unknown ? unknown.reason().text() : "its value is no text";
      return new Requirement.Unclear("the expression can't be read: " + reason);
    }
    return expressions.requirement(filled(text.text(), path));
  }

  private Optional<String> text(List<JavaAnnotation> path) {
    return path.get(path.size() - 1)
        .element("value")
        .map(evaluator::valueOf)
        .filter(Value.Text.class::isInstance)
        .map(value -> filled(((Value.Text) value).text(), path));
  }

  /** An expression with the places filled in that the annotations above it have values for. */
  private String filled(String expression, List<JavaAnnotation> path) {
    String filled = expression;
    for (int i = path.size() - 2; i >= 0; i--) {
      filled = Templates.fill(filled, path.get(i), evaluator);
    }
    return filled;
  }

  private Requirement authorities(Value value, JavaAnnotation meant) {
    List<Value> names = value instanceof Value.Items items ? items.items() : List.of(value);
    Set<String> anonymous = anonymous(meant.simpleName().equals("Secured"));
    boolean open =
        names.stream()
            .anyMatch(each -> each instanceof Value.Text text && anonymous.contains(text.text()));
    return open
        ? new Requirement.Anyone()
        : new Requirement.Credentials(
            "role " + names.stream().map(MethodSecurity::shown).collect(Collectors.joining(", ")));
  }

  /**
   * What an anonymous caller has of the names that annotations list. {@code EnableMethodSecurity}
   * compares authorities alone and puts {@code ROLE_} before every name of JSR-250 ({@code
   * SecuredAuthorizationManager}, {@code Jsr250AuthorizationManager}, 6.5.11); the voters of old
   * also know {@code IS_AUTHENTICATED_ANONYMOUSLY} and leave a name that has the prefix ({@code
   * AuthenticatedVoter}, {@code Jsr250MethodSecurityMetadataSource}, 5.8.16).
   */
  private Set<String> anonymous(boolean secured) {
    if (!mechanism.isOfOld()) {
      return secured ? Set.of("ROLE_ANONYMOUS") : Set.of("ANONYMOUS");
    }
    return secured
        ? Set.of("ROLE_ANONYMOUS", "IS_AUTHENTICATED_ANONYMOUSLY")
        : Set.of("ANONYMOUS", "ROLE_ANONYMOUS");
  }
}
