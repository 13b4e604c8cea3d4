package dev.ajar.framework.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.Limit.Per;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.ratelimit.RateLimit.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerLimitsTest {

  private static final String HANDLER =
      """
      @RestController class Users {
        @Autowired private Senders senders;
        @Autowired private StringRedisTemplate redis;
        private final RateLimiter limiter = RateLimiter.create(5);
        private final io.github.resilience4j.ratelimiter.RateLimiterRegistry registry = null;
        @PostMapping("/codes")
        Object send(@RequestParam String phone, HttpServletRequest request) throws Exception {
          %s
          return Map.of("sent", true);
        }
      }
      """;
  private static final String SERVICE =
      """
      @Service class SendersImpl implements Senders {
        private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
        @Autowired private StringRedisTemplate redis;
        public boolean allowed(String key) {
          int count = COUNTS.getOrDefault(key, 0);
          COUNTS.put(key, count + 1);
          if (count < 5) {
            return true;
          }
          return false;
        }
        public void send(String phone) {
          Long sent = redis.opsForValue().increment("sent:" + phone);
          if (sent > 10) {
            throw new IllegalStateException("too many");
          }
        }
      }
      """;

  @TempDir private Path folder;
  private LimitedService service;

  @BeforeEach
  void begin() {
    service =
        new LimitedService(folder)
            .with("interface Senders { boolean allowed(String key); void send(String phone); }")
            .with(SERVICE);
  }

  private RateLimit limit(String body) {
    return service.with(HANDLER.formatted(body)).limit();
  }

  private static void assertLimit(Verdict verdict, Per per, RateLimit limit) {
    assertEquals(verdict, limit.verdict(), limit::toString);
    assertEquals(Optional.of(per), limit.per(), limit::toString);
  }

  @Test
  void aHandlerThatAsksNobodyHasNone() {
    assertEquals(0, limit("").because().size());
  }

  @Test
  void aLimiterThatAHandlerAsks() {
    assertLimit(
        Verdict.LIMITED,
        Per.EVERYBODY,
        limit("if (!limiter.tryAcquire()) { throw new IllegalStateException(); }"));
  }

  @Test
  void aLimiterThatHoldsRequestsUp() {
    assertLimit(Verdict.LIMITED, Per.EVERYBODY, limit("limiter.acquire();"));
  }

  @Test
  void anAnswerThatOnlyIsLoggedIsNoLimit() {
    assertEquals(
        Verdict.NONE, limit("if (!limiter.tryAcquire()) { System.out.println(phone); }").verdict());
  }

  @Test
  void aServiceThatCountsPerAddress() {
    assertLimit(
        Verdict.LIMITED,
        Per.ADDRESS,
        limit(
            "if (!senders.allowed(request.getRemoteAddr())) { return Map.of(\"error\", \"often\");"
                + " }"));
  }

  @Test
  void aServiceThatCountsPerNumber() {
    assertLimit(Verdict.NONE, Per.TARGET, limit("senders.send(phone);"));
  }

  @Test
  void theScopeThatBoundsCounts() {
    assertLimit(
        Verdict.LIMITED,
        Per.ADDRESS,
        limit(
            "if (!senders.allowed(request.getRemoteAddr())) { return null; }"
                + " senders.send(phone);"));
  }

  @Test
  void aLimiterOfARegistryUnderAName() {
    assertLimit(
        Verdict.LIMITED,
        Per.ADDRESS,
        limit(
            """
            io.github.resilience4j.ratelimiter.RateLimiter one =
                io.github.resilience4j.ratelimiter.RateLimiter.of("x" + request.getRemoteAddr(), config());
            if (!one.acquirePermission()) { return null; }
            """));
  }

  /** Lombok makes methods of a {@code @UtilityClass} static. */
  @Test
  void aCounterBehindHelpersOfItsOwn() {
    service
        .with(
            """
            @lombok.experimental.UtilityClass class RedisUtils {
              public Long increment(String key, long by) {
                RedisTemplate<String, Object> template = SpringContextHolder.getBean(RedisTemplate.class);
                return Optional.ofNullable(template)
                    .map(it -> it.opsForValue().increment(key, by)).orElse(null);
              }
              public boolean expire(String key, long seconds) {
                RedisTemplate<String, Object> template = SpringContextHolder.getBean(RedisTemplate.class);
                Optional.ofNullable(template)
                    .filter(it -> seconds > 0)
                    .ifPresent(it -> it.expire(key, seconds, TimeUnit.SECONDS));
                return true;
              }
            }
            """)
        .with(
            """
            @lombok.experimental.UtilityClass class WebUtils {
              public HttpServletRequest getRequest() {
                return ((ServletRequestAttributes) RequestContextHolder.getRequestAttributes()).getRequest();
              }
              public String getIP() {
                return getIP(WebUtils.getRequest());
              }
              public String getIP(HttpServletRequest request) {
                String ip = request.getHeader("X-Forwarded-For");
                if (StrUtil.isBlank(ip)) {
                  ip = request.getRemoteAddr();
                }
                return StrUtil.isBlank(ip) ? null : ip.split(",")[0];
              }
            }
            """);
    assertLimit(
        Verdict.LIMITED,
        Per.ADDRESS,
        limit(
            """
            String ip = WebUtils.getIP();
            String key = "IP_LIMIT:" + ip;
            if (StrUtil.isNotBlank(ip)) {
              Long most = Parameters.getLong("SMS_IP_LIMIT_TIMES", 5L);
              Long sent = RedisUtils.increment(key, 1L);
              RedisUtils.expire(key, 60);
              if (sent > most) {
                return R.failed("too often");
              }
            }
            """));
  }

  @Test
  void aServiceThatAnswersForTheHandler() {
    service
        .with(
            """
            @lombok.Data class R { private int code; private String msg;
              static R ok() { return made(0, "sent"); }
              static R failed() { return made(1, "too often"); }
              private static R made(int code, String msg) { R r = new R(); r.setCode(code); r.setMsg(msg); return r; } }
            """)
        .with(
            """
            @Service class Answering {
              @Autowired private Captchas captchas;
              @Autowired private StringRedisTemplate redis;
              public R send(String ip) {
                Long sent = redis.opsForValue().increment("ip:" + ip);
                if (sent > 10) { return R.failed(); }
                if (!captchas.verify(ip)) { return R.failed(); }
                return R.ok();
              }
              public R tell(String ip) {
                Long sent = redis.opsForValue().increment("ip:" + ip);
                if (sent > 10) { System.out.println(ip); }
                if (!captchas.verify(ip)) { return R.failed(); }
                return R.ok();
              }
            }
            """);
    String handler = HANDLER.replace("Senders senders;", "Answering answering;");
    String returned = handler.replace("return Map.of(\"sent\", true);", "");
    assertLimit(
        Verdict.LIMITED,
        Per.ADDRESS,
        service
            .with(returned.formatted("return answering.send(request.getRemoteAddr());"))
            .limit());
    assertEquals(
        Verdict.NONE,
        service
            .with(returned.formatted("return answering.tell(request.getRemoteAddr());"))
            .limit()
            .verdict());
  }
}
