package org.springframework.web.servlet.config.annotation;

public abstract class InterceptorRegistration {

  public abstract InterceptorRegistration addPathPatterns(String... patterns);

  public abstract InterceptorRegistration excludePathPatterns(String... patterns);
}
