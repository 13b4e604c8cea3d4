package dev.ajar.disclosure.serialisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates classes, lets the real Jackson write instances of them, and compares the paths in the
 * JSON with what the analysis reads from the source. {@code -Dajar.graphs} and {@code -Dajar.seed}
 * choose how many and which.
 */
class AgainstJacksonTest {

  private static final int GRAPHS = Integer.getInteger("ajar.graphs", 400);
  private static final long SEED = Long.getLong("ajar.seed", 20240701);

  @TempDir Path root;

  @Test
  void agreesWithJacksonOnGeneratedClasses() throws Exception {
    Path classes = compiled();
    Types types = Sources.open(root.resolve("src"), List.of()).applications().get(0).types();
    BodyReader reader = new BodyReader(types, new Evaluator(types));
    // what Boot's JacksonAutoConfiguration turns off
    ObjectMapper mapper =
        JsonMapper.builder()
            .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();
    List<String> disagreements = new ArrayList<>();
    int refused = 0;
    int undecided = 0;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (int i = 0; i < GRAPHS; i++) {
        boolean viewed = i % 3 == 0;
        Class<?> type = loader.loadClass("generated.G" + i + "$C0");
        ObjectWriter writer =
            viewed
                ? mapper.writerWithView(loader.loadClass("generated.G" + i + "$Full"))
                : mapper.writer();
        Set<String> written = new TreeSet<>();
        try {
          paths(
              mapper.readTree(writer.writeValueAsString(type.getConstructor().newInstance())),
              "",
              written);
        } catch (JsonProcessingException e) {
          refused++;
          continue;
        }
        Body body =
            reader.read(
                Shape.of(TypeRef.of("generated.G" + i + ".C0")),
                viewed ? Optional.of("generated.G" + i + ".Full") : Optional.empty());
        if (!body.unknown().isEmpty()) {
          undecided++;
          continue;
        }
        Set<String> read = new TreeSet<>();
        body.members().forEach(each -> read.add(each.path()));
        if (!read.equals(written)) {
          disagreements.add(
              "Jackson " + written + ", read " + read + "\n" + GeneratedGraph.source(i, SEED));
        }
      }
    }
    String where = " (seed " + SEED + ")";
    assertEquals(List.of(), disagreements.stream().limit(5).toList(), disagreements.size() + where);
    assertTrue(refused < GRAPHS / 10, refused + " graphs refused by Jackson" + where);
    assertTrue(undecided <= GRAPHS / 100, undecided + " undecided" + where);
  }

  private Path compiled() throws Exception {
    Path sources = Files.createDirectories(root.resolve("src/main/java/generated"));
    Path classes = Files.createDirectories(root.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < GRAPHS; i++) {
      files.add(
          Files.writeString(sources.resolve("G" + i + ".java"), GeneratedGraph.source(i, SEED)));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-proc:none",
              "-nowarn",
              "-parameters",
              "-cp",
              System.getProperty("java.class.path"));
      assertTrue(
          compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call());
    }
    return classes;
  }

  /** Where values stand in the JSON: {@code []} for an element, {@code *} for a map's key. */
  private static void paths(JsonNode node, String path, Set<String> found) {
    if (node.isArray()) {
      node.forEach(each -> paths(each, path + "[]", found));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              each ->
                  paths(
                      each.getValue(),
                      (path.isEmpty() ? "" : path + ".")
                          + (each.getKey().contains("k__") ? "*" : each.getKey()),
                      found));
    } else if (!path.isEmpty()) {
      found.add(path);
    }
  }
}
