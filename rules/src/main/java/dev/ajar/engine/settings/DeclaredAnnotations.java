package dev.ajar.engine.settings;

import dev.ajar.framework.Framework;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Annotations of which the settings say that they guard or limit, at handlers and their classes.
 */
public final class DeclaredAnnotations implements Framework {

  private final ProjectSettings settings;

  public DeclaredAnnotations(ProjectSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Demand> demands(Application application, Handler handler) {
    return found(application, handler, settings.guardAnnotations())
        .map(each -> new Demand(new Requirement.Credentials("authenticated"), each))
        .toList();
  }

  @Override
  public List<Limit> limits(Application application, Handler handler) {
    return found(application, handler, settings.limiterAnnotations())
        .map(each -> new Limit(Limit.Per.UNKNOWN, true, each))
        .toList();
  }

  private static Stream<Evidence> found(
      Application application, Handler handler, List<NamedAnnotation> named) {
    if (named.isEmpty()) {
      return Stream.of();
    }
    return annotations(application, handler)
        .flatMap(each -> named(each, named).map(by -> evidence(each, by)).stream())
        .distinct();
  }

  private static Stream<JavaAnnotation> annotations(Application application, Handler handler) {
    List<BoundType> hierarchy =
        application.types().hierarchyOf(TypeRef.of(handler.canonicalType()));
    Stream<JavaAnnotation> onMethods =
        hierarchy.stream()
            .flatMap(each -> each.type().methodsNamed(handler.method()).stream())
            .filter(each -> each.signature().equals(handler.signature()))
            .flatMap(each -> each.annotations().stream());
    Stream<JavaAnnotation> onTypes =
        hierarchy.stream().flatMap(each -> each.type().annotations().stream());
    return Stream.concat(onMethods, onTypes);
  }

  private static Optional<NamedAnnotation> named(
      JavaAnnotation annotation, List<NamedAnnotation> named) {
    return named.stream()
        .filter(
            each ->
                each.name().equals(annotation.type())
                    || each.name().equals(annotation.simpleName()))
        .findFirst();
  }

  private static Evidence evidence(JavaAnnotation annotation, NamedAnnotation by) {
    return new Evidence(
        "`@" + annotation.simpleName() + "`, as the settings say at " + by.at(), annotation.at());
  }
}
