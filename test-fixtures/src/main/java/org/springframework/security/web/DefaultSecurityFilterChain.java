package org.springframework.security.web;

import jakarta.servlet.http.HttpServletRequest;

public final class DefaultSecurityFilterChain implements SecurityFilterChain {

  @Override
  public boolean matches(HttpServletRequest request) {
    return true;
  }
}
