package org.springframework.security.config.annotation.web.configurers;

import org.springframework.security.config.annotation.web.AbstractRequestMatcherRegistry;
import org.springframework.security.config.annotation.web.HttpSecurityBuilder;

public abstract class AuthorizeHttpRequestsConfigurer<H extends HttpSecurityBuilder<H>>
    extends AbstractHttpConfigurer<AuthorizeHttpRequestsConfigurer<H>, H> {

  public abstract class AuthorizationManagerRequestMatcherRegistry
      extends AbstractRequestMatcherRegistry<AuthorizedUrl> {

    public abstract H and();
  }

  public abstract class AuthorizedUrl {

    public abstract AuthorizationManagerRequestMatcherRegistry permitAll();

    public abstract AuthorizationManagerRequestMatcherRegistry denyAll();

    public abstract AuthorizationManagerRequestMatcherRegistry anonymous();

    public abstract AuthorizationManagerRequestMatcherRegistry authenticated();

    public abstract AuthorizationManagerRequestMatcherRegistry fullyAuthenticated();

    public abstract AuthorizationManagerRequestMatcherRegistry hasRole(String role);

    public abstract AuthorizationManagerRequestMatcherRegistry hasAnyRole(String... roles);

    public abstract AuthorizationManagerRequestMatcherRegistry hasAuthority(String authority);

    public abstract AuthorizationManagerRequestMatcherRegistry hasAnyAuthority(
        String... authorities);
  }
}
