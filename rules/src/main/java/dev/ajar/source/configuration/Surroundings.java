package dev.ajar.source.configuration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application's configuration rests on beside its own files.
 *
 * @param artifact the name of its main module, which the build writes into files
 * @param nacos documents of a Nacos server
 * @param config documents of a server of Spring Cloud Config
 * @param propertySources places of files that its code names by {@code @PropertySource}, of which a
 *     later one counts more
 */
public record Surroundings(
    String artifact, Exports nacos, Exports config, List<String> propertySources) {

  /** Nothing but its own files. */
  public static final Surroundings NONE =
      new Surroundings("", Exports.NONE, Exports.NONE, List.of());

  /** Maven's names of the artifact, between the delimiters of Spring Boot's parent. */
  private static final Pattern ARTIFACT = Pattern.compile("@(?:(?:project|pom)\\.)?artifactId@");

  public Surroundings {
    propertySources = List.copyOf(propertySources);
  }

  String filled(String text) {
    return artifact.isEmpty()
        ? text
        : ARTIFACT.matcher(text).replaceAll(Matcher.quoteReplacement(artifact));
  }
}
