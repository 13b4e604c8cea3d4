package dev.ajar.framework.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import dev.ajar.ratelimit.RateLimit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateLimitsTest {

  @TempDir private Path folder;

  @Test
  void aHandlerWithoutAnnotationHasNone() throws Exception {
    assertEquals(Verdict.NONE, verdict(""));
  }

  @Test
  void aLibrarysAnnotationLimits() throws Exception {
    assertEquals(Verdict.LIMITED, verdict("@io.smallrye.faulttolerance.api.RateLimit(value = 5)"));
  }

  @Test
  void rulesOutsideTheCodeLeaveItUndecided() throws Exception {
    assertEquals(
        Verdict.UNDECIDED, verdict("@com.alibaba.csp.sentinel.annotation.SentinelResource(\"x\")"));
  }

  @Test
  void anAnnotationThatNobodyReadsLimitsNothing() throws Exception {
    file("RateLimited", "@interface RateLimited {}");
    assertEquals(Verdict.NONE, verdict("@RateLimited"));
  }

  @Test
  void anAnnotationWithItsAspectIsSeen() throws Exception {
    file("RateLimited", "@interface RateLimited {}");
    file(
        "Enforcer",
        """
        @org.aspectj.lang.annotation.Aspect class Enforcer {
          void before(RateLimited it) {
            if (!limiter.tryAcquire()) throw new IllegalStateException();
          }
        }
        """);
    assertEquals(Verdict.UNDECIDED, verdict("@RateLimited"));
  }

  @Test
  void aGuardAgainstRepeatedSubmissionIsNoLimit() throws Exception {
    file("RepeatSubmit", "@interface RepeatSubmit {}");
    file(
        "Enforcer",
        """
        @org.aspectj.lang.annotation.Aspect class Enforcer {
          void before(RepeatSubmit it) {
            if (redis.increment("x") > 1) throw new IllegalStateException();
          }
        }
        """);
    assertEquals(Verdict.NONE, verdict("@RepeatSubmit"));
  }

  private Verdict verdict(String annotation) throws IOException, CannotAnalyse {
    file(
        "Users",
        """
        import org.springframework.web.bind.annotation.*;
        @RestController class Users {
          %s @GetMapping("/users/{phone}") String byPhone(@PathVariable String phone) { return ""; }
        }
        """
            .formatted(annotation));
    return Analysis.run(Settings.of(folder)).assessments().get(0).rateLimit().verdict();
  }

  private void file(String type, String text) throws IOException {
    Files.writeString(folder.resolve(type + ".java"), "package app;\n" + text);
  }
}
