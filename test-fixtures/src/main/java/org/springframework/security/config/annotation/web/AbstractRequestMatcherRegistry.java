package org.springframework.security.config.annotation.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

public abstract class AbstractRequestMatcherRegistry<C> {

  public abstract C anyRequest();

  public abstract C requestMatchers(RequestMatcher... matchers);

  public abstract C requestMatchers(HttpMethod method, String... patterns);

  public abstract C requestMatchers(String... patterns);

  public abstract C requestMatchers(HttpMethod method);

  /** Gone in Spring Security 6. */
  public abstract C antMatchers(HttpMethod method, String... patterns);

  /** Gone in Spring Security 6. */
  public abstract C antMatchers(String... patterns);

  /** Gone in Spring Security 6. */
  public abstract C mvcMatchers(String... patterns);

  /** Gone in Spring Security 6. */
  public abstract C regexMatchers(String... expressions);
}
