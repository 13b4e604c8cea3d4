package org.springframework.web.method;

import java.lang.annotation.Annotation;
import java.util.function.Predicate;

public final class HandlerTypePredicate implements Predicate<Class<?>> {

  private final Predicate<Class<?>> predicate;

  private HandlerTypePredicate(Predicate<Class<?>> predicate) {
    this.predicate = predicate;
  }

  public static HandlerTypePredicate forAnnotation(Class<? extends Annotation> annotation) {
    return new HandlerTypePredicate(type -> type.isAnnotationPresent(annotation));
  }

  public static HandlerTypePredicate forBasePackage(String name) {
    return new HandlerTypePredicate(type -> type.getName().startsWith(name));
  }

  @Override
  public boolean test(Class<?> type) {
    return predicate.test(type);
  }
}
