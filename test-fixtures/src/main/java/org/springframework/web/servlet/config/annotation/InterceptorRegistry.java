package org.springframework.web.servlet.config.annotation;

import org.springframework.web.servlet.HandlerInterceptor;

public abstract class InterceptorRegistry {

  public abstract InterceptorRegistration addInterceptor(HandlerInterceptor interceptor);
}
