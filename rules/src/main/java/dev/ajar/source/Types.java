package dev.ajar.source;

import dev.ajar.model.Handler;
import dev.ajar.model.Location;
import dev.ajar.source.classes.ClassPath;
import dev.ajar.source.library.LibraryTypes;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The types that one application sees: those of its own modules first, then of other modules of the
 * tree, then of the class path and the JDK. Source files are parsed when something in them is asked
 * for, and only once.
 */
public final class Types {

  private static final Comparator<JavaType> IN_FILE_ORDER =
      Comparator.comparing((JavaType each) -> each.at().map(Location::file).orElse(""))
          .thenComparing(each -> each.at().map(Location::line).orElse(0))
          .thenComparing(JavaType::name);

  private final SourceIndex index;
  private final ClassPath classPath;
  private final LibraryTypes library;
  private final Set<String> ownFiles;
  private final List<SourceFile> files;
  private final Map<String, Optional<JavaType>> found = new ConcurrentHashMap<>();
  private final Map<TypeRef, List<BoundType>> hierarchies = new ConcurrentHashMap<>();
  private final Map<Set<String>, List<JavaType>> subtypes = new ConcurrentHashMap<>();
  private final Map<Set<String>, List<SourceFile>> mentioning = new ConcurrentHashMap<>();

  Types(SourceIndex index, ClassPath classPath, LibraryTypes library, Predicate<SourceFile> own) {
    this.index = index;
    this.classPath = classPath;
    this.library = library;
    this.files = index.files().stream().filter(own).toList();
    this.ownFiles = new HashSet<>(files.stream().map(SourceFile::displayPath).toList());
  }

  /**
   * The type of a canonical name. Where several modules declare it, the application's own counts.
   */
  public Optional<JavaType> find(String canonicalName) {
    Optional<JavaType> known = found.get(canonicalName);
    if (known == null) {
      known = lookUp(canonicalName);
      found.put(canonicalName, known);
    }
    return known;
  }

  private Optional<JavaType> lookUp(String canonicalName) {
    List<SourceFile> declaring = index.declaring(canonicalName);
    for (SourceFile file : declaring) {
      if (ownFiles.contains(file.displayPath())) {
        return SourceIndex.typeIn(file, canonicalName);
      }
    }
    if (!declaring.isEmpty()) {
      return SourceIndex.typeIn(declaring.get(0), canonicalName);
    }
    return classPath.find(canonicalName).or(() -> library.find(canonicalName));
  }

  public Optional<JavaType> find(TypeRef ref) {
    return ref.declaredName().flatMap(this::find);
  }

  /**
   * Whether any source of the application mentions one of the identifiers outside comments and
   * literals.
   */
  public boolean mentions(String... identifiers) {
    return !filesMentioning(identifiers).isEmpty();
  }

  /**
   * Whether any source of the application mentions one of the types by its simple name. A file
   * where that is the name of another type which is known doesn't count.
   */
  public boolean mentionsType(String... canonicalNames) {
    return Arrays.stream(canonicalNames).anyMatch(this::mentionsType);
  }

  private boolean mentionsType(String canonicalName) {
    String simpleName = canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
    return files.stream()
        .filter(file -> file.scan().mentions(simpleName))
        .anyMatch(file -> mayMean(file, simpleName, canonicalName));
  }

  private static boolean mayMean(SourceFile file, String simpleName, String canonicalName) {
    List<Scope> scopes =
        file.types().get().stream().flatMap(type -> type.scope().stream()).toList();
    return scopes.isEmpty()
        || scopes.stream()
            .anyMatch(scope -> scope.find(simpleName).orElse(canonicalName).equals(canonicalName));
  }

  /**
   * The application's own types in files that mention one of the identifiers, in the order of files
   * and declarations.
   */
  public List<JavaType> inFilesMentioning(String... identifiers) {
    return filesMentioning(identifiers).stream()
        .flatMap(file -> file.types().get().stream())
        .toList();
  }

  private List<SourceFile> filesMentioning(String... identifiers) {
    return mentioning.computeIfAbsent(
        Set.copyOf(Arrays.asList(identifiers)),
        wanted ->
            files.stream()
                .filter(file -> wanted.stream().anyMatch(file.scan()::mentions))
                .toList());
  }

  /**
   * The application's own types that extend or implement one of the types, directly or through
   * others, in the order of files.
   */
  public List<JavaType> subtypesOf(String... canonicalNames) {
    Set<String> wanted = Set.of(canonicalNames);
    List<JavaType> known = subtypes.get(wanted);
    if (known == null) {
      known = findSubtypes(wanted);
      subtypes.put(wanted, known);
    }
    return known;
  }

  private List<JavaType> findSubtypes(Set<String> wanted) {
    Map<String, JavaType> found = new HashMap<>();
    Set<String> names = new HashSet<>(wanted);
    Set<String> asked = wanted;
    while (!asked.isEmpty()) {
      Set<String> next = new TreeSet<>();
      for (JavaType type : candidates(asked)) {
        boolean isSubtype =
            type.supertypes().stream()
                .anyMatch(each -> each.declaredName().filter(names::contains).isPresent());
        if (isSubtype && names.add(type.name())) {
          found.put(type.name(), type);
          next.add(type.name());
        }
      }
      asked = next;
    }
    return found.values().stream().sorted(IN_FILE_ORDER).toList();
  }

  private List<JavaType> candidates(Set<String> canonicalNames) {
    return canonicalNames.stream()
        .flatMap(each -> index.filesWithSubtypesOf(each).stream())
        .distinct()
        .filter(file -> ownFiles.contains(file.displayPath()))
        .flatMap(file -> file.types().get().stream())
        .toList();
  }

  /**
   * A type with all its supertypes, each with its type parameters bound as the type binds them: the
   * type itself first, then superclasses and interfaces breadth first. A cycle ends; supertypes
   * that nobody knows are left out.
   */
  public List<BoundType> hierarchyOf(TypeRef ref) {
    List<BoundType> known = hierarchies.get(ref);
    if (known == null) {
      known = List.copyOf(readHierarchy(ref));
      hierarchies.put(ref, known);
    }
    return known;
  }

  private List<BoundType> readHierarchy(TypeRef ref) {
    List<BoundType> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    List<TypeRef> level = List.of(ref);
    while (!level.isEmpty()) {
      List<TypeRef> next = new ArrayList<>();
      for (TypeRef each : level) {
        Optional<JavaType> type = find(each);
        if (type.isPresent() && seen.add(type.get().name())) {
          BoundType bound = BoundType.of(type.get(), each);
          found.add(bound);
          type.get()
              .supertypes()
              .forEach(supertype -> next.add(supertype.substitute(bound.bindings())));
        }
      }
      level = next;
    }
    return found;
  }

  /**
   * The method that answers for a handler: the first one of its name and signature in the handler's
   * type and what it inherits from.
   */
  public Optional<BoundMethod> methodOf(Handler handler) {
    return hierarchyOf(TypeRef.of(handler.canonicalType())).stream()
        .flatMap(
            owner ->
                owner.type().methodsNamed(handler.method()).stream()
                    .map(method -> new BoundMethod(method, owner)))
        .filter(each -> each.method().signature().equals(handler.signature()))
        .findFirst();
  }

  /**
   * Whether a type is the named one or inherits from it. Supertypes count even where only their
   * names are known.
   */
  public boolean isSubtype(TypeRef ref, String canonicalName) {
    return ref.is(canonicalName)
        || hierarchyOf(ref).stream()
            .flatMap(each -> each.type().supertypes().stream())
            .anyMatch(each -> each.is(canonicalName));
  }

  /**
   * An annotation of one of the wanted types on a declaration, directly or as a meta-annotation to
   * any depth; cycles of meta-annotations end.
   *
   * @return the path of annotations from the one on the declaration to the wanted one; empty if
   *     there is none
   */
  public List<JavaAnnotation> annotationPath(List<JavaAnnotation> annotations, Set<String> wanted) {
    return annotationPath(annotations, wanted, new HashSet<>());
  }

  private List<JavaAnnotation> annotationPath(
      List<JavaAnnotation> annotations, Set<String> wanted, Set<String> seen) {
    for (JavaAnnotation each : annotations) {
      if (wanted.contains(each.type())) {
        return List.of(each);
      }
    }
    for (JavaAnnotation each : annotations) {
      if (each.type().startsWith("java.lang.") || !seen.add(each.type())) {
        continue;
      }
      List<JavaAnnotation> rest =
          find(each.type())
              .map(type -> annotationPath(type.annotations(), wanted, seen))
              .orElse(List.of());
      if (!rest.isEmpty()) {
        List<JavaAnnotation> path = new ArrayList<>();
        path.add(each);
        path.addAll(rest);
        return path;
      }
    }
    return List.of();
  }

  private static String simpleName(String canonicalName) {
    return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
  }
}
