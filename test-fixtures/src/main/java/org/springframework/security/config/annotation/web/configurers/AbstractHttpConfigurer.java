package org.springframework.security.config.annotation.web.configurers;

import org.springframework.security.config.annotation.web.HttpSecurityBuilder;

public abstract class AbstractHttpConfigurer<
    T extends AbstractHttpConfigurer<T, B>, B extends HttpSecurityBuilder<B>> {

  public abstract B and();

  public abstract B disable();
}
