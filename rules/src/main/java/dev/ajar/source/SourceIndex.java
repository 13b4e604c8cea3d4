package dev.ajar.source;

import dev.ajar.source.index.TypeHeader;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.Arrays;
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
   * Files that may declare a direct subtype: those with its simple name behind {@code extends} or
   * {@code implements} that can mean it. A hundred generated classes with a nested {@code Criteria}
   * each aren't parsed for the sake of one.
   */
  List<SourceFile> filesWithSubtypesOf(String canonicalName) {
    return bySupertype.getOrDefault(simpleName(canonicalName), List.of()).stream()
        .filter(each -> canMean(each, canonicalName))
        .toList();
  }

  /**
   * Whether the type's simple name can mean it in a file. Whatever brings it into view (package,
   * import, a type around it) names all that stands before the simple name, but for {@code
   * java.lang} and for member types that are inherited.
   */
  private boolean canMean(SourceFile file, String canonicalName) {
    String qualifier = qualifier(canonicalName);
    return qualifier.isEmpty()
        || qualifier.equals("java.lang")
        || Arrays.stream(qualifier.split("[.]")).allMatch(file.scan()::mentions)
        || file.typeNames().stream().anyMatch(each -> inherits(each, canonicalName));
  }

  /** Whether a type inherits the member type, or one around it. */
  private boolean inherits(String type, String member) {
    String outer = qualifier(member);
    return exists(outer)
        && (inheritedMember(type, simpleName(member)).filter(member::equals).isPresent()
            || inherits(type, outer));
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

  /** What stands before the simple name; empty where nothing does. */
  private static String qualifier(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
