package dev.ajar.ratelimit;

import static dev.ajar.access.TestService.endpoint;
import static dev.ajar.access.TestService.paths;
import static dev.ajar.access.TestService.unclear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.AccessEvaluator;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Callers;
import dev.ajar.model.Limit.Per;
import dev.ajar.model.Limiter;
import dev.ajar.model.Service;
import dev.ajar.ratelimit.RateLimit.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitEvaluatorTest {

  private static final Endpoint USERS = endpoint("GET /users/{phone}");
  private static final Limit PER_ADDRESS = limit(Per.ADDRESS, true);

  private static Limit limit(Per per, boolean certain) {
    return new Limit(per, certain, Evidence.of("ten a minute"));
  }

  private static RateLimit rateLimit(Endpoint endpoint, List<Limiter> limiters, Limit... limits) {
    return rateLimit(true, endpoint, limiters, limits);
  }

  private static RateLimit rateLimit(
      boolean anonymous, Endpoint endpoint, List<Limiter> limiters, Limit... limits) {
    Service service = new Service("users", List.of(endpoint), List.of(), Map.of());
    AccessEvaluator access = new AccessEvaluator(service);
    return new RateLimitEvaluator(new Known(limiters, List.of(limits)), access::coverage)
        .rateLimit(endpoint, anonymous);
  }

  private record Known(List<Limiter> limiters, List<Limit> ofHandlers) implements Limits {
    @Override
    public List<Limit> of(Handler handler) {
      return ofHandlers;
    }
  }

  private static RateLimit limitedBy(Limiter... limiters) {
    return rateLimit(USERS, List.of(limiters));
  }

  @Test
  void aLimitAtTheHandlerLimits() {
    RateLimit limit = rateLimit(USERS, List.of(), PER_ADDRESS);
    assertEquals(Verdict.LIMITED, limit.verdict());
    assertEquals(Optional.of(Per.ADDRESS), limit.per());
    assertEquals(List.of(Evidence.of("ten a minute: counts per address")), limit.because());
  }

  @Test
  void nothingAtAllIsNoLimit() {
    RateLimit limit = limitedBy();
    assertEquals(Verdict.NONE, limit.verdict());
    assertEquals(List.of(), limit.because());
  }

  @Test
  void aLimiterInFrontOfAllRequestsLimits() {
    assertEquals(
        Verdict.LIMITED, limitedBy(new Limiter(paths("/users/**"), PER_ADDRESS)).verdict());
  }

  @Test
  void aLimiterForOtherPathsOrMethodsIsNoLimit() {
    assertEquals(Verdict.NONE, limitedBy(new Limiter(paths("/orders/**"), PER_ADDRESS)).verdict());
    assertEquals(
        Verdict.NONE,
        limitedBy(new Limiter(paths(HttpMethod.POST, "/users/**"), PER_ADDRESS)).verdict());
  }

  @Test
  void aLimiterForSomeRequestsLeavesItUndecided() {
    RateLimit limit = limitedBy(new Limiter(paths("/users/1*"), PER_ADDRESS));
    assertEquals(Verdict.UNDECIDED, limit.verdict());
    assertTrue(limit.because().get(0).text().contains("only some"), limit::toString);
    assertEquals(
        Verdict.UNDECIDED,
        rateLimit(
                endpoint("* /users"),
                List.of(new Limiter(paths(HttpMethod.GET, "/users"), PER_ADDRESS)))
            .verdict());
  }

  @Test
  void aLimiterWithAnUnknownMatcherLeavesItUndecidedAndSaysWhy() {
    RateLimit limit = limitedBy(new Limiter(unclear("paths from a property"), PER_ADDRESS));
    assertEquals(Verdict.UNDECIDED, limit.verdict());
    assertTrue(limit.because().get(0).text().contains("paths from a property"), limit::toString);
  }

  @Test
  void aLimitPerValueAskedAboutDoesNotCountAndIsTold() {
    RateLimit limit = rateLimit(USERS, List.of(), limit(Per.TARGET, true));
    assertEquals(Verdict.NONE, limit.verdict());
    assertTrue(limit.because().get(0).text().contains("per value asked about"), limit::toString);
  }

  @Test
  void aLimitThatIsNotSeenToBeEnforcedLeavesItUndecided() {
    assertEquals(
        Verdict.UNDECIDED, rateLimit(USERS, List.of(), limit(Per.UNKNOWN, false)).verdict());
  }

  @Test
  void oneCertainLimitIsEnough() {
    RateLimit limit = rateLimit(USERS, List.of(), limit(Per.UNKNOWN, false), PER_ADDRESS);
    assertEquals(Verdict.LIMITED, limit.verdict());
  }

  @Test
  void aLimitPerSignedInCallerBoundsNobodyWhoNeedNotSignIn() {
    assertEquals(Verdict.NONE, rateLimit(USERS, List.of(), limit(Per.CALLER, true)).verdict());
    assertEquals(
        Verdict.LIMITED, rateLimit(false, USERS, List.of(), limit(Per.CALLER, true)).verdict());
  }

  @Test
  void aLimitOfSomeCallersBoundsOnlyThem() {
    Limit ofSignedIn = of(Callers.SIGNED_IN);
    assertEquals(Verdict.NONE, rateLimit(true, USERS, List.of(), ofSignedIn).verdict());
    assertEquals(Verdict.LIMITED, rateLimit(false, USERS, List.of(), ofSignedIn).verdict());
    Limit ofOthers = of(Callers.ANONYMOUS);
    assertEquals(Verdict.LIMITED, rateLimit(true, USERS, List.of(), ofOthers).verdict());
    assertEquals(Verdict.NONE, rateLimit(false, USERS, List.of(), ofOthers).verdict());
  }

  private static Limit of(Callers callers) {
    return new Limit(Per.ADDRESS, callers, false, true, Evidence.of("ten a minute"));
  }

  @Test
  void aLimitOfEachPathIsOneOfEachValueInThePath() {
    Limit eachPath = new Limit(Per.ADDRESS, Callers.ALL, true, true, Evidence.of("ten a minute"));
    RateLimit ofValues = rateLimit(USERS, List.of(), eachPath);
    assertEquals(Verdict.NONE, ofValues.verdict());
    assertEquals(Optional.of(Per.TARGET), ofValues.per());
    assertEquals(Verdict.LIMITED, rateLimit(endpoint("GET /users"), List.of(), eachPath).verdict());
  }

  @Test
  void whatLimitsNothingIsTold() {
    Limit nothing = Limit.ofNothing(Evidence.of("nobody reads it"));
    RateLimit limit = rateLimit(USERS, List.of(), nothing);
    assertEquals(Verdict.NONE, limit.verdict());
    assertEquals(Optional.empty(), limit.per());
    assertEquals(List.of(Evidence.of("nobody reads it")), limit.because());
  }
}
