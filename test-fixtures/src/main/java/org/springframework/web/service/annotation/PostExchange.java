package org.springframework.web.service.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@HttpExchange(method = "POST")
public @interface PostExchange {
  @AliasFor(annotation = HttpExchange.class)
  String value() default "";

  @AliasFor(annotation = HttpExchange.class)
  String url() default "";
}
