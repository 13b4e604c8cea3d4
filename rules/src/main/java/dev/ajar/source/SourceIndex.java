package dev.ajar.source;

import dev.ajar.source.index.TypeHeader;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every source file by what it declares and mentions, across all modules. */
final class SourceIndex {

  private static final int MAX_INHERITANCE = 12;

  private final List<SourceFile> files;
  private final Map<String, List<SourceFile>> byType = new HashMap<>();
  private final Map<String, List<String>> bySimpleName = new HashMap<>();
  private final Map<String, List<SourceFile>> bySupertype = new HashMap<>();
  private final Map<String, TypeHeader> headers = new HashMap<>();
  private final Set<String> packages = new HashSet<>();

  SourceIndex(Collection<SourceFile> all) {
    files = all.stream().sorted(Comparator.comparing(SourceFile::displayPath)).toList();
    for (SourceFile file : files) {
      packages.add(file.scan().packageName());
      file.scan().types().stream()
          .flatMap(type -> type.supertypes().stream())
          .distinct()
          .forEach(name -> bySupertype.computeIfAbsent(name, key -> new ArrayList<>(1)).add(file));
      List<String> names = file.typeNames();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        headers.putIfAbsent(name, file.scan().types().get(i));
        List<SourceFile> declaring = byType.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (declaring.isEmpty()) {
          bySimpleName.computeIfAbsent(simpleName(name), key -> new ArrayList<>(1)).add(name);
        }
        if (!declaring.contains(file)) {
          declaring.add(file);
        }
      }
    }
  }

  List<SourceFile> files() {
    return files;
  }

  boolean exists(String canonicalName) {
    return byType.containsKey(canonicalName);
  }

  boolean isPackage(String name) {
    return packages.contains(name);
  }

  List<SourceFile> declaring(String canonicalName) {
    return byType.getOrDefault(canonicalName, List.of());
  }

  /**
   * The declaration of a type in a file that is known to declare it; empty when that part of the
   * file could not be parsed.
   */
  static Optional<JavaType> typeIn(SourceFile file, String canonicalName) {
    return file.types().get().stream()
        .filter(each -> each.name().equals(canonicalName))
        .findFirst();
  }

  /**
   * Files that declare a type which has the simple name behind {@code extends} or {@code
   * implements}.
   */
  List<SourceFile> filesWithSubtypesOf(String simpleName) {
    return bySupertype.getOrDefault(simpleName, List.of());
  }

  /**
   * The canonical name of a member type that a type inherits. Goes by the headers alone, since it
   * is asked while trees are being read: where two types share a supertype's simple name, the one
   * in the same package comes first, then the first by name.
   */
  Optional<String> inheritedMember(String type, String simpleName) {
    return inheritedMember(type, simpleName, new HashSet<>());
  }

  private Optional<String> inheritedMember(String type, String simpleName, Set<String> seen) {
    TypeHeader header = headers.get(type);
    if (header == null || !seen.add(type) || seen.size() > MAX_INHERITANCE) {
      return Optional.empty();
    }
    for (String supertype : header.supertypes()) {
      for (String candidate : candidates(supertype, type)) {
        String member = candidate + "." + simpleName;
        if (exists(member)) {
          return Optional.of(member);
        }
        Optional<String> inherited = inheritedMember(candidate, simpleName, seen);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  private List<String> candidates(String simpleName, String from) {
    String neighbour = from.substring(0, from.lastIndexOf('.') + 1) + simpleName;
    return exists(neighbour)
        ? List.of(neighbour)
        : bySimpleName.getOrDefault(simpleName, List.of());
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
