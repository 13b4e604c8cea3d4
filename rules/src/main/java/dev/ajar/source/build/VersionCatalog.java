package dev.ajar.source.build;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries and plug-ins of a {@code gradle/libs.versions.toml}, as far as they are written one
 * a line.
 */
final class VersionCatalog {

  private static final Pattern SECTION = Pattern.compile("^\\s*\\[(\\w+)]");
  private static final Pattern ENTRY = Pattern.compile("^\\s*[\"']?([\\w.-]+)[\"']?\\s*=\\s*(.+)$");
  private static final Pattern VALUE = Pattern.compile("([\\w.]+)\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern TEXT = Pattern.compile("^[\"']([^\"']+)[\"']");

  private final Map<String, String> versions = new TreeMap<>();
  private final Map<String, Coordinate> libraries = new TreeMap<>();
  private final Map<String, Coordinate> plugins = new TreeMap<>();

  VersionCatalog(String toml) {
    String section = "";
    for (String line : toml.lines().toList()) {
      Matcher head = SECTION.matcher(line);
      Matcher entry = ENTRY.matcher(line);
      if (head.find()) {
        section = head.group(1);
      } else if (entry.find()) {
        add(section, entry.group(1), entry.group(2).strip());
      }
    }
  }

  /** A library by its accessor: {@code spring.boot.web} for {@code spring-boot-web}. */
  Optional<Coordinate> library(String accessor) {
    return Optional.ofNullable(libraries.get(normal(accessor)));
  }

  /** A plug-in by its accessor: its id as group, {@code plugin} as artifact. */
  Optional<Coordinate> plugin(String accessor) {
    return Optional.ofNullable(plugins.get(normal(accessor)));
  }

  private void add(String section, String alias, String value) {
    Matcher text = TEXT.matcher(value);
    String plain = text.find() ? text.group(1) : "";
    Map<String, String> table = new TreeMap<>();
    VALUE.matcher(value).results().forEach(match -> table.put(match.group(1), match.group(2)));
    switch (section) {
      case "versions" ->
          versions.put(normal(alias), plain.isEmpty() ? table.getOrDefault("strictly", "") : plain);
      case "libraries" ->
          library(plain, table).ifPresent(each -> libraries.put(normal(alias), each));
      case "plugins" -> plugin(plain, table).ifPresent(each -> plugins.put(normal(alias), each));
      default -> {}
    }
  }

  private Optional<Coordinate> library(String plain, Map<String, String> table) {
    String module =
        plain.isEmpty()
            ? table.getOrDefault("module", table.get("group") + ":" + table.get("name"))
            : plain;
    String[] parts = module.split(":");
    if (parts.length < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Coordinate(
            parts[0], parts[1], parts.length > 2 ? Optional.of(parts[2]) : version(table)));
  }

  private Optional<Coordinate> plugin(String plain, Map<String, String> table) {
    String[] parts = plain.split(":");
    String id = plain.isEmpty() ? table.getOrDefault("id", "") : parts[0];
    return Optional.of(
        new Coordinate(id, "plugin", parts.length > 1 ? Optional.of(parts[1]) : version(table)));
  }

  private Optional<String> version(Map<String, String> table) {
    return Optional.ofNullable(table.get("version"))
        .or(
            () ->
                Optional.ofNullable(table.get("version.ref"))
                    .map(each -> versions.get(normal(each))));
  }

  private static String normal(String alias) {
    return alias.replace('-', '.').replace('_', '.').toLowerCase(Locale.ROOT);
  }
}
