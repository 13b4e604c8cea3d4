package dev.ajar.framework.ratelimit;

import java.util.Map;

/** Annotations by which libraries limit a method, with what is known about each. */
final class LibraryAnnotations {

  /** Names from the libraries' own sources: resilience4j 2.4, Sentinel 1.8, SmallRye FT 6. */
  private static final Map<String, String> DOUBTS =
      Map.of(
          "io.smallrye.faulttolerance.api.RateLimit",
          "",
          "com.giffing.bucket4j.spring.boot.starter.context.RateLimiting",
          "",
          "com.alibaba.csp.sentinel.annotation.SentinelResource",
          "its rules stand outside the code");

  private LibraryAnnotations() {}

  static boolean isKnown(String type) {
    return DOUBTS.containsKey(type);
  }

  /** Why it can't be told whether the annotation limits; empty where it does. */
  static String doubt(String type) {
    return DOUBTS.getOrDefault(type, "");
  }
}
