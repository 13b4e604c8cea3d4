package dev.ajar.source.configuration;

import dev.ajar.source.configuration.Layer.Entry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What counts of several layers. A later value takes the place of an earlier one; a list takes the
 * place of a list as a whole, as {@code IndexedElementsBinder} of Spring Boot binds it from the
 * strongest source that has it.
 */
final class Effective {

  /**
   * An entry and the profile under which it counts.
   *
   * @param profile empty for one that always counts
   */
  record Sourced(Entry entry, Optional<String> profile) {}

  private final Map<String, Sourced> entries = new LinkedHashMap<>();

  void add(Layer layer, Optional<String> profile) {
    Set<String> lists = new LinkedHashSet<>();
    for (Entry entry : layer.entries()) {
      String list = PropertyName.list(entry.canonical());
      lists.add(list.isEmpty() ? entry.canonical() : list);
    }
    entries
        .keySet()
        .removeIf(name -> lists.contains(name) || lists.contains(PropertyName.list(name)));
    layer.entries().forEach(entry -> entries.put(entry.canonical(), new Sourced(entry, profile)));
  }

  /** Adds what nothing else sets. */
  void addBelow(Layer layer) {
    Set<String> set = new LinkedHashSet<>();
    entries
        .keySet()
        .forEach(
            name -> {
              set.add(name);
              set.add(PropertyName.list(name));
            });
    set.remove("");
    for (Entry entry : layer.entries()) {
      String list = PropertyName.list(entry.canonical());
      if (!set.contains(entry.canonical()) && !set.contains(list)) {
        entries.put(entry.canonical(), new Sourced(entry, Optional.empty()));
      }
    }
  }

  Map<String, Sourced> entries() {
    return entries;
  }

  Optional<Sourced> get(String name) {
    return Optional.ofNullable(entries.get(PropertyName.canonical(name)));
  }

  Optional<String> raw(String name) {
    return get(name).map(each -> each.entry().text());
  }
}
