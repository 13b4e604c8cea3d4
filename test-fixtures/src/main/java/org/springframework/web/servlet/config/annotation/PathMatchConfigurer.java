package org.springframework.web.servlet.config.annotation;

import java.util.function.Predicate;

public abstract class PathMatchConfigurer {

  public abstract PathMatchConfigurer addPathPrefix(String prefix, Predicate<Class<?>> predicate);
}
