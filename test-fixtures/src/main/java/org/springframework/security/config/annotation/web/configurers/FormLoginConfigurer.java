package org.springframework.security.config.annotation.web.configurers;

import org.springframework.security.config.annotation.web.HttpSecurityBuilder;

public abstract class FormLoginConfigurer<H extends HttpSecurityBuilder<H>>
    extends AbstractHttpConfigurer<FormLoginConfigurer<H>, H> {
  public FormLoginConfigurer<H> loginPage(String loginPage) {
    return this;
  }

  public FormLoginConfigurer<H> permitAll() {
    return this;
  }
}
