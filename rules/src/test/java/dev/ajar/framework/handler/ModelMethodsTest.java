package dev.ajar.framework.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that Spring MVC calls before every handler of a controller. */
class ModelMethodsTest {

  private static final String CODE =
      """
      package app;
      import java.security.Principal;
      import org.springframework.web.bind.annotation.*;
      abstract class Base {
        MODEL void check(Principal caller) {
          if (caller == null) { throw new IllegalStateException(); } }
      }
      @RestController class C extends Base { @GetMapping("/x") String get() { return "x"; } }
      ADVICE
      """;
  private static final String CHECKS =
      " { @ModelAttribute void check(Principal caller) {"
          + " if (caller == null) { throw new IllegalStateException(); } } }";

  @TempDir Path root;

  private Verdict verdict(String model, String advice) throws Exception {
    Files.writeString(
        root.resolve("C.java"), CODE.replace("MODEL", model).replace("ADVICE", advice));
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void guardTheHandlersOfTheirController() throws Exception {
    assertEquals(Verdict.GUARDED, verdict("@ModelAttribute", ""));
    assertEquals(Verdict.OPEN, verdict("", ""));
    assertEquals(Verdict.OPEN, verdict("@ModelAttribute @GetMapping(\"/y\")", ""));
  }

  @Test
  void guardAllHandlersWhereTheyStandInAdviceForAll() throws Exception {
    assertEquals(Verdict.GUARDED, verdict("", "@ControllerAdvice class A" + CHECKS));
    assertEquals(Verdict.OPEN, verdict("", "@ControllerAdvice(\"other\") class A" + CHECKS));
    assertEquals(Verdict.OPEN, verdict("", "class A" + CHECKS));
  }
}
