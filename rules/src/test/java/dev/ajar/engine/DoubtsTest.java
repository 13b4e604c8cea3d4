package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Evidence;
import dev.ajar.rule.Assessment;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not known of an endpoint's path, or of what guards it, makes no verdict. */
class DoubtsTest {

  @TempDir private Path folder;

  @Test
  void anOpenEndpointAtAnUnknownPathIsUndecided() {
    Result result = new BadTree(folder).controller("Moved", MOVED).survives();
    Assessment one = only(result, "GET ${moved.path}/{phone}");
    assertEquals("UNDECIDED", one.access().verdict().name());
    assertTrue(because(one).contains("isn't known"), because(one));
  }

  @Test
  void anUnknownPathBelowAGuardedOneIsGuarded() {
    Result result =
        new BadTree(folder).controller("Moved", MOVED.replace("\"${", "\"/good/own/${")).survives();
    Assessment one = only(result, "GET /good/own/${moved.path}/{phone}");
    assertEquals("GUARDED", one.access().verdict().name());
  }

  @Test
  void aSecurityConfigurationThatLostAPartLeavesAllUndecided() {
    BadTree tree = new BadTree(folder);
    tree.file(
        "good/GoodSecurity.java",
        BadTree.SECURITY.replace(".anyRequest().authenticated()", ".anyRequest(.authenticated("));
    Result result = BadTree.analysed(Settings.of(folder));
    for (String title : new String[] {"GET /good/open/{phone}", "GET /good/own"}) {
      Assessment one = only(result, title);
      assertEquals("UNDECIDED", one.access().verdict().name(), title);
    }
    BadTree.gap(result, "good/GoodSecurity.java");
  }

  private static final String MOVED =
      """
      @RestController class Moved {
        @GetMapping("${moved.path}/{phone}") good.Account one(@PathVariable String phone) {
          return null;
        }
      }
      """;

  private static Assessment only(Result result, String title) {
    return result.assessments().stream()
        .filter(each -> each.endpoint().title().replace(" /$", " $").equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    title
                        + " in "
                        + result.assessments().stream().map(x -> x.endpoint().title()).toList()));
  }

  private static String because(Assessment assessment) {
    return assessment.access().because().stream()
        .map(Evidence::text)
        .collect(Collectors.joining("; "));
  }
}
