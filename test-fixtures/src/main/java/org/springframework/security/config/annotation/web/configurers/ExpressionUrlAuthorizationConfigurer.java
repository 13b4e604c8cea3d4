package org.springframework.security.config.annotation.web.configurers;

import org.springframework.security.config.annotation.web.AbstractRequestMatcherRegistry;
import org.springframework.security.config.annotation.web.HttpSecurityBuilder;

public abstract class ExpressionUrlAuthorizationConfigurer<H extends HttpSecurityBuilder<H>>
    extends AbstractHttpConfigurer<ExpressionUrlAuthorizationConfigurer<H>, H> {

  public abstract class ExpressionInterceptUrlRegistry
      extends AbstractRequestMatcherRegistry<AuthorizedUrl> {

    public abstract H and();
  }

  public abstract class AuthorizedUrl {

    public abstract ExpressionInterceptUrlRegistry permitAll();

    public abstract ExpressionInterceptUrlRegistry denyAll();

    public abstract ExpressionInterceptUrlRegistry authenticated();

    public abstract ExpressionInterceptUrlRegistry hasRole(String role);

    public abstract ExpressionInterceptUrlRegistry access(String expression);
  }
}
