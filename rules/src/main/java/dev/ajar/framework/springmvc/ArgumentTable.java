package dev.ajar.framework.springmvc;

import dev.ajar.source.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The table {@code arguments.txt}: what Spring does with parameters by their type. */
final class ArgumentTable {

  private static final ArgumentTable INSTANCE = new ArgumentTable(read());

  private final Map<String, Set<String>> byKind;

  private ArgumentTable(Map<String, Set<String>> byKind) {
    this.byKind = byKind;
  }

  static ArgumentTable instance() {
    return INSTANCE;
  }

  Set<String> provided() {
    return byKind.getOrDefault("provided", Set.of());
  }

  Set<String> bodies() {
    return byKind.getOrDefault("body", Set.of());
  }

  Set<String> parts() {
    return byKind.getOrDefault("part", Set.of());
  }

  Set<String> simple() {
    return byKind.getOrDefault("simple", Set.of());
  }

  /** Whether an annotation says nothing about where a value comes from. */
  boolean isHarmless(String annotationType) {
    return byKind.getOrDefault("harmless", Set.of()).stream().anyMatch(annotationType::startsWith);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> table = new HashMap<>();
    for (String line : ResourceTable.lines(ArgumentTable.class, "arguments.txt")) {
      String[] words = line.split(" ");
      table.computeIfAbsent(words[0], key -> new HashSet<>()).add(words[1]);
    }
    return Map.copyOf(table);
  }
}
