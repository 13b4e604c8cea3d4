package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.guards.KnownFilters;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What limiters, stores and frameworks do while code that limits is played. */
final class LimiterLibrary implements Library {

  private static final Set<String> REQUESTS =
      Set.of("jakarta.servlet.http.HttpServletRequest", "javax.servlet.http.HttpServletRequest");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)get(?:client|remote|request|real|user)?ip(?:addr(?:ess)?)?\\w*");
  private static final Pattern CALLER =
      Pattern.compile(
          "(?i)(?:get)?(?:current|login)?(?:login|user|account|member|uid|tenant)(?:id|name|info|vo|dto)?\\w*");

  private static final String CACHE = "com.github.benmanes.caffeine.cache.Cache";

  private final Types types;
  private final List<Library> others;
  private final Scene scene;
  private final TracedRequest request;

  LimiterLibrary(Types types, List<Library> others, Scene scene, TracedRequest request) {
    this.types = types;
    this.others = List.copyOf(others);
    this.scene = scene;
    this.request = request;
  }

  private Optional<Value> told(Function<Library, Optional<Value>> question) {
    return others.stream().flatMap(each -> question.apply(each).stream()).findFirst();
  }

  @Override
  public Optional<Value> bean(TypeRef type) {
    return type.declaredName().filter(REQUESTS::contains).isPresent()
        ? Optional.of(request)
        : told(each -> each.bean(type));
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    if (type.endsWith("RedisScript")) {
      Script script = new Script();
      if (!call.arguments().isEmpty()) {
        script.text(call.argument(0));
      }
      return Optional.of(script);
    }
    return type.endsWith("ThreadLocal")
        ? Optional.of(new Held(scene))
        : told(each -> each.create(type, call));
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    return told(each -> each.staticField(type, name));
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    return switch (simpleName) {
      case "RequestContextHolder" -> Optional.of(request);
      case "SecurityContextHolder", "ReactiveSecurityContextHolder", "StpUtil" ->
          Optional.of(scene.traced(Origin.CALLER));
      case "ThreadLocal" -> Optional.of(new Held(scene));
      case "RedisScript" -> create(type, call);
      case "Caffeine", "CacheBuilder" -> Optional.of(foreign(type, call));
      case "RateLimiterOperator" -> {
        scene.way().holdsUp(scene.originsOf(call.arguments()));
        yield Optional.empty();
      }
      default ->
          scene
              .limiting(type, Optional.empty(), call)
              .or(() -> told(each -> each.callStatic(type, call)))
              .or(() -> unseen(type, call));
    };
  }

  /** Helpers whose code isn't in the source, by their names. */
  private Optional<Value> unseen(String type, Call call) {
    if (types.find(type).filter(JavaType::isSource).isPresent()) {
      return call.method().equals("getBean") ? bean(call) : Optional.empty();
    }
    if (call.method().equals("getBean")) {
      return bean(call);
    }
    if (!call.arguments().isEmpty() || type.startsWith("java.")) {
      return Optional.empty();
    }
    if (ADDRESS.matcher(call.method()).matches()) {
      return Optional.of(scene.traced(Origin.ADDRESS));
    }
    boolean isSubject =
        type.equals("org.apache.shiro.SecurityUtils") || CALLER.matcher(call.method()).matches();
    return isSubject ? Optional.of(scene.traced(Origin.CALLER)) : Optional.empty();
  }

  private static Optional<Value> bean(Call call) {
    return call.argument(0) instanceof Value.ClassLiteral literal
        ? literal.type().declaredName().map(each -> foreign(each, call))
        : Optional.empty();
  }

  private static Value foreign(String type, Call call) {
    return new Value.Foreign(type, Evidence.of("`" + call.text() + "`", call.at()));
  }

  @Override
  public Optional<Value> callForeign(String type, Call call) {
    String method = call.method();
    if (type.endsWith("RedisTemplate") && method.startsWith("opsFor")) {
      return Optional.of(
          foreign(
              "org.springframework.data.redis.core." + method.substring(6) + "Operations", call));
    }
    if (method.equals("getCache") && type.endsWith("CacheManager")) {
      return Optional.of(foreign("org.springframework.cache.Cache", call));
    }
    if (method.equals("getResource") && type.contains("edis")) {
      return Optional.of(foreign("redis.clients.jedis.Jedis", call));
    }
    if (method.equals("multi") || method.equals("pipelined")) {
      return Optional.of(new Transaction(scene));
    }
    if (type.endsWith(".Caffeine") || type.endsWith(".CacheBuilder")) {
      return Optional.of(foreign(method.equals("build") ? CACHE : type, call));
    }
    if (method.equals("asMap") || method.equals("sync")) {
      return Optional.of(foreign(type, call));
    }
    if (method.equals("parseExpression")) {
      return Optional.of(scene.traced(expression(call.argument(0))));
    }
    if (type.endsWith("Principal") || type.endsWith("Authentication")) {
      return Optional.of(scene.traced(Origin.CALLER));
    }
    return scene
        .limiting(type, Optional.of(foreign(type, call)), call)
        .or(() -> told(each -> each.callForeign(type, call)));
  }

  /** A key in Spring's expression language: its variables are the handler's parameters. */
  private Origins expression(Value text) {
    if (text instanceof Value.Text known) {
      return known.text().replace("#{", "").indexOf('#') >= 0
          ? Origins.of(Origin.TARGET)
          : Origins.NONE;
    }
    return text instanceof Traced traced ? traced.origins() : Origins.of(Origin.UNKNOWN);
  }

  @Override
  public Optional<Value> callInherited(String type, Value self, Call call) {
    if (call.method().equals("getBean")) {
      return bean(call);
    }
    return KnownFilters.inherited(type, request, call)
        .or(() -> told(each -> each.callInherited(type, self, call)));
  }

  /** What is bound to the thread of a request: nearly always who asks. */
  private record Held(Scene scene) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("get") ? scene.traced(Origin.CALLER) : new Value.Null();
    }
  }
}
