package dev.ajar.framework.satoken;

import dev.ajar.framework.Framework;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sa-Token's annotations where an advice checks them ({@code SaCheckAspect} and {@code
 * SaAroundAdvice} of {@code sa-token-spring-aop}). Where its interceptor does, they are checked in
 * the interceptor's play.
 */
public final class SaToken implements Framework {

  @Override
  public List<Demand> demands(Application application, Handler handler) {
    if (application
        .dependencies()
        .noneMatch(each -> each.artifact().equals("sa-token-spring-aop"))) {
      return List.of();
    }
    return application.types().methodOf(handler).stream().flatMap(SaToken::demands).toList();
  }

  private static Stream<Demand> demands(BoundMethod handler) {
    List<Annotated> elements = List.of(handler.owner().type(), handler.method());
    boolean ignored =
        elements.stream().anyMatch(each -> each.isAnnotatedWith(SaAnnotations.IGNORE));
    return ignored
        ? Stream.empty()
        : elements.stream()
            .flatMap(each -> each.annotations().stream())
            .filter(each -> SaAnnotations.CHECKS.contains(each.type()))
            .map(SaToken::demand);
  }

  private static Demand demand(JavaAnnotation annotation) {
    return new Demand(
        new Requirement.Credentials(annotation.simpleName()),
        new Evidence("`@" + annotation.simpleName() + "`", annotation.at()));
  }
}
