package org.springframework.security.web.util.matcher;

import jakarta.servlet.http.HttpServletRequest;

public final class AntPathRequestMatcher implements RequestMatcher {

  private final String pattern;

  public AntPathRequestMatcher(String pattern) {
    this.pattern = pattern;
  }

  public static AntPathRequestMatcher antMatcher(String pattern) {
    return new AntPathRequestMatcher(pattern);
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getRequestURI().equals(pattern);
  }
}
