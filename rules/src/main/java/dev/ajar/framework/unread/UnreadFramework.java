package dev.ajar.framework.unread;

import dev.ajar.source.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A section of {@code frameworks.txt}, which says what each entry means.
 *
 * @param name the section's name
 * @param entries the words of each entry
 */
record UnreadFramework(String name, Map<String, List<String>> entries) {

  UnreadFramework {
    entries = Map.copyOf(entries);
  }

  static List<UnreadFramework> all() {
    Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    Map<String, List<String>> section = new HashMap<>();
    for (String line : ResourceTable.lines(UnreadFramework.class, "frameworks.txt")) {
      if (line.startsWith("[")) {
        section = new HashMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        int equals = line.indexOf('=');
        section.put(
            line.substring(0, equals).strip(),
            List.of(line.substring(equals + 1).strip().split(" ")));
      }
    }
    List<UnreadFramework> all = new ArrayList<>();
    sections.forEach((name, entries) -> all.add(new UnreadFramework(name, entries)));
    return all;
  }

  /** What is counted, in the singular. */
  String what() {
    return String.join(" ", words("what"));
  }

  String[] mention() {
    return words("mention").toArray(String[]::new);
  }

  Set<String> methods() {
    return Set.copyOf(words("methods"));
  }

  Set<String> classes() {
    return Set.copyOf(words("classes"));
  }

  List<String> supertypes() {
    return words("supertypes");
  }

  Set<String> returns() {
    return Set.copyOf(words("returns"));
  }

  /** Subtypes of these count even where they are interfaces. */
  List<String> interfaces() {
    return words("interfaces");
  }

  Set<String> artifacts() {
    return Set.copyOf(words("artifacts"));
  }

  List<String> imports() {
    return words("imports");
  }

  Set<String> notOn() {
    return Set.copyOf(words("not-on"));
  }

  private List<String> words(String entry) {
    return entries.getOrDefault(entry, List.of());
  }
}
