package dev.ajar.disclosure.serialisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates classes, lets the real Jackson 2 and 3 write instances of them, and compares the paths
 * in the JSON with what the analysis reads from the source. Lombok runs in the compiler. {@code
 * -Dajar.graphs} and {@code -Dajar.seed} choose how many and which.
 */
class AgainstJacksonTest {

  private static final int GRAPHS = Integer.getInteger("ajar.graphs", 2_000);
  private static final long SEED = Long.getLong("ajar.seed", 20240701);

  /** How many are compiled and read at a time. */
  private static final int BATCH = 2_000;

  @TempDir Path root;

  private final List<String> disagreements = new ArrayList<>();
  private int compared;
  private int refused;
  private int undecided;
  private long compiling;

  @Test
  void agreesWithJackson2And3OnGeneratedClasses() throws Exception {
    long start = System.nanoTime();
    for (int first = 0; first < GRAPHS; first += BATCH) {
      batch(first, Math.min(GRAPHS, first + BATCH));
    }
    String summary =
        "%d graphs (seed %d), %d bodies compared, %d disagreements, %d refused, %d undecided, %d s, %d of them compiling"
            .formatted(
                GRAPHS,
                SEED,
                compared,
                disagreements.size(),
                refused,
                undecided,
                (System.nanoTime() - start) / 1_000_000_000,
                compiling / 1_000_000_000);
    System.out.println(summary);
    assertEquals(
        List.of(),
        disagreements.stream().limit(Integer.getInteger("ajar.shown", 5)).toList(),
        summary);
    assertTrue(refused < compared / 5, summary);
    assertTrue(undecided * 100 <= compared, summary);
  }

  private void batch(int first, int end) throws Exception {
    Path sources = Files.createDirectories(root.resolve(first + "/src/main/java/generated"));
    Path classes = Files.createDirectories(root.resolve(first + "/classes"));
    long start = System.nanoTime();
    compile(first, end, sources, classes);
    compiling += System.nanoTime() - start;
    Types types =
        Sources.open(root.resolve(first + "/src"), List.of()).applications().get(0).types();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Map<Class<?>, Class<?>> mixIns = new HashMap<>();
      Map<String, List<String>> mixInNames = new HashMap<>();
      for (int i = first; i < end; i++) {
        for (int j = 0; j < 4; j++) {
          if (Files.exists(classes.resolve("generated/G" + i + "$MixC" + j + ".class"))) {
            mixIns.put(
                loader.loadClass("generated.G" + i + "$C" + j),
                loader.loadClass("generated.G" + i + "$MixC" + j));
            mixInNames.put("generated.G" + i + ".C" + j, List.of("generated.G" + i + ".MixC" + j));
          }
        }
      }
      for (int major = 2; major <= 3; major++) {
        Writer writer = major == 2 ? Writer.jackson2(mixIns) : Writer.jackson3(mixIns);
        BodyReader reader =
            new BodyReader(
                types, new Evaluator(types), MapperSettings.ofBoot(major).withMixIns(mixInNames));
        for (int i = first; i < end; i++) {
          compare(i, major, writer, reader, loader);
        }
      }
    }
  }

  private void compare(int graph, int major, Writer writer, BodyReader reader, ClassLoader loader)
      throws Exception {
    boolean viewed = graph % 3 == 0;
    Optional<String> view = viewed ? Optional.of("generated.Common.Full") : Optional.empty();
    Optional<Class<?>> viewClass =
        viewed ? Optional.of(loader.loadClass("generated.Common$Full")) : Optional.empty();
    Class<?> type = loader.loadClass("generated.G" + graph + "$C0");
    Optional<String> json = writer.write(type.getConstructor().newInstance(), viewClass);
    Body body = reader.read(Shape.of(TypeRef.of("generated.G" + graph + ".C0")), view);
    compared++;
    if (!body.unknown().isEmpty()) {
      undecided++;
      return;
    }
    Set<String> read = new TreeSet<>();
    body.members().forEach(each -> read.add(each.path()));
    if (json.isEmpty()) {
      refused++;
      if (body.refused().isEmpty()) {
        disagree(graph, major, "throws", read.toString());
      }
      return;
    }
    Set<String> written = Writer.paths(json.get());
    if (!body.refused().isEmpty() || !read.equals(written)) {
      disagree(graph, major, written.toString(), read + " " + body.refused());
    }
  }

  private void disagree(int graph, int major, String written, String read) {
    disagreements.add(
        "\nJackson "
            + major
            + " "
            + written
            + "\nread "
            + read
            + "\n"
            + GeneratedGraph.source(graph, SEED));
  }

  private static void compile(int first, int end, Path sources, Path classes) throws Exception {
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(sources.resolve("Common.java"), CommonTypes.source()));
    for (int i = first; i < end; i++) {
      files.add(
          Files.writeString(sources.resolve("G" + i + ".java"), GeneratedGraph.source(i, SEED)));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      String classPath = System.getProperty("java.class.path");
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-processor",
              "lombok.launch.AnnotationProcessorHider$AnnotationProcessor",
              "-processorpath",
              classPath,
              "-nowarn",
              "-parameters",
              "-cp",
              classPath);
      assertTrue(
          compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call());
    }
  }
}
