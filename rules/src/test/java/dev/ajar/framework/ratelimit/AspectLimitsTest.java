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

class AspectLimitsTest {

  private static final String ANNOTATION =
      """
      @interface Throttled {
        String key() default "limit:";
        int count() default 10;
        int time() default 60;
        By by() default By.ALL;
      }
      """;
  private static final String SCRIPTED =
      """
      @Aspect @Component class ThrottledAspect {
        private RedisTemplate<Object, Object> redisTemplate;
        private DefaultRedisScript<Long> limitScript;
        @Autowired void setRedisTemplate(RedisTemplate<Object, Object> it) { this.redisTemplate = it; }
        @Autowired void setLimitScript(DefaultRedisScript<Long> it) { this.limitScript = it; }
        @Before("@annotation(throttled)")
        public void before(JoinPoint point, Throttled throttled) {
          List<Object> keys = Collections.singletonList(key(throttled, point));
          try {
            Long number = redisTemplate.execute(limitScript, keys, throttled.count(), throttled.time());
            if (number == null || number.intValue() > throttled.count()) {
              throw new IllegalStateException("too often");
            }
          } catch (IllegalStateException e) {
            throw e;
          } catch (Exception e) {
            throw new RuntimeException("limiter failed");
          }
        }
        private String key(Throttled throttled, JoinPoint point) {
          StringBuffer key = new StringBuffer(throttled.key());
          if (throttled.by() == By.ADDRESS) {
            key.append(Addresses.of()).append("-");
          } else if (throttled.by() == By.TARGET) {
            key.append(point.getArgs()[0]);
          }
          MethodSignature signature = (MethodSignature) point.getSignature();
          key.append(signature.getMethod().getDeclaringClass().getName()).append(signature.getMethod().getName());
          return key.toString();
        }
      }
      """;
  private static final String ADDRESSES =
      """
      class Addresses {
        static String of() {
          HttpServletRequest request =
              ((ServletRequestAttributes) RequestContextHolder.getRequestAttributes()).getRequest();
          String ip = request.getHeader("x-forwarded-for");
          if (ip == null || ip.length() == 0 || "unknown".equalsIgnoreCase(ip)) {
            ip = request.getRemoteAddr();
          }
          return ip;
        }
      }
      """;
  private static final String SCRIPT =
      """
      @Configuration class Scripts {
        @Bean DefaultRedisScript<Long> limitScript() {
          DefaultRedisScript<Long> script = new DefaultRedisScript<>();
          script.setScriptText("local c = redis.call('incr', KEYS[1]) return c");
          return script;
        }
      }
      """;

  @TempDir private Path folder;
  private LimitedService service;

  @BeforeEach
  void begin() {
    service =
        new LimitedService(folder)
            .with(ANNOTATION)
            .with("enum By { ALL, ADDRESS, TARGET }")
            .with(ADDRESSES)
            .with(SCRIPT);
  }

  private void assertLimit(Verdict verdict, Per per) {
    RateLimit limit = service.limit();
    assertEquals(verdict, limit.verdict(), limit::toString);
    assertEquals(Optional.of(per), limit.per(), limit::toString);
  }

  @Test
  void anAspectThatCountsAndRefusesLimits() {
    service.with(SCRIPTED).handler("@Throttled");
    assertLimit(Verdict.LIMITED, Per.EVERYBODY);
  }

  @Test
  void theScopeIsThatOfTheAnnotation() {
    service.with(SCRIPTED).handler("@Throttled(by = By.ADDRESS)");
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void aKeyWithTheArgumentsIsPerTarget() {
    service.with(SCRIPTED).handler("@Throttled(by = By.TARGET)");
    assertLimit(Verdict.NONE, Per.TARGET);
  }

  @Test
  void theAspectTakesOnlyWhatItsPointcutTakes() {
    service.with(SCRIPTED).handler("");
    assertEquals(Verdict.NONE, service.limit().verdict());
    assertEquals(0, service.limit().because().size());
  }

  @Test
  void aScriptThatDoesNotCountDoesNotLimit() {
    service.with(SCRIPT.replace("incr", "get")).with(SCRIPTED).handler("@Throttled");
    RateLimit limit = service.limit();
    assertEquals(Verdict.UNDECIDED, limit.verdict(), limit::toString);
  }

  @Test
  void aSwitchAndAScriptOfTheAspectsOwn() {
    service
        .with(
            """
            @Aspect @Component class ThrottledAspect {
              private final RedisTemplate<Object, Object> redisTemplate;
              ThrottledAspect(RedisTemplate<Object, Object> it) { this.redisTemplate = it; }
              @Pointcut("@annotation(app.Throttled)") public void pointcut() {}
              @Around("pointcut()")
              public Object around(ProceedingJoinPoint point) throws Throwable {
                java.lang.reflect.Method method = ((MethodSignature) point.getSignature()).getMethod();
                Throttled throttled = method.getAnnotation(Throttled.class);
                String key;
                switch (throttled.by()) {
                  case ADDRESS: key = Addresses.of(); break;
                  case ALL: key = throttled.key(); break;
                  default: key = method.getName();
                }
                List<Object> keys = com.google.common.collect.ImmutableList.of(
                    org.apache.commons.lang3.StringUtils.join("limit", "_", key));
                RedisScript<Long> script = new DefaultRedisScript<>(script(), Long.class);
                Long count = redisTemplate.execute(script, keys, throttled.count(), throttled.time());
                if (count != null && count.intValue() <= throttled.count()) {
                  return point.proceed();
                } else {
                  throw new IllegalStateException("too often");
                }
              }
              private String script() {
                return "local c" + "\\nc = redis.call('incr',KEYS[1])" + "\\nreturn c;";
              }
            }
            """)
        .handler("@Throttled(by = By.ADDRESS)");
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  private static final String COUNTED =
      """
      @Aspect @Component class CountingAspect {
        @Autowired private StringRedisTemplate redis;
        @Value("${limit.start:%s}") private boolean start;
        @Around("execution(* app.Users.*(..))")
        public Object around(ProceedingJoinPoint point) throws Throwable {
          if (start) {
            String key = "limit" + %s;
            if (exceeds(key)) {
              return Map.of("error", "too often");
            }
          }
          return point.proceed();
        }
        private boolean exceeds(String key) {
          long count = redis.opsForValue().increment(key, 1);
          if (count == 1) {
            redis.expire(key, 1, TimeUnit.MINUTES);
          }
          if (count <= 10) {
            return false;
          }
          return true;
        }
      }
      """;

  @Test
  void aCounterInRedisLimits() {
    service.with(COUNTED.formatted("true", "Addresses.of()")).handler("");
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void aPointcutInAConstantOfTheAspectsOwn() {
    service
        .with(
            COUNTED
                .formatted("true", "Addresses.of()")
                .replace("@Around(\"execution(* app.Users.*(..))\")", "@Around(POINT)")
                .replace(
                    "@Autowired private StringRedisTemplate redis;",
                    "@Autowired private StringRedisTemplate redis;"
                        + " private final String POINT = \"execution(* app.Users.*(..))\";"))
        .handler("");
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void oneThatIsOffByDefaultDoesNot() {
    service.with(COUNTED.formatted("false", "Addresses.of()")).handler("");
    assertEquals(Verdict.NONE, service.limit().verdict());
  }

  @Test
  void whoIsSignedInIsNobodyForAnOpenEndpoint() {
    String caller =
        "org.springframework.security.core.context.SecurityContextHolder.getContext().getAuthentication().getName()";
    service.with(COUNTED.formatted("true", caller)).handler("");
    assertLimit(Verdict.NONE, Per.CALLER);
  }

  @Test
  void anAspectThatOnlyLogsIsNoLimit() {
    service
        .with(
            COUNTED
                .formatted("true", "Addresses.of()")
                .replace("return Map.of(\"error\", \"too often\");", "System.out.println(key);"))
        .handler("");
    assertEquals(Verdict.NONE, service.limit().verdict());
    assertEquals(0, service.limit().because().size());
  }

  private static final String BUCKETS =
      """
      @Aspect @Component class BucketAspect {
        private static final org.redisson.api.RedissonClient CLIENT = Beans.getBean(org.redisson.api.RedissonClient.class);
        private final org.springframework.expression.ExpressionParser parser =
            new org.springframework.expression.spel.standard.SpelExpressionParser();
        @Before("@annotation(throttled)")
        public void before(JoinPoint point, Throttled throttled) {
          String key = throttled.key();
          if (key.contains("#")) {
            key = parser.parseExpression(key).getValue(context(point), String.class);
          }
          org.redisson.api.RRateLimiter limiter = CLIENT.getRateLimiter("limit:" + key);
          limiter.trySetRate(org.redisson.api.RateType.OVERALL, throttled.count(), throttled.time(), null);
          if (!limiter.tryAcquire()) {
            throw new IllegalStateException("too often");
          }
        }
      }
      """;

  @Test
  void anExpressionOfTheParametersIsPerTarget() {
    service
        .with("class Beans extends cn.hutool.extra.spring.SpringUtil {}")
        .with(BUCKETS)
        .handler("@Throttled(key = \"#phone\")");
    assertLimit(Verdict.NONE, Per.TARGET);
  }

  @Test
  void aLimiterOfRedissonUnderAConstantKeyIsForAll() {
    service
        .with("class Beans extends cn.hutool.extra.spring.SpringUtil {}")
        .with(BUCKETS)
        .handler("@Throttled");
    assertLimit(Verdict.LIMITED, Per.EVERYBODY);
  }

  @Test
  void aGuardAgainstRepeatedSubmissionIsNoLimit() {
    service
        .with("@interface RepeatSubmit {}")
        .with(
            COUNTED
                .formatted("true", "Addresses.of()")
                .replace("CountingAspect", "RepeatSubmitAspect"))
        .handler("@RepeatSubmit");
    RateLimit limit = service.limit();
    assertEquals(Verdict.NONE, limit.verdict());
    assertTrue(limit.because().get(0).text().contains("same request"), limit::toString);
  }

  @Test
  void theFirstRequestIsCountedByPuttingANumber() {
    service
        .with(
            """
            @Aspect @Component class WindowAspect {
              private final Map<String, Integer> counts = new ConcurrentHashMap<>();
              @Before("execution(* app.Users.*(..))")
              public void before(JoinPoint point) {
                String ip = Addresses.of();
                Integer count = counts.get(ip);
                if (count == null) {
                  counts.put(ip, 1);
                  return;
                }
                if (count > 10) {
                  throw new IllegalStateException("too often");
                }
                counts.put(ip, count + 1);
              }
            }
            """)
        .handler("");
    assertLimit(Verdict.LIMITED, Per.ADDRESS);
  }

  @Test
  void aNumberThatNobodyCountsUpIsNoLimit() {
    service
        .with(
            """
            @Aspect @Component class LevelAspect {
              private final Map<String, Integer> levels = new ConcurrentHashMap<>();
              @Before("execution(* app.Users.*(..))")
              public void before(JoinPoint point) {
                if (levels.get(Addresses.of()) > 10) {
                  throw new IllegalStateException("not for you");
                }
              }
            }
            """)
        .handler("");
    assertEquals(Verdict.NONE, service.limit().verdict());
  }
}
