package dev.ajar.source;

import dev.ajar.model.Gap;
import java.util.List;
import java.util.regex.Pattern;

/** Which files may decide who gets in, as far as a file that can't be read can tell. */
final class Guards {

  private static final List<String> SIGNS =
      List.of(
          "HttpSecurity",
          "ServerHttpSecurity",
          "SecurityFilterChain",
          "SecurityWebFilterChain",
          "WebSecurityConfigurerAdapter",
          "WebSecurityCustomizer",
          "ResourceServerConfigurerAdapter",
          "HandlerInterceptor",
          "HandlerInterceptorAdapter",
          "WebMvcConfigurer",
          "OncePerRequestFilter",
          "GenericFilterBean",
          "FilterRegistrationBean",
          "doFilter",
          "WebFilter",
          "ShiroFilterFactoryBean",
          "Aspect");

  /** For a file of which nothing but its name is known. */
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(?:security|filter|interceptor|auth|shiro|aspect)[^/]*\\.java");

  private Guards() {}

  static boolean mayBeIn(SourceFile file) {
    return SIGNS.stream().anyMatch(file.scan()::mentions);
  }

  static boolean mayBeIn(Gap unread) {
    return NAMES.matcher(unread.at().file()).matches();
  }
}
