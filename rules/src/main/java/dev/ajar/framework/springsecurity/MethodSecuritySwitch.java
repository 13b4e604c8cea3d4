package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds of annotations are in force: what {@code @EnableMethodSecurity} switches on. */
final class MethodSecuritySwitch {

  private static final String CONFIGURATION =
      "org.springframework.security.config.annotation.method.configuration.";

  /**
   * A kind of annotations that is switched on as one. {@code PRE} and {@code POST} are switched
   * together, but both are asked.
   */
  enum Kind {
    PRE("prePostEnabled", "org.springframework.security.access.prepost.PreAuthorize"),
    POST("prePostEnabled", "org.springframework.security.access.prepost.PostAuthorize"),
    SECURED("securedEnabled", "org.springframework.security.access.annotation.Secured"),
    JSR_250(
        "jsr250Enabled",
        "javax.annotation.security.RolesAllowed",
        "javax.annotation.security.PermitAll",
        "javax.annotation.security.DenyAll",
        "jakarta.annotation.security.RolesAllowed",
        "jakarta.annotation.security.PermitAll",
        "jakarta.annotation.security.DenyAll");

    private final String element;
    private final Set<String> annotations;

    Kind(String element, String... annotations) {
      this.element = element;
      this.annotations = Set.of(annotations);
    }

    Set<String> annotations() {
      return annotations;
    }

    boolean isPrePost() {
      return element.equals("prePostEnabled");
    }

    /** What switches it on at {@code <method-security>}. */
    String attribute() {
      return isPrePost() ? "pre-post-enabled" : element.replace("Enabled", "-enabled");
    }

    /** What switches it on at {@code <global-method-security>}. */
    String oldAttribute() {
      return isPrePost() ? "pre-post-annotations" : element.replace("Enabled", "-annotations");
    }
  }

  /**
   * A kind that is switched off for certain.
   *
   * @param why a clause
   * @param remedy a sentence
   */
  record Off(String why, String remedy) {}

  private final Map<Kind, Truth> states = new EnumMap<>(Kind.class);
  private final Map<Kind, Truth> elements = new EnumMap<>(Kind.class);
  private final List<JavaAnnotation> switches = new ArrayList<>();
  private final boolean otherwisePossible;
  private final boolean old;
  private boolean active = true;

  /**
   * @param inXml what application contexts switch on or leave off
   * @param otherwisePossible whether something that isn't in the source may switch annotations on
   */
  MethodSecuritySwitch(
      Types types,
      Evaluator evaluator,
      Activation activation,
      Map<Kind, Truth> inXml,
      boolean otherwisePossible) {
    this.otherwisePossible = otherwisePossible || !inXml.isEmpty();
    this.old = !inXml.isEmpty();
    states.putAll(inXml);
    boolean seen = false;
    for (JavaType type :
        types.inFilesMentioning(
            "EnableMethodSecurity", "EnableGlobalMethodSecurity", "EnableReactiveMethodSecurity")) {
      for (JavaAnnotation each : type.annotations()) {
        if (each.type().startsWith(CONFIGURATION + "Enable")) {
          seen = true;
          Truth inForce = activation.of(type).active();
          active &= inForce == Truth.YES;
          switches.add(each);
          for (Kind kind : Kind.values()) {
            Truth on = switched(each, kind, evaluator);
            elements.merge(kind, on, Truth::or);
            states.merge(kind, inForce.and(on), Truth::or);
          }
        }
      }
    }
    for (Kind kind : Kind.values()) {
      states.putIfAbsent(kind, seen || !otherwisePossible ? Truth.NO : Truth.UNKNOWN);
    }
  }

  /**
   * Whether the kind is in force; unknown where nothing in the source switches anything on, since a
   * library may.
   */
  Truth state(Kind kind) {
    return states.getOrDefault(kind, Truth.UNKNOWN);
  }

  /**
   * What switches a kind off, whatever profile or property is set; empty where anything may not.
   */
  Optional<Off> off(Kind kind) {
    if (switches.isEmpty()) {
      return otherwisePossible
          ? Optional.empty()
          : Optional.of(
              new Off(
                  "nothing in the service switches method security on",
                  "Put @EnableMethodSecurity on a configuration class"
                      + (kind.isPrePost() ? "." : ", with " + kind.element + " = true.")));
    }
    if (!active || elements.get(kind) != Truth.NO) {
      return Optional.empty();
    }
    JavaAnnotation first = switches.get(0);
    String place =
        first.at().map(at -> " at " + at.file().replaceAll(".*/", "") + ":" + at.line()).orElse("");
    return Optional.of(
        new Off(
            "@" + first.simpleName() + place + " doesn't set " + kind.element,
            "Add " + kind.element + " = true to @" + first.simpleName() + place + "."));
  }

  /**
   * Whether the interceptor is the one of {@code EnableGlobalMethodSecurity}, which asks for the
   * caller before any annotation is looked at ({@code
   * AbstractSecurityInterceptor.beforeInvocation}, 5.8.16).
   */
  boolean isOfOld() {
    return old
        || switches.stream()
            .anyMatch(each -> each.simpleName().equals("EnableGlobalMethodSecurity"));
  }

  /**
   * Whether a handler's annotation of the one kind makes that of the other count for nothing. The
   * interceptor of old takes its attributes from the first source that has some: expressions,
   * {@code Secured}, JSR-250 ({@code
   * GlobalMethodSecurityConfiguration.methodSecurityMetadataSource}, {@code
   * DelegatingMethodSecurityMetadataSource}, 5.8.16). Where it isn't known whether the first is in
   * force, both are taken to count.
   */
  boolean hides(Kind one, Kind other) {
    return isOfOld() && state(one) == Truth.YES && !one.element.equals(other.element);
  }

  /** Whether annotations may be enforced by woven code, which sees every method. */
  boolean mayWeave() {
    return switches.stream().anyMatch(each -> each.element("mode").isPresent());
  }

  /**
   * {@code @EnableMethodSecurity} has {@code prePostEnabled} on by default (6.5.11), {@code
   * EnableGlobalMethodSecurity} nothing (5.8.16).
   */
  private static Truth switched(JavaAnnotation annotation, Kind kind, Evaluator evaluator) {
    boolean byDefault =
        kind.isPrePost() && !annotation.simpleName().equals("EnableGlobalMethodSecurity");
    return annotation
        .element(kind.element)
        .map(evaluator::valueOf)
        .map(
            value ->
                value instanceof Value.Scalar scalar && scalar.value() instanceof Boolean on
                    ? Truth.of(on)
                    : Truth.UNKNOWN)
        .orElse(Truth.of(byDefault));
  }
}
