package dev.ajar.framework.springsecurity;

import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.build.BuildModule;
import dev.ajar.source.build.Coordinate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out which version of Spring Security an application uses. */
final class VersionFinder {

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

  /** What {@code spring-boot-dependencies} of each line manages Spring Security to. */
  private static final Map<String, String> OF_BOOT =
      Map.ofEntries(
          Map.entry("1.4", "4.1"),
          Map.entry("1.5", "4.2"),
          Map.entry("2.0", "5.0"),
          Map.entry("2.1", "5.1"),
          Map.entry("2.2", "5.2"),
          Map.entry("2.3", "5.3"),
          Map.entry("2.4", "5.4"),
          Map.entry("2.5", "5.5"),
          Map.entry("2.6", "5.6"),
          Map.entry("2.7", "5.7"),
          Map.entry("3.0", "6.0"),
          Map.entry("3.1", "6.1"),
          Map.entry("3.2", "6.2"),
          Map.entry("3.3", "6.3"),
          Map.entry("3.4", "6.4"),
          Map.entry("3.5", "6.5"),
          Map.entry("4.0", "7.0"),
          Map.entry("4.1", "7.1"));

  private VersionFinder() {}

  /** From the build where it tells the version, else from the interface that the code uses. */
  static SecurityVersion of(Application application) {
    List<Coordinate> named =
        application.modules().stream().flatMap(VersionFinder::coordinates).toList();
    return named.stream()
        .filter(each -> each.group().equals("org.springframework.security"))
        .filter(each -> each.artifact().matches("spring-security-(bom|config|core|web)"))
        .flatMap(each -> version(each.version(), each.toString()).stream())
        .findFirst()
        .or(() -> ofBoot(named))
        .orElseGet(() -> inferred(application.types()));
  }

  private static Stream<Coordinate> coordinates(BuildModule module) {
    return Stream.concat(module.dependencies().stream(), module.platforms().stream());
  }

  private static Optional<SecurityVersion> ofBoot(List<Coordinate> named) {
    return named.stream()
        .filter(each -> each.group().equals("org.springframework.boot"))
        .flatMap(
            each ->
                line(each.version())
                    .flatMap(line -> Optional.ofNullable(OF_BOOT.get(line)))
                    .flatMap(managed -> version(Optional.of(managed), each.toString()))
                    .stream())
        .findFirst();
  }

  private static Optional<String> line(Optional<String> version) {
    return version
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1) + "." + matcher.group(2));
  }

  private static Optional<SecurityVersion> version(Optional<String> version, String told) {
    return version
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .map(
            matcher ->
                new SecurityVersion(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    "as " + told + " has it"));
  }

  private static SecurityVersion inferred(Types types) {
    String told = "inferred from what the code calls";
    if (types.mentions("WebSecurityConfigurerAdapter", "mvcMatchers", "antMatchers")) {
      return new SecurityVersion(5, 7, told);
    }
    return !types.mentions("jakarta") && types.mentions("javax")
        ? new SecurityVersion(5, 8, told)
        : new SecurityVersion(6, 5, told);
  }
}
