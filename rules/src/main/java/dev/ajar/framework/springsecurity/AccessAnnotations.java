package dev.ajar.framework.springsecurity;

import dev.ajar.framework.springsecurity.MethodSecuritySwitch.Kind;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Types;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The access annotations that stand on beans, and which of them guard nothing: their kind is
 * switched off, or a proxy can't see the method. Proxies override methods, or implement those of an
 * interface; private, static and, without an interface, final ones escape both ({@code
 * CglibAopProxy.doValidateClass}, spring-aop 6.2, which logs the final ones). Only what is certain
 * is called inert.
 */
final class AccessAnnotations {

  private static final String STEREOTYPE = "org.springframework.stereotype.";
  private static final Set<String> BEANS =
      Set.of(
          STEREOTYPE + "Component",
          STEREOTYPE + "Service",
          STEREOTYPE + "Repository",
          STEREOTYPE + "Controller",
          "org.springframework.web.bind.annotation.RestController");

  /** What else enforces JSR-250 annotations. */
  private static final String[] OTHER_ENFORCERS = {
    "RolesAllowedDynamicFeature", "ResourceConfig", "VaadinWebSecurity", "SecurityIdentity"
  };

  /** How code reads annotations by itself, and may enforce them. */
  private static final String[] READERS = {
    "Aspect",
    "MethodInterceptor",
    "Pointcut",
    "getAnnotation",
    "getAnnotations",
    "getDeclaredAnnotation",
    "isAnnotationPresent",
    "getMethodAnnotation",
    "hasMethodAnnotation",
    "findAnnotation",
    "findMergedAnnotation",
    "getMergedAnnotation",
    "AnnotationMatchingPointcut"
  };

  private final Types types;
  private final MethodSecurity methods;
  private final MethodSecuritySwitch mechanism;

  AccessAnnotations(Types types, MethodSecurity methods, MethodSecuritySwitch mechanism) {
    this.types = types;
    this.methods = methods;
    this.mechanism = mechanism;
  }

  List<AccessAnnotation> all() {
    List<AccessAnnotation> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Optional<MethodSecuritySwitch.Off> off =
          mayBeEnforcedElsewhere(kind) ? Optional.empty() : mechanism.off(kind);
      for (JavaType type : types.inFilesMentioning(simpleNames(kind))) {
        if (isBean(type)) {
          on(type, kind, off).forEach(all::add);
        }
      }
    }
    return all;
  }

  private Stream<AccessAnnotation> on(
      JavaType type, Kind kind, Optional<MethodSecuritySwitch.Off> off) {
    Stream<AccessAnnotation> onType =
        written(type, kind).map(each -> judged(type.name(), each, Optional.empty(), off)).stream();
    Stream<AccessAnnotation> onMethods =
        type.methods().stream()
            .flatMap(
                method ->
                    written(method, kind)
                        .map(
                            each ->
                                judged(
                                    type.name() + "#" + method.name(),
                                    each,
                                    hidden(method, type),
                                    off))
                        .stream());
    return Stream.concat(onType, onMethods);
  }

  private AccessAnnotation judged(
      String on,
      JavaAnnotation annotation,
      Optional<String> hidden,
      Optional<MethodSecuritySwitch.Off> off) {
    Evidence source = new Evidence("`" + methods.text(annotation) + "`", annotation.at());
    if (off.isPresent()) {
      return AccessAnnotation.inert(on, source, off.get().why(), off.get().remedy());
    }
    return hidden
        .map(
            why ->
                AccessAnnotation.inert(
                    on,
                    source,
                    why,
                    "Make the method public and not final, and have it called from another bean."))
        .orElseGet(() -> AccessAnnotation.inForce(on, source));
  }

  /** The annotation of that kind, if it demands something, be it what can't be told. */
  private Optional<JavaAnnotation> written(Annotated declaration, Kind kind) {
    List<JavaAnnotation> path = types.annotationPath(declaration.annotations(), kind.annotations());
    if (path.isEmpty()) {
      return Optional.empty();
    }
    boolean demands = !(methods.requirement(path) instanceof Requirement.Anyone);
    return demands ? Optional.of(path.get(0)) : Optional.empty();
  }

  private Optional<String> hidden(JavaMethod method, JavaType type) {
    if (mechanism.mayWeave()) {
      return Optional.empty();
    }
    if (method.is(Modifier.STATIC)) {
      return Optional.of("no proxy sees a static method");
    }
    if (method.is(Modifier.PRIVATE)) {
      return Optional.of("no proxy sees a private method");
    }
    boolean alone = type.interfaces().isEmpty() && type.superclass().isEmpty();
    return method.is(Modifier.FINAL) && alone
        ? Optional.of("the proxy of a class can't override a final method")
        : Optional.empty();
  }

  private boolean isBean(JavaType type) {
    return type.kind() == JavaType.Kind.CLASS
        && !types.annotationPath(type.annotations(), BEANS).isEmpty()
        && type.annotations().stream().noneMatch(each -> each.type().endsWith("ws.rs.Path"));
  }

  private boolean mayBeEnforcedElsewhere(Kind kind) {
    if (kind == Kind.JSR_250 && types.mentions(OTHER_ENFORCERS)) {
      return true;
    }
    List<JavaType> readers = types.inFilesMentioning(READERS);
    return types.inFilesMentioning(simpleNames(kind)).stream().anyMatch(readers::contains)
        || readers.stream().anyMatch(each -> isAspectOn(each, kind));
  }

  /** A pointcut names annotations in a text. */
  private boolean isAspectOn(JavaType type, Kind kind) {
    return type.methods().stream()
        .flatMap(method -> method.annotations().stream())
        .map(methods::text)
        .anyMatch(text -> Stream.of(simpleNames(kind)).anyMatch(text::contains));
  }

  private static String[] simpleNames(Kind kind) {
    return kind.annotations().stream()
        .map(each -> each.substring(each.lastIndexOf('.') + 1))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }
}
