package dev.ajar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.ratelimit.RateLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitRemedyTest {

  private static Assessment limitedAt(String text, String file) {
    return Assessments.authy()
        .limit(RateLimit.Verdict.LIMITED, Evidence.of(text, new Location(file, 9)))
        .build();
  }

  @Test
  void whatTheCodeBaseHasIsTaken() {
    Customs customs =
        Customs.of(
            List.of(
                limitedAt("`@Throttled(10)`", "a/A.java"),
                limitedAt("`limiter.tryAcquire()`", "a/B.java"),
                limitedAt("`limiter.tryAcquire()`", "a/C.java")));
    assertEquals(
        " (as at B.java:9: `limiter.tryAcquire()`)",
        LimitRemedy.of(Assessments.authy().build(), customs));
  }

  @Test
  void elseTwoLibrariesWithWhatIsToBeWrittenHere() {
    assertEquals(
        " (Bucket4j's starter for `/v1/users/[^/]+`, or Resilience4j's"
            + " `@RateLimiter(name = \"byPhone\")`)",
        LimitRemedy.of(Assessments.authy().build(), Customs.NONE));
  }

  @Test
  void guessesAreSlowedByWhatTheCodeBaseHas() {
    Assessment limited = limitedAt("`limiter.tryAcquire()`", "a/B.java");
    assertEquals(
        "Count wrong guesses for each account and each address, and refuse GET /v1/users/{phone} for"
            + " a while after a few (as at B.java:9: `limiter.tryAcquire()`), or ask for a captcha"
            + " then.",
        Remedy.guesses(Assessments.authy().build(), Customs.of(List.of(limited))));
  }
}
