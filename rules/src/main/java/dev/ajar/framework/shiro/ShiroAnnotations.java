package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shiro's annotations on handlers. Each kind is looked for on the method and then on its class
 * ({@code SpringAnnotationResolver.getAnnotation}, 1.13.0), and all kinds must let a caller pass.
 * {@code @RequiresGuest} lets pass who isn't signed in, and so asks nothing here.
 */
final class ShiroAnnotations {

  private static final String PACKAGE = "org.apache.shiro.authz.annotation.";
  private static final List<String> KINDS =
      List.of("RequiresPermissions", "RequiresRoles", "RequiresAuthentication", "RequiresUser");

  private final Types types;
  private final Application application;

  ShiroAnnotations(Application application) {
    this.application = application;
    this.types = application.types();
  }

  List<Demand> demands(Handler handler) {
    List<Demand> demands = new ArrayList<>();
    for (String kind : KINDS) {
      found(handler, PACKAGE + kind).flatMap(this::demand).ifPresent(demands::add);
    }
    return demands;
  }

  private Optional<JavaAnnotation> found(Handler handler, String annotation) {
    List<BoundType> hierarchy = types.hierarchyOf(TypeRef.of(handler.canonicalType()));
    return hierarchy.stream()
        .flatMap(each -> each.type().methodsNamed(handler.method()).stream())
        .filter(each -> each.signature().equals(handler.signature()))
        .flatMap((JavaMethod each) -> on(each, annotation).stream())
        .findFirst()
        .or(
            () ->
                hierarchy.stream()
                    .flatMap(each -> on(each.type(), annotation).stream())
                    .findFirst());
  }

  private Optional<JavaAnnotation> on(Annotated declaration, String annotation) {
    return types.annotationPath(declaration.annotations(), Set.of(annotation)).stream().findFirst();
  }

  private Optional<Demand> demand(JavaAnnotation annotation) {
    String text = "`@" + annotation.simpleName() + "`";
    Evidence source = new Evidence(text, annotation.at());
    return switch (enforced()) {
      case YES ->
          Optional.of(new Demand(new Requirement.Credentials(annotation.simpleName()), source));
      case NO -> Optional.empty();
      case UNKNOWN ->
          Optional.of(
              new Demand(
                  new Requirement.Unclear("whether " + text + " is in force can't be told"),
                  source));
    };
  }

  /**
   * {@code AuthorizationAttributeSourceAdvisor} finds the annotations, and an auto-proxy creator
   * that takes all advisors applies it. Where Spring's AOP starter isn't seen, it may still come
   * with another dependency.
   */
  private Truth enforced() {
    if (types.mentions("AopAllianceAnnotationsAuthorizingMethodInterceptor")) {
      return Truth.UNKNOWN;
    }
    if (Shiro.starter(application).isPresent()) {
      return Truth.YES;
    }
    if (!types.mentions("AuthorizationAttributeSourceAdvisor")) {
      return Truth.UNKNOWN;
    }
    boolean applied =
        types.mentions("DefaultAdvisorAutoProxyCreator", "EnableAspectJAutoProxy")
            || application
                .dependencies()
                .anyMatch(
                    each ->
                        each.artifact().equals("spring-boot-starter-aop")
                            || each.artifact().equals("spring-boot-starter-aspectj"));
    return applied ? Truth.YES : Truth.UNKNOWN;
  }
}
