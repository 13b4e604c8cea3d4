package dev.ajar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One name, one class, one page, one fixture, one row of the README; a failure prints what is
 * missing.
 */
class CatalogueTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path CLASSES = Path.of("src/main/java/dev/ajar/rule");
  private static final Path PAGES = PROJECT.resolve("docs/rules");
  private static final Path FIXTURES =
      PROJECT.resolve("test-fixtures/src/main/java/dev/ajar/fixtures/rule");
  private static final Path README = PROJECT.resolve("README.md");

  private static final List<String> HEADINGS =
      List.of(
          "What it finds",
          "Why it matters",
          "Example",
          "How to fix",
          "What it can't see",
          "Suppressing");
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CWE = Pattern.compile("\\bCWE-(\\d+)");
  private static final Pattern RISK = Pattern.compile("\\bAPI\\d+");
  private static final Pattern SEVERITY = Pattern.compile("Security severity (\\d+\\.\\d)");
  private static final Pattern MARKER =
      Pattern.compile(
          "(finding|ok|missed|false-alarm|endpoint|members|chosen|existence): .*", Pattern.DOTALL);

  @Test
  void everyRuleIsRegistered() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path file : files(CLASSES, ".java")) {
      if (Files.readString(file).contains(" implements Rule {")) {
        written.add(stem(file));
      }
    }
    assertEquals(written, names(), "the rules of Rules.all()");
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    assertEquals(
        names(), files(PAGES, ".md").stream().map(CatalogueTest::stem).toList(), "docs/rules/*.md");
  }

  @Test
  void everyPageHasTheSameHeadings() throws IOException {
    for (Rule rule : Rules.all()) {
      List<String> lines = Files.readAllLines(page(rule));
      assertEquals("# " + rule.name(), lines.get(0));
      assertEquals(
          HEADINGS,
          lines.stream()
              .filter(line -> line.startsWith("## "))
              .map(line -> line.substring(3))
              .toList(),
          rule.name());
    }
  }

  @Test
  void everyExampleIsCutFromTheRulesFixture() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      Path fixture =
          FIXTURES.resolve(rule.name().toLowerCase(Locale.ROOT)).resolve(rule.name() + ".java");
      String code = Files.exists(fixture) ? unmarked(Files.readString(fixture)) : "";
      Matcher example = CODE.matcher(Files.readString(page(rule)).replace("\r\n", "\n"));
      int examples = 0;
      while (example.find()) {
        examples++;
        if (!code.contains(unmarked(example.group(1)))) {
          missing.add(fixture + " lacks the example of " + page(rule) + ":\n" + example.group(1));
        }
      }
      if (examples == 0) {
        missing.add(page(rule) + " has no example");
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyPageOfASecurityRuleNamesItsPlaceInTheCatalogues() throws IOException {
    for (Rule rule : Rules.all()) {
      Classification classification = Classification.of(rule.name());
      String text = Files.readString(page(rule));
      List<Integer> weaknesses =
          CWE.matcher(text).results().map(each -> Integer.valueOf(each.group(1))).toList();
      if (weaknesses.isEmpty()) {
        continue;
      }
      assertEquals(classification.weaknesses(), weaknesses, rule.name());
      SEVERITY
          .matcher(text)
          .results()
          .forEach(
              each ->
                  assertEquals(
                      classification.severity(), Double.valueOf(each.group(1)), rule.name()));
      assertEquals(classification.risks(), risks(text), rule.name());
    }
  }

  /** Those of the sentence that names them, in its order. */
  private static List<String> risks(String page) {
    int start = page.indexOf("OWASP API Security 2023:");
    return RISK.matcher(page.substring(start, page.indexOf("Security severity", start)))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void everyRuleIsAWeaknessOrAboutSuppressions() {
    assertEquals(
        List.of("UnexplainedSuppression", "UnusedSuppression"),
        names().stream().filter(each -> !Classification.of(each).isSecurity()).toList());
  }

  @Test
  void theReadmeHasARowForEveryRule() throws IOException {
    String readme = Files.readString(README);
    List<String> missing =
        Rules.all().stream()
            .map(rule -> "[%1$s](docs/rules/%1$s.md)".formatted(rule.name()))
            .filter(row -> !readme.contains(row))
            .toList();
    assertEquals(List.of(), missing, "rows that README.md lacks");
  }

  /** Code without indentation and without the markers, which are for the fixtures' own check. */
  private static String unmarked(String code) {
    return String.join(
        "\n",
        code.lines()
            .map(String::strip)
            .filter(line -> !line.startsWith("// ") || !isMarker(line.substring(3)))
            .toList());
  }

  private static boolean isMarker(String comment) {
    return MARKER.matcher(comment).matches();
  }

  private static Path page(Rule rule) {
    return PAGES.resolve(rule.name() + ".md");
  }

  private static List<String> names() {
    return Rules.all().stream().map(Rule::name).toList();
  }

  private static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
