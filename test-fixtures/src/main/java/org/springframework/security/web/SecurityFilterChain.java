package org.springframework.security.web;

import jakarta.servlet.http.HttpServletRequest;

public interface SecurityFilterChain {

  boolean matches(HttpServletRequest request);
}
