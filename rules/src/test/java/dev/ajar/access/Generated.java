package dev.ajar.access;

import java.util.List;
import java.util.Random;

/** Random patterns and paths out of a small alphabet, so that they meet often. */
final class Generated {

  private static final List<String> LETTERS = List.of("a", "b", "x", "A", ".", "1");
  private static final List<String> GLOBS =
      List.of(
          "*",
          "**",
          "?",
          "{x}",
          "{y}",
          "{x:[a-c]+}",
          "{y:\\d{1,2}}",
          "{x:a|b}",
          "***",
          "{x:.*}",
          "a*b",
          "?{x}b",
          "{x}.json",
          "{x}-{y}",
          "*.*",
          "{x}{y}",
          "a**",
          "{x:(?i)ab}",
          "{x:[^/.]*}");

  private final Random random;

  Generated(long seed) {
    random = new Random(seed);
  }

  String pattern() {
    StringBuilder pattern = new StringBuilder("/");
    int segments = random.nextInt(5);
    for (int i = 0; i < segments; i++) {
      if (i > 0) {
        pattern.append('/');
      }
      int pieces = random.nextInt(5) == 0 ? 2 : 1;
      for (int j = 0; j < pieces; j++) {
        pattern.append(random.nextBoolean() ? word() : one(GLOBS));
      }
      if (random.nextInt(12) == 0) {
        pattern.append('/');
      }
    }
    if (random.nextInt(6) == 0) {
      pattern.append(one(List.of("/", "/**", "/{*rest}", "//", "/*", "/*/")));
    }
    return pattern.toString();
  }

  /** A path; often one that a pattern was filled into. */
  String path(String pattern) {
    if (random.nextInt(3) == 0) {
      return anyPath();
    }
    String path = pattern;
    path = path.replaceAll("/?(\\*\\*|\\{\\*rest\\})", random.nextBoolean() ? "" : anyPath());
    while (path.contains("{") || path.contains("*") || path.contains("?")) {
      String next =
          path.replaceFirst(
              "\\{[^{}/]*(\\{[^}]*\\})?[^{}/]*\\}|\\*|\\?", random.nextInt(6) == 0 ? "" : word());
      path = next.equals(path) ? path.replaceAll("[{}*?]", "") : next;
    }
    return switch (random.nextInt(8)) {
      case 0 -> path + "/";
      case 1 -> path + anyPath();
      case 2 -> "/" + path.substring(Math.min(1, path.length())).replaceFirst("a", "b");
      case 3 -> path.endsWith("/") ? "/" + path.substring(0, path.length() - 1) : "/" + path;
      default -> path.startsWith("/") ? path : "/" + path;
    };
  }

  private String anyPath() {
    StringBuilder path = new StringBuilder();
    int segments = random.nextInt(5);
    for (int i = 0; i < segments; i++) {
      path.append('/').append(random.nextInt(8) == 0 ? "" : word());
    }
    return path.append(random.nextInt(3) == 0 || path.length() == 0 ? "/" : "").toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      word.append(one(LETTERS));
    }
    return random.nextInt(10) == 0 ? "a.json" : word.toString();
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
