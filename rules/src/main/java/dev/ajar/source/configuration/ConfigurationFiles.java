package dev.ajar.source.configuration;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.parsing.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that Spring Boot loads by itself, weakest first.
 *
 * <p>{@code ConfigDataEnvironment} and {@code StandardConfigDataLocationResolver} of Spring Boot
 * 2.4 and later: {@code classpath:/} before {@code classpath:/config/}; in one place YAML before
 * properties ({@code .yaml} before {@code .yml}); and, from Spring Cloud Commons, {@code bootstrap}
 * before {@code application}. What comes later counts. Of files with one name the first on the
 * class path is loaded.
 */
final class ConfigurationFiles {

  private static final Pattern NAME = Pattern.compile("(.+?)\\.(properties|ya?ml)");
  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "properties");

  /**
   * A file that was read.
   *
   * @param profile the one in its name
   */
  record Loaded(FoundFile file, int rank, Optional<String> profile, List<Layer> layers) {}

  private final List<FoundFile> files;
  private final Set<String> names;
  private final Surroundings surroundings;
  private final List<Gap> gaps;

  ConfigurationFiles(
      List<FoundFile> files, Set<String> names, Surroundings surroundings, List<Gap> gaps) {
    this.files = files;
    this.names = names;
    this.surroundings = surroundings;
    this.gaps = gaps;
  }

  List<Loaded> load() {
    List<Loaded> loaded = new ArrayList<>();
    Map<String, FoundFile> first = new HashMap<>();
    for (FoundFile file : files) {
      Optional<String> base = base(file);
      if (base.isEmpty()) {
        continue;
      }
      FoundFile before = first.putIfAbsent((isInConfig(file) ? "config/" : "") + file.name(), file);
      if (before != null) {
        gaps.add(
            new Gap(
                new Location(file.displayPath(), 1),
                "not used: "
                    + before.displayPath()
                    + " of the same application is taken to be the one on the class path"));
        continue;
      }
      String stem = stem(file);
      Optional<String> profile =
          Optional.of(stem.substring(base.get().length()))
              .filter(each -> !each.isEmpty())
              .map(each -> each.substring(1));
      loaded.add(new Loaded(file, rank(file, base.get()), profile, read(file)));
    }
    loaded.sort(Comparator.comparingInt(Loaded::rank));
    return loaded;
  }

  /** Documents of a file that another one imports, by its path on the class path. */
  Optional<List<Layer>> imported(String path) {
    String normal = path.startsWith("/") ? path.substring(1) : path;
    return files.stream()
        .filter(
            each -> each.displayPath().equals(normal) || each.displayPath().endsWith("/" + normal))
        .findFirst()
        .map(this::read);
  }

  /** Documents of a file that code names by its place; empty where it isn't on the class path. */
  Optional<List<Layer>> classPath(String location) {
    String scheme = "classpath:";
    return location.startsWith(scheme)
        ? imported(location.substring(scheme.length()))
        : location.contains(":") ? Optional.empty() : imported(location);
  }

  private List<Layer> read(FoundFile file) {
    try {
      SourceText text = SourceText.decode(file.displayPath(), Files.readAllBytes(file.path()));
      gaps.addAll(text.gaps());
      String filled = surroundings.filled(text.text());
      return file.name().endsWith(".properties")
          ? PropertiesReader.read(file.displayPath(), filled)
          : YamlReader.read(file.displayPath(), filled, gaps);
    } catch (IOException e) {
      gaps.add(
          new Gap(
              new Location(file.displayPath(), 1),
              "not readable: check the permissions of this file"));
      return List.of();
    }
  }

  /**
   * The longest configuration name that the file's name starts with, alone or with a profile behind
   * it.
   */
  private Optional<String> base(FoundFile file) {
    String stem = stem(file);
    return names.stream()
        .filter(each -> stem.equals(each) || stem.startsWith(each + "-"))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static String stem(FoundFile file) {
    Matcher matcher = NAME.matcher(file.name());
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static boolean isInConfig(FoundFile file) {
    return file.displayPath().startsWith("config/")
        || file.displayPath().contains("/config/" + file.name());
  }

  private static int rank(FoundFile file, String base) {
    String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
    return (base.equals("bootstrap") ? 0 : 100)
        + (isInConfig(file) ? 10 : 0)
        + EXTENSIONS.indexOf(extension);
  }
}
