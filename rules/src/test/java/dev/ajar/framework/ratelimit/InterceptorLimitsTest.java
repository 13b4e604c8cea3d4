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

class InterceptorLimitsTest {

  private static final String REGISTERED =
      """
      @Configuration class Web implements WebMvcConfigurer {
        @Autowired private Throttle throttle;
        @Override public void addInterceptors(InterceptorRegistry registry) {
          registry.addInterceptor(throttle)%s;
        }
      }
      """;
  private static final String PER_ADDRESS =
      """
      @Component class Throttle implements HandlerInterceptor {
        @Autowired private StringRedisTemplate redis;
        @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
          String key = "limit:" + request.getRemoteAddr();
          Long count = redis.opsForValue().increment(key);
          if (count > 10) {
            response.setStatus(429);
            return false;
          }
          return true;
        }
      }
      """;

  @TempDir private Path folder;
  private LimitedService service;

  @BeforeEach
  void begin() {
    service = new LimitedService(folder).handler("");
  }

  private void assertLimit(Verdict verdict, Per per) {
    RateLimit limit = service.limit();
    assertEquals(verdict, limit.verdict(), limit::toString);
    assertEquals(Optional.of(per), limit.per(), limit::toString);
  }

  private void assertNothing() {
    RateLimit limit = service.limit();
    assertEquals(Verdict.NONE, limit.verdict(), limit::toString);
    assertEquals(0, limit.because().size(), limit::toString);
  }

  @Test
  void anInterceptorThatCountsAndRefusesLimits() {
    service.with(REGISTERED.formatted("")).with(PER_ADDRESS);
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void oneThatNobodyRegistersDoesNot() {
    service.with(PER_ADDRESS);
    assertNothing();
  }

  @Test
  void itLimitsOnlyThePathsThatItIsRegisteredFor() {
    service.with(REGISTERED.formatted(".addPathPatterns(\"/orders/**\")")).with(PER_ADDRESS);
    assertNothing();
    service.with(REGISTERED.formatted(".excludePathPatterns(\"/users\")"));
    assertNothing();
    service.with(REGISTERED.formatted(".addPathPatterns(\"/users/**\")"));
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void oneThatIsSwitchedOffDoesNot() {
    service
        .with(
            REGISTERED
                .formatted("")
                .replace(
                    "@Configuration",
                    "@ConditionalOnProperty(name = \"limit.on\", havingValue = \"true\") @Configuration"))
        .with(PER_ADDRESS);
    assertNothing();
  }

  @Test
  void pathsThatTheCodeLeavesOutAreNotLimited() {
    String leavingOut =
        PER_ADDRESS.replace(
            "String key",
            "if (request.getRequestURI().startsWith(\"%s\")) { return true; } String key");
    service.with(REGISTERED.formatted("")).with(leavingOut.formatted("/users"));
    assertNothing();
    service.with(leavingOut.formatted("/orders"));
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void aTokenThatNeedNotBeSentBoundsNobody() {
    service
        .with(REGISTERED.formatted(""))
        .with(
            """
            @Component class Throttle implements HandlerInterceptor {
              private final com.google.common.cache.LoadingCache<String, RateLimiter> limiters = cache();
              @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                  throws Exception {
                String token = request.getHeader("token");
                if (!org.apache.commons.lang3.StringUtils.isEmpty(token)) {
                  RateLimiter limiter = limiters.get(token);
                  if (!limiter.tryAcquire()) {
                    response.setStatus(429);
                    return false;
                  }
                }
                return true;
              }
              private com.google.common.cache.LoadingCache<String, RateLimiter> cache() {
                return com.google.common.cache.CacheBuilder.newBuilder().build(null);
              }
            }
            """);
    RateLimit limit = service.limit();
    assertEquals(Verdict.NONE, limit.verdict(), limit::toString);
    assertTrue(limit.because().get(0).text().contains("get around"), limit::toString);
  }

  @Test
  void aLimiterOfGuavaForAll() {
    service
        .with(REGISTERED.formatted(""))
        .with(
            """
            @Component class Throttle implements HandlerInterceptor {
              private final RateLimiter limiter = RateLimiter.create(100);
              @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                  throws Exception {
                if (limiter.tryAcquire()) {
                  return true;
                }
                response.sendError(429, "too many");
                return false;
              }
            }
            """);
    assertLimit(Verdict.LIMITED, Per.EVERYBODY);
  }

  private static final String BY_ANNOTATION =
      """
      @Component class Throttle implements HandlerInterceptor {
        @Autowired private StringRedisTemplate redis;
        @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
          if (!(handler instanceof HandlerMethod)) {
            return true;
          }
          AccessLimit limit = ((HandlerMethod) handler).getMethodAnnotation(AccessLimit.class);
          if (limit == null) {
            return true;
          }
          String key = request.getRemoteAddr() + request.getRequestURI();
          String count = redis.opsForValue().get(key);
          if (count == null) {
            redis.opsForValue().set(key, "1", limit.seconds(), TimeUnit.SECONDS);
          } else if (Integer.parseInt(count) < limit.most()) {
            redis.opsForValue().increment(key);
          } else {
            throw new IllegalStateException("too often");
          }
          return true;
        }
      }
      """;

  @Test
  void anAnnotationThatAnInterceptorReadsLimitsItsHandler() {
    service
        .with("@interface AccessLimit { int seconds() default 60; int most() default 10; }")
        .with(REGISTERED.formatted(""))
        .with(BY_ANNOTATION);
    assertNothing();
    service.handler("@AccessLimit(most = 3)");
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void anAnnotationThatNobodyReadsLimitsNothingAndIsTold() {
    service.with("@interface AccessLimit {}").handler("@AccessLimit");
    RateLimit limit = service.limit();
    assertEquals(Verdict.NONE, limit.verdict(), limit::toString);
    assertTrue(limit.because().get(0).text().contains("reads it"), limit::toString);
  }

  @Test
  void anInterceptorThatOnlyAsksForATokenIsNoLimit() {
    service
        .with(REGISTERED.formatted(""))
        .with(
            """
            @Component class Throttle implements HandlerInterceptor {
              @Autowired private StringRedisTemplate redis;
              @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                String user = redis.opsForValue().get("token:" + request.getHeader("Authorization"));
                if (user == null) {
                  response.setStatus(401);
                  return false;
                }
                return true;
              }
            }
            """);
    assertEquals(Verdict.NONE, service.limit().verdict());
    assertEquals(0, service.limit().because().size());
  }
}
