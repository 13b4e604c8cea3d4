package dev.ajar.source.classes;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.type.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;

/**
 * The compiled classes that the analysed code can see: jars and directories, then the JDK that Ajar
 * itself runs on. Classes are read one by one when they are asked for.
 */
public final class ClassPath {

  private static final String SUFFIX = ".class";

  private final Map<String, Path> containers;
  private final List<Path> directories;
  private final List<Path> jars;
  private final Map<String, Optional<JavaType>> read = new ConcurrentHashMap<>();
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());

  private ClassPath(Map<String, Path> containers, List<Path> directories, List<Path> jars) {
    this.containers = containers;
    this.directories = directories;
    this.jars = jars;
  }

  /**
   * Looks into each entry once; what can't be opened becomes a gap. The earlier entry wins, as it
   * does for the JVM.
   */
  public static ClassPath of(List<Path> entries) {
    Map<String, Path> containers = new HashMap<>();
    List<Path> directories = new ArrayList<>();
    List<Path> jars = new ArrayList<>();
    List<Gap> problems = new ArrayList<>();
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        directories.add(entry);
        continue;
      }
      try (ZipFile jar = new ZipFile(entry.toFile())) {
        jars.add(entry);
        jar.stream()
            .map(each -> each.getName())
            .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
            .forEach(name -> containers.putIfAbsent(name, entry));
      } catch (IOException e) {
        problems.add(
            gap(
                entry,
                "not read: this class path entry is no readable jar ("
                    + e.getMessage()
                    + "); its types are unknown"));
      }
    }
    ClassPath path = new ClassPath(containers, directories, jars);
    path.gaps.addAll(problems);
    return path;
  }

  /** What could not be read so far. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** File names of the jars, {@code spring-security-web-6.5.11.jar}, in class path order. */
  public List<String> jarNames() {
    return jars.stream().map(each -> each.getFileName().toString()).toList();
  }

  public boolean exists(String canonicalName) {
    return find(canonicalName).isPresent();
  }

  /** The type of a canonical name, {@code a.b.Outer.Inner}. */
  public Optional<JavaType> find(String canonicalName) {
    Optional<JavaType> known = read.get(canonicalName);
    if (known == null) {
      known = load(canonicalName);
      read.put(canonicalName, known);
    }
    return known;
  }

  private Optional<JavaType> load(String canonicalName) {
    StringBuilder path = new StringBuilder(canonicalName.replace('.', '/'));
    while (true) {
      Optional<JavaType> type = loadFile(path + SUFFIX);
      if (type.isPresent()) {
        return type;
      }
      int slash = path.lastIndexOf("/");
      if (slash < 0 || !hasUpperCaseOwner(path, slash)) {
        return Optional.empty();
      }
      path.setCharAt(slash, '$');
    }
  }

  /** Whether what stands before the slash can be a class in which the rest is nested. */
  private static boolean hasUpperCaseOwner(CharSequence path, int slash) {
    int start = slash;
    while (start > 0 && path.charAt(start - 1) != '/') {
      start--;
    }
    return start < slash && Character.isUpperCase(path.charAt(start));
  }

  private Optional<JavaType> loadFile(String name) {
    @Nullable Path jar = containers.get(name);
    if (jar != null) {
      return readFromJar(jar, name);
    }
    for (Path directory : directories) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        return read(file, name);
      }
    }
    return readFromJdk(name);
  }

  private Optional<JavaType> readFromJar(Path jar, String name) {
    try (ZipFile file = new ZipFile(jar.toFile());
        InputStream in = file.getInputStream(file.getEntry(name))) {
      return Optional.of(CompiledTypes.of(Index.singleClass(in)));
    } catch (IOException | RuntimeException e) {
      return unreadable(jar, name, e);
    }
  }

  private Optional<JavaType> read(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(CompiledTypes.of(Index.singleClass(in)));
    } catch (IOException | RuntimeException e) {
      return unreadable(file, name, e);
    }
  }

  private Optional<JavaType> unreadable(Path container, String name, Exception cause) {
    gaps.add(
        gap(
            container,
            "not read: the class file "
                + name
                + " is broken ("
                + cause.getMessage()
                + "); its members are unknown"));
    return Optional.empty();
  }

  private static Optional<JavaType> readFromJdk(String name) {
    if (!name.startsWith("java/")) {
      return Optional.empty();
    }
    try (@Nullable InputStream in =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(CompiledTypes.of(Index.singleClass(in)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Gap gap(Path entry, String reason) {
    return new Gap(new Location(entry.getFileName().toString(), 1), reason);
  }
}
