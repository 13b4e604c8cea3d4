package dev.ajar.source.configuration;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.parsing.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a configuration server hands out, as far as it lies in the tree: dumps of Nacos' database,
 * and folders with the documents. Documents are known by their names alone; where two of one name
 * differ, it isn't known which of them counts.
 */
public final class Exports {

  /** Nothing of a server is in the tree. */
  public static final Exports NONE = new Exports(Map.of());

  private final Map<String, List<Export>> byName;

  private Exports(Map<String, List<Export>> byName) {
    this.byName = byName;
  }

  /**
   * Reads files.
   *
   * @param files dumps ({@code .sql}), archives ({@code .zip}), and documents whose names are their
   *     files'
   */
  public static Exports read(Collection<FoundFile> files, List<Gap> gaps) {
    Map<String, List<Export>> byName = new TreeMap<>();
    for (FoundFile file : files) {
      for (Export each : read(file, gaps)) {
        byName.computeIfAbsent(each.dataId(), name -> new ArrayList<>()).add(each);
      }
    }
    return new Exports(byName);
  }

  private static List<Export> read(FoundFile file, List<Gap> gaps) {
    try {
      byte[] bytes = Files.readAllBytes(file.path());
      if (file.name().endsWith(".zip")) {
        return ZippedExport.read(file.displayPath(), bytes);
      }
      String text = SourceText.decode(file.displayPath(), bytes).text();
      return file.name().endsWith(".sql")
          ? SqlDump.read(file.displayPath(), text)
          : List.of(new Export(file.name(), text, file.displayPath(), 1, true));
    } catch (IOException e) {
      gaps.add(
          new Gap(
              new Location(file.displayPath(), 1),
              "not readable: check the permissions of this file, and that it is whole"));
      return List.of();
    }
  }

  /**
   * The document of a name.
   *
   * @param name may have parts between {@code @}, which the build fills in: they stand for anything
   */
  Optional<Export> find(String name) {
    List<Export> found;
    if (name.contains("@")) {
      String expression = Pattern.quote(name).replaceAll("@[\\w.-]+@", "\\\\E[\\\\w-]+\\\\Q");
      Pattern pattern = Pattern.compile(expression);
      found =
          byName.entrySet().stream()
              .filter(each -> pattern.matcher(each.getKey()).matches())
              .flatMap(each -> each.getValue().stream())
              .toList();
    } else {
      found = byName.getOrDefault(name, List.of());
    }
    boolean one = found.stream().map(Export::text).distinct().count() == 1;
    return one ? Optional.of(found.get(0)) : Optional.empty();
  }

  static List<Layer> layers(Export export, List<Gap> gaps) {
    List<Layer> layers =
        export.dataId().endsWith(".properties")
            ? PropertiesReader.read(export.displayPath(), export.text())
            : YamlReader.read(export.displayPath(), export.text(), gaps);
    if (export.ownLines()) {
      return layers;
    }
    Location at = new Location(export.displayPath(), export.line());
    return layers.stream()
        .map(
            each ->
                new Layer(
                    each.entries().stream()
                        .map(entry -> new Layer.Entry(entry.name(), entry.text(), at))
                        .toList()))
        .toList();
  }
}
