package dev.ajar.framework.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Limit.Per;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.ratelimit.RateLimit.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that libraries make of annotations and properties. */
class LibraryLimitsTest {

  private static final String RESILIENCE4J =
      "@io.github.resilience4j.ratelimiter.annotation.RateLimiter(name = \"look\")";
  private static final String ROOT = "resilience4j.ratelimiter.instances.look.";

  @TempDir private Path folder;
  private LimitedService service;

  @BeforeEach
  void begin() {
    service =
        new LimitedService(folder)
            .with(
                "@org.springframework.boot.autoconfigure.SpringBootApplication class App {"
                    + " public static void main(String[] args) {} }");
  }

  private RateLimit limit(String annotation, String... properties) {
    return service
        .handler(annotation)
        .file("application.properties", String.join("\n", properties))
        .limit();
  }

  private static void assertLimit(Verdict verdict, Per per, RateLimit limit) {
    assertEquals(verdict, limit.verdict(), limit::toString);
    assertEquals(Optional.of(per), limit.per(), limit::toString);
  }

  @Test
  void anAnnotationOfResilience4jWithItsLimit() {
    assertLimit(
        Verdict.LIMITED,
        Per.EVERYBODY,
        limit(RESILIENCE4J, ROOT + "limitForPeriod=10", ROOT + "limit-refresh-period=1s"));
  }

  @Test
  void oneThatNothingIsConfiguredForBoundsNobody() {
    RateLimit limit = limit(RESILIENCE4J);
    assertEquals(Verdict.NONE, limit.verdict());
    assertTrue(limit.because().get(0).text().contains("bounds nobody"), limit::toString);
  }

  @Test
  void oneThatLetsTooManyThroughBoundsNobody() {
    RateLimit limit =
        limit(RESILIENCE4J, ROOT + "limit-for-period=100000", ROOT + "limit-refresh-period=1s");
    assertEquals(Verdict.NONE, limit.verdict());
  }

  @Test
  void theConfigurationThatAnInstanceIsBasedOnCounts() {
    assertLimit(
        Verdict.LIMITED,
        Per.EVERYBODY,
        limit(
            RESILIENCE4J,
            ROOT + "base-config=slow",
            "resilience4j.ratelimiter.configs.slow.limit-for-period=5",
            "resilience4j.ratelimiter.configs.slow.limit-refresh-period=PT1M"));
  }

  @Test
  void codeThatConfiguresLeavesItUndecided() {
    service.with("class Config { io.github.resilience4j.ratelimiter.RateLimiterRegistry it; }");
    assertEquals(Verdict.UNDECIDED, limit(RESILIENCE4J).verdict());
  }

  @Test
  void aFilterOfTheBucket4jStarter() {
    String bandwidth = "bucket4j.filters[0].rate-limits[0].bandwidths[0].capacity=5";
    assertLimit(
        Verdict.LIMITED, Per.EVERYBODY, limit("", "bucket4j.filters[0].url=/users.*", bandwidth));
    assertLimit(
        Verdict.LIMITED,
        Per.ADDRESS,
        limit("", bandwidth, "bucket4j.filters[0].rate-limits[0].cache-key=getRemoteAddr()"));
    assertLimit(
        Verdict.NONE,
        Per.TARGET,
        limit("", bandwidth, "bucket4j.filters[0].rate-limits[0].cache-key=getParameter('phone')"));
  }

  @Test
  void oneForOtherPathsOrThatIsSwitchedOffDoesNotCount() {
    String bandwidth = "bucket4j.filters[0].rate-limits[0].bandwidths[0].capacity=5";
    assertEquals(Verdict.NONE, limit("", "bucket4j.filters[0].url=/orders.*", bandwidth).verdict());
    assertEquals(Verdict.NONE, limit("", "bucket4j.enabled=false", bandwidth).verdict());
  }

  @Test
  void oneWithAConditionIsUndecided() {
    assertEquals(
        Verdict.UNDECIDED,
        limit(
                "",
                "bucket4j.filters[0].rate-limits[0].bandwidths[0].capacity=5",
                "bucket4j.filters[0].rate-limits[0].execute-condition=@limits.on()")
            .verdict());
  }
}
