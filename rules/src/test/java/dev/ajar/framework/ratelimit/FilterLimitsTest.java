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

class FilterLimitsTest {

  private static final String WINDOW =
      """
      %s class WindowFilter extends OncePerRequestFilter {
        private final com.github.benmanes.caffeine.cache.Cache<String, AtomicInteger> counts =
            com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build();
        @Override protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
          boolean goesOn;
          String ip = request.getRemoteAddr();
          if (ip == null || ip.isEmpty()) {
            response.setStatus(500);
            goesOn = false;
          } else {
            goesOn = allowed(response, ip);
          }
          if (goesOn) {
            chain.doFilter(request, response);
          }
        }
        private boolean allowed(HttpServletResponse response, String ip) {
          boolean goesOn = true;
          final AtomicInteger count = counts.getIfPresent(ip);
          if (count == null) {
            counts.put(ip, new AtomicInteger());
          } else if (count.getAndIncrement() > 200) {
            response.setStatus(429);
            goesOn = false;
          }
          return goesOn;
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

  @Test
  void aWindowOfRequestsPerAddress() {
    service.with(WINDOW.formatted("@Component"));
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void aFilterThatNobodyRegistersLimitsNothing() {
    service
        .with(WINDOW.formatted(""))
        .with(
            "@org.springframework.boot.autoconfigure.SpringBootApplication class App { public static void main(String[] args) {} }");
    assertEquals(Verdict.NONE, service.limit().verdict());
  }

  private static final String REGISTRATION =
      """
      import org.springframework.boot.web.servlet.FilterRegistrationBean;
      @Configuration class Filters {
        @Bean @ConditionalOnProperty(prefix = "dos", name = "enabled", matchIfMissing = %s)
        FilterRegistrationBean<WindowFilter> window() {
          FilterRegistrationBean<WindowFilter> bean = new FilterRegistrationBean<>(new WindowFilter());
          bean.addUrlPatterns("%s");
          return bean;
        }
      }
      """;

  @Test
  void theUrlPatternsOfItsRegistrationCount() {
    service.with(WINDOW.formatted("")).with(REGISTRATION.formatted("true", "/users/*"));
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
    service.with(REGISTRATION.formatted("true", "/orders/*"));
    assertEquals(Verdict.NONE, service.limit().verdict());
  }

  @Test
  void aRegistrationThatIsOffByDefaultDoesNotCount() {
    service.with(WINDOW.formatted("")).with(REGISTRATION.formatted("false", "/users/*"));
    assertEquals(Verdict.NONE, service.limit().verdict());
  }

  @Test
  void aFilterThatCountsOnlyWhoIsSignedIn() {
    service.with(
        """
        @Component class UserFilter extends OncePerRequestFilter {
          private final Map<String, io.github.bucket4j.Bucket> buckets = new ConcurrentHashMap<>();
          @Override protected void doFilterInternal(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
            org.springframework.security.core.Authentication user =
                org.springframework.security.core.context.SecurityContextHolder.getContext().getAuthentication();
            if (user != null) {
              io.github.bucket4j.Bucket bucket = buckets.computeIfAbsent(user.getName(), key -> made());
              if (!bucket.tryConsume(1)) {
                response.setStatus(429);
                return;
              }
            }
            chain.doFilter(request, response);
          }
          private io.github.bucket4j.Bucket made() { return io.github.bucket4j.Bucket.builder().build(); }
        }
        """);
    RateLimit limit = service.limit();
    assertEquals(Verdict.NONE, limit.verdict(), limit::toString);
    assertTrue(limit.because().get(0).text().contains("signed in"), limit::toString);
  }

  @Test
  void aBucketPerAddress() {
    service.with(
        """
        @Component class BucketFilter implements Filter {
          private final Map<String, io.github.bucket4j.Bucket> buckets = new ConcurrentHashMap<>();
          @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
              throws Exception {
            String ip = request.getRemoteAddr();
            io.github.bucket4j.Bucket bucket = buckets.computeIfAbsent(ip, key -> made());
            io.github.bucket4j.ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
              chain.doFilter(request, response);
            } else {
              ((HttpServletResponse) response).setStatus(429);
            }
          }
          private io.github.bucket4j.Bucket made() { return io.github.bucket4j.Bucket.builder().build(); }
        }
        """);
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void aLockPerSessionIsNoLimit() {
    service.with(
        """
        @Component class LockFilter implements Filter {
          private final Map<String, Semaphore> locks = new ConcurrentHashMap<>();
          @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
              throws Exception {
            Semaphore lock = locks.computeIfAbsent(request.getRemoteAddr(), key -> new Semaphore(1));
            if (lock.tryAcquire()) {
              chain.doFilter(request, response);
            }
          }
        }
        """);
    assertEquals(0, service.limit().because().size(), () -> service.limit().toString());
  }
}
