package dev.ajar.source.build;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.index.FileScan;
import dev.ajar.source.index.FileScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Controllers in languages of the JVM that Ajar doesn't read: their identifiers are spelt as in
 * Java, so that the index's scan finds the annotations.
 */
final class OtherLanguages {

  private static final Map<String, String> BY_ENDING =
      new TreeMap<>(Map.of(".kt", "Kotlin", ".groovy", "Groovy", ".scala", "Scala"));

  /** Identifiers of which a file that serves requests, or calls for them, has one. */
  private static final List<String> SIGNS =
      List.of(
          "RestController",
          "Controller",
          "RequestMapping",
          "GetMapping",
          "PostMapping",
          "PutMapping",
          "DeleteMapping",
          "PatchMapping");

  private static final String GRAILS = "grails-app/controllers/";

  private OtherLanguages() {}

  static boolean matters(String name) {
    return BY_ENDING.keySet().stream().anyMatch(name::endsWith);
  }

  /** One gap a language that files with controllers are written in, at the first of them. */
  static List<Gap> gaps(Collection<FoundFile> files) {
    List<Gap> gaps = new ArrayList<>();
    BY_ENDING.forEach(
        (ending, language) -> {
          List<FoundFile> written =
              files.stream().filter(each -> each.name().endsWith(ending)).sorted().toList();
          List<FoundFile> serving = new ArrayList<>();
          for (FoundFile each : written) {
            try {
              if (serves(each)) {
                serving.add(each);
              }
            } catch (IOException e) {
              gaps.add(new Gap(new Location(each.displayPath(), 1), unreadable(language)));
            }
          }
          if (!serving.isEmpty()) {
            gaps.add(
                new Gap(
                    new Location(serving.get(0).displayPath(), 1),
                    sentence(serving.size(), language)));
          }
        });
    return gaps;
  }

  private static boolean serves(FoundFile file) throws IOException {
    if (file.displayPath().contains(GRAILS)) {
      return true;
    }
    FileScan scan = FileScanner.scan(Files.readAllBytes(file.path()));
    return SIGNS.stream().anyMatch(scan::mentions);
  }

  private static String sentence(int files, String language) {
    return (files == 1
            ? "a file with controllers or clients in " + language + " is"
            : files + " files with controllers or clients in " + language + " are")
        + " not analysed: Ajar reads Java only";
  }

  private static String unreadable(String language) {
    return "not read, so that it isn't known whether it serves requests in "
        + language
        + ": make the file readable and run again";
  }
}
