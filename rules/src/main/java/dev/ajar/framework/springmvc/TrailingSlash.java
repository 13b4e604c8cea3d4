package dev.ajar.framework.springmvc;

import dev.ajar.source.Application;
import dev.ajar.source.build.BuildModule;
import dev.ajar.source.build.Coordinate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether {@code /users/} is served where {@code /users} is mapped: {@code
 * RequestMappingHandlerMapping.useTrailingSlashMatch} is on up to Spring 5.3 (5.3.31), off in 6.x
 * (6.2.19), and gone in 7.
 */
public final class TrailingSlash {

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
  private static final String BOOT = "org.springframework.boot";

  private TrailingSlash() {}

  /** Whether handlers are mapped so; where the build doesn't tell, by what the code calls. */
  public static boolean isServed(Application application) {
    Optional<Integer> boot = version(application, BOOT).map(each -> each / 100);
    Optional<Integer> spring = version(application, "org.springframework").map(each -> each / 100);
    if (boot.isPresent() || spring.isPresent()) {
      return boot.map(each -> each < 3).orElseGet(() -> spring.get() < 6);
    }
    return application
        .types()
        .mentions("WebSecurityConfigurerAdapter", "antMatchers", "mvcMatchers");
  }

  /**
   * Whether the patterns of interceptors take such a path: {@code PathPatternParser} lets them in
   * 5.3 ({@code matchOptionalTrailingSeparator}), which Spring Boot uses from 2.6 on.
   */
  public static boolean isTakenByInterceptors(Application application) {
    return version(application, BOOT).filter(each -> each >= 206 && each < 300).isPresent();
  }

  /** Major version times hundred and minor version. */
  private static Optional<Integer> version(Application application, String group) {
    return application.modules().stream()
        .flatMap(TrailingSlash::coordinates)
        .filter(each -> each.group().equals(group))
        .flatMap(each -> each.version().stream())
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .map(each -> Integer.parseInt(each.group(1)) * 100 + Integer.parseInt(each.group(2)))
        .findFirst();
  }

  private static Stream<Coordinate> coordinates(BuildModule module) {
    return Stream.concat(module.dependencies().stream(), module.platforms().stream());
  }
}
