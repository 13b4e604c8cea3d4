package org.springframework.web.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

public interface HandlerInterceptor {

  default boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
    return true;
  }
}
