package org.springframework.security.config.annotation.web.builders;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.HttpSecurityBuilder;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExpressionUrlAuthorizationConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;

public abstract class HttpSecurity implements HttpSecurityBuilder<HttpSecurity> {

  public abstract HttpSecurity securityMatcher(String... patterns);

  /** Gone in Spring Security 6. */
  public abstract HttpSecurity antMatcher(String pattern);

  public abstract HttpSecurity authorizeHttpRequests(
      Customizer<
              AuthorizeHttpRequestsConfigurer<HttpSecurity>
                  .AuthorizationManagerRequestMatcherRegistry>
          customizer)
      throws Exception;

  /** Gone in Spring Security 7. */
  public abstract AuthorizeHttpRequestsConfigurer<HttpSecurity>
          .AuthorizationManagerRequestMatcherRegistry
      authorizeHttpRequests() throws Exception;

  /** Gone in Spring Security 7. */
  public abstract ExpressionUrlAuthorizationConfigurer<HttpSecurity>.ExpressionInterceptUrlRegistry
      authorizeRequests() throws Exception;

  public abstract HttpSecurity csrf(Customizer<CsrfConfigurer<HttpSecurity>> customizer)
      throws Exception;

  /** Gone in Spring Security 7. */
  public abstract CsrfConfigurer<HttpSecurity> csrf() throws Exception;

  public abstract HttpSecurity httpBasic(Customizer<HttpBasicConfigurer<HttpSecurity>> customizer)
      throws Exception;

  /** Gone in Spring Security 7. */
  public abstract HttpBasicConfigurer<HttpSecurity> httpBasic() throws Exception;

  public abstract HttpSecurity formLogin(Customizer<FormLoginConfigurer<HttpSecurity>> customizer)
      throws Exception;
}
