package dev.ajar.framework.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingCodeTest {

  @TempDir private Path folder;
  private LimitedService service;

  @BeforeEach
  void begin() {
    service =
        new LimitedService(folder)
            .file(
                "Counter.java",
                file(
                    """
                    @Service class Counter {
                      private StringRedisTemplate redis;
                      void close(String key) { redis.opsForValue().increment(key); }
                    }
                    """))
            .file("Sending.java", file("interface Sending { void send(String key); }"))
            .file(
                "Sender.java",
                file(
                    """
                    @Service class Sender implements Sending {
                      private Counter counter;
                      public void send(String key) { counter.close(key); }
                    }
                    """));
  }

  /** Names no limiter by its imports, as {@link LimitedService#with} does. */
  private static String file(String text) {
    return """
        package app;
        import java.util.*;
        import org.springframework.data.redis.core.*;
        import org.springframework.stereotype.*;
        import org.springframework.web.bind.annotation.*;
        """
        + text;
  }

  /** Whether the code that counts is reached from each of the handlers, by their names. */
  private Map<String, Boolean> reached(String handlers) {
    service.file("Users.java", file("@RestController class Users { " + handlers + " }"));
    Map<String, Boolean> reached = new TreeMap<>();
    try (Sources sources = Sources.open(folder, List.of(), List.of(), Set.of())) {
      Types types = sources.applications().get(0).types();
      CountingCode code = new CountingCode(types);
      JavaType controller = types.find("app.Users").orElseThrow();
      BoundType owner = BoundType.of(controller, controller.asRef());
      for (JavaMethod each : controller.methods()) {
        reached.put(each.name(), code.isReachedFrom(controller, new BoundMethod(each, owner)));
      }
    }
    return reached;
  }

  @Test
  void callsAreFollowedToWhoeverImplementsWhatTheyCall() {
    assertEquals(
        Map.of("one", true, "other", true),
        reached(
            """
            Sending sending;
            void one(String key) { sending.send(key); }
            void other(List<String> keys) { keys.forEach(sending::send); }
            """));
  }

  @Test
  void callsOfTheSameNameOnSomethingElseAreNot() {
    service.file(
        "Store.java",
        file(
            """
            class Store { void close(String key) { } java.io.InputStream open() { return null; } }
            """));
    assertEquals(
        Map.of("one", false, "two", false, "three", true),
        reached(
            """
            Counter counter;
            Store store;
            void one(String key) { store.close(key); }
            void two() throws Exception { store.open().close(); }
            void three(String key) { counter.close(key); }
            """));
  }

  @Test
  void callsOnWhatIsNotKnownAreByTheirNames() {
    assertEquals(
        Map.of("one", true, "other", false),
        reached(
            """
            Missing missing;
            Counter counter;
            void one(String key) { unknown(key).close(key); }
            void other(String key) { unknown(key).open(key); }
            """));
  }

  @Test
  void whoLeadsBackToWhereItIsLookedForIsLookedAtAgain() {
    assertEquals(
        Map.of("first", true, "second", true),
        reached(
            """
            Counter counter;
            void first(String key) { second(key); counter.close(key); }
            void second(String key) { first(key); }
            """));
  }

  @Test
  void aTypeWithALimiterLimitsWhereItNamesIt() {
    service.with(
        """
        class Settings {
          private final RateLimiter downloads = RateLimiter.create(1);
          String theme() { return ""; }
          RateLimiter limiter() { return downloads; }
        }
        """);
    assertEquals(
        Map.of("theme", false, "download", true),
        reached(
            """
            Settings settings;
            String theme() { return settings.theme(); }
            void download() { settings.limiter().acquire(); }
            """));
  }
}
