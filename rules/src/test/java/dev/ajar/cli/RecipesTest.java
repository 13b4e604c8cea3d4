package dev.ajar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The recipes for build servers: their calls of Ajar run, and leave the reports that they name. */
final class RecipesTest {

  private static final Path RECIPES = Path.of("../docs/recipes");
  private static final Path LEAK = Path.of("../test-fixtures/src/services/lookup-leak");
  private static final Pattern CALL =
      Pattern.compile(
          "java -XX:TieredStopAtLevel=1 -XX:\\+UseSerialGC -jar ajar-cli\\.jar check \\."
              + " --out ajar-report([^'\\n]*)");
  private static final Pattern REPORT = Pattern.compile("ajar-report/([\\w.-]+)");

  @TempDir private Path out;

  static List<Path> recipes() throws IOException {
    try (Stream<Path> files = Files.list(RECIPES)) {
      return files.filter(each -> !each.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeLeavesTheReportsThatItNames(Path recipe) throws IOException {
    String text = Files.readString(recipe);
    Matcher call = CALL.matcher(text);
    assertTrue(call.find(), recipe + " doesn't call Ajar as the others do");
    String options = call.group(1).strip();
    StringWriter err = new StringWriter();

    int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), line(options));

    assertEquals("", err.toString());
    assertEquals(options.contains("never") ? ExitCode.CLEAN : ExitCode.FINDINGS, code);
    for (String report :
        REPORT.matcher(text).results().map((MatchResult each) -> each.group(1)).toList()) {
      assertTrue(Files.size(out.resolve(report)) > 0, report);
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeInYamlIsReadable(Path recipe) throws IOException {
    if (recipe.toString().endsWith(".yml")) {
      Object tree =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(recipe));
      assertFalse(((Map<?, ?>) tree).isEmpty());
    }
  }

  @Test
  void everyRecipeIsListed() throws IOException {
    String list = Files.readString(RECIPES.resolve("README.md"));
    for (Path recipe : recipes()) {
      String name = recipe.getFileName().toString();
      assertTrue(list.contains("[" + name + "](" + name + ")"), name);
    }
  }

  private String[] line(String options) {
    return Stream.concat(
            Stream.of("check", LEAK.toString(), "--out", out.toString()),
            Stream.of(options.split(" ")))
        .toArray(String[]::new);
  }
}
