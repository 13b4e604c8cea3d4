package org.springframework.core.annotation;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AliasFor {
  @AliasFor("attribute")
  String value() default "";

  @AliasFor("value")
  String attribute() default "";

  Class<? extends Annotation> annotation() default Annotation.class;
}
