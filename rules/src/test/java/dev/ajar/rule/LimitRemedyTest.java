package dev.ajar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void elseTwoLibrariesWithTheirLines() {
    String text = LimitRemedy.of(Assessments.authy().build(), Customs.NONE);
    assertTrue(text.contains("url: \"/v1/users/[^/]+\", rate-limits: [{cache-key:"), text);
    assertTrue(text.contains("`@RateLimiter(name = \"byPhone\")`"), text);
    assertTrue(text.contains("`resilience4j.ratelimiter.instances.byPhone: {limit-for-"), text);
  }
}
