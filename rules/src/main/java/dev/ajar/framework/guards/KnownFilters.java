package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Filters of Spring that applications extend or register. Each of {@link #PASSING} was read in the
 * sources of Spring Framework 5.3.31, 6.2.8 and 7.0.10 or Spring Security 5.8.16, 6.5.11 and 7.1.2:
 * for a request without credentials its {@code doFilter} or {@code doFilterInternal} calls the
 * chain.
 */
public final class KnownFilters {

  private static final String WEB = "org.springframework.web.filter.";
  private static final String SECURITY = "org.springframework.security.web.authentication.";

  private static final Set<String> PASSING =
      Set.of(
          WEB + "CharacterEncodingFilter",
          WEB + "CorsFilter",
          WEB + "ForwardedHeaderFilter",
          WEB + "FormContentFilter",
          WEB + "HiddenHttpMethodFilter",
          WEB + "HttpPutFormContentFilter",
          WEB + "RelativeRedirectFilter",
          WEB + "RequestContextFilter",
          WEB + "ServerHttpObservationFilter",
          WEB + "ShallowEtagHeaderFilter",
          WEB + "AbstractRequestLoggingFilter",
          WEB + "CommonsRequestLoggingFilter",
          WEB + "ServletContextRequestLoggingFilter",
          "org.springframework.web.multipart.support.MultipartFilter",
          "org.springframework.web.servlet.resource.ResourceUrlEncodingFilter",
          "org.springframework.orm.jpa.support.OpenEntityManagerInViewFilter",
          "org.springframework.orm.hibernate5.support.OpenSessionInViewFilter",
          SECURITY + "www.BasicAuthenticationFilter",
          SECURITY + "AnonymousAuthenticationFilter",
          SECURITY + "switchuser.SwitchUserFilter",
          "org.springframework.security.oauth2.server.resource.web.authentication."
              + "BearerTokenAuthenticationFilter",
          "org.springframework.security.oauth2.server.resource.web."
              + "BearerTokenAuthenticationFilter");

  private static final Set<String> AUTHENTICATING =
      Set.of(
          SECURITY + "AbstractAuthenticationProcessingFilter",
          SECURITY + "UsernamePasswordAuthenticationFilter");

  /** Filters of other libraries that measure, log or dress requests and call the chain for each. */
  private static final Set<String> PASSING_OF_OTHERS =
      Set.of(
          "com.alibaba.druid.support.http.WebStatFilter",
          "com.alibaba.druid.support.jakarta.WebStatFilter",
          "ch.qos.logback.classic.helpers.MDCInsertingServletFilter",
          "brave.servlet.TracingFilter",
          "brave.jakarta.servlet.TracingFilter",
          "com.codahale.metrics.servlet.InstrumentedFilter",
          "io.dropwizard.metrics.servlet.InstrumentedFilter",
          "org.apache.catalina.filters.SetCharacterEncodingFilter",
          "org.apache.logging.log4j.web.Log4jServletFilter");

  /**
   * Filters of libraries that refuse every request without a token: {@code ServiceAuthFilter}
   * answers 401 where {@code ServiceAuthorization} has none that the validator takes
   * (service-auth-provider-java-client 5.3).
   */
  private static final Set<String> REFUSING =
      Set.of("uk.gov.hmcts.reform.authorisation.filters.ServiceAuthFilter");

  /**
   * Methods that bases of filters and interceptors have for their subclasses, and that refuse
   * nothing.
   */
  private static final Set<String> HARMLESS_BASES =
      Set.of(
          WEB + "OncePerRequestFilter",
          WEB + "GenericFilterBean",
          "javax.servlet.http.HttpFilter",
          "jakarta.servlet.http.HttpFilter",
          "javax.servlet.GenericFilter",
          "jakarta.servlet.GenericFilter");

  private KnownFilters() {}

  /** Whether a filter of a library passes every request without credentials on. */
  public static boolean passes(String type) {
    return PASSING.contains(type) || PASSING_OF_OTHERS.contains(type);
  }

  /** Whether a filter of a library refuses every request without credentials. */
  static boolean refuses(String type) {
    return REFUSING.contains(type);
  }

  /**
   * Whether a class is a base of filters that authenticate the requests they match and pass the
   * others on.
   */
  static boolean authenticates(String type) {
    return AUTHENTICATING.contains(type);
  }

  /**
   * What a method does that a filter inherits.
   *
   * @param request the request that is played, to which wrappers delegate
   */
  public static Optional<Value> inherited(String type, Value request, Call call) {
    boolean filters = call.method().equals("doFilter") || call.method().equals("doFilterInternal");
    if (PASSING.contains(type) && filters && call.arguments().size() == 3) {
      return Optional.of(call.apply(call.argument(2), "doFilter"));
    }
    if (type.endsWith("HttpServletRequestWrapper") || type.endsWith("ServletRequestWrapper")) {
      return Optional.of(
          call.apply(request, call.method(), call.arguments().toArray(Value[]::new)));
    }
    if (HARMLESS_BASES.contains(type) && call.method().startsWith("shouldNotFilter")) {
      return Optional.of(new Value.Scalar(false));
    }
    if (HARMLESS_BASES.contains(type) && !filters) {
      return Optional.of(call.unknown("what `" + call.text() + "` returns isn't known"));
    }
    boolean interceptor =
        type.endsWith("HandlerInterceptor") || type.endsWith("HandlerInterceptorAdapter");
    return interceptor && List.of("preHandle").contains(call.method())
        ? Optional.of(new Value.Scalar(true))
        : Optional.empty();
  }
}
