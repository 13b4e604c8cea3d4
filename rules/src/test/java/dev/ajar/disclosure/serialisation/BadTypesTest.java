package dev.ajar.disclosure.serialisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that nobody would write on purpose: the answer is evidence, within bounded time. */
class BadTypesTest {

  private static final Duration BOUND = Duration.ofSeconds(60);

  @TempDir Path root;

  @Test
  void thousandsOfFieldsAreCutWithEvidence() throws IOException {
    Body body =
        read(
            "class Wide {"
                + IntStream.range(0, 4_000)
                    .mapToObj(each -> "public String f" + each + ";")
                    .collect(Collectors.joining())
                + "}",
            "Wide");
    assertEquals(3_000, body.members().size());
    assertFalse(body.unknown().isEmpty());
  }

  @Test
  void aThousandFieldsAreReadInFull() throws IOException {
    Body body =
        read(
            "class Wide {"
                + IntStream.range(0, 1_000)
                    .mapToObj(each -> "public String f" + each + ";")
                    .collect(Collectors.joining())
                + "}",
            "Wide");
    assertEquals(1_000, body.members().size());
    assertTrue(body.unknown().isEmpty());
  }

  @Test
  void genericsThatGrowEnd() throws IOException {
    Body body = read("class Grow<T> { public Grow<Grow<T>> next; public String phone; }", "Grow");
    assertTrue(body.members().stream().anyMatch(each -> each.path().equals("phone")));
  }

  @Test
  void selfBoundGenericsEnd() throws IOException {
    Body body =
        read(
            "class Node<T extends Node<T>> { public T parent; public java.util.List<T> children;"
                + " public String phone; }",
            "Node");
    assertTrue(body.members().stream().anyMatch(each -> each.path().equals("phone")));
  }

  @Test
  void rawGenericsAreUnknownWhereTheyHoldTheData() throws IOException {
    Body body = read("class Raw<T> { public T data; }", "Raw");
    assertEquals(List.of(), body.members());
    assertFalse(body.unknown().isEmpty());
  }

  @Test
  void classesThatExtendEachOtherEnd() throws IOException {
    Body body =
        read("class A extends B { public String a; } class B extends A { public String b; }", "A");
    assertEquals(2, body.members().size());
  }

  @Test
  void manyTypesThatHoldEachOtherAreCutWithEvidence() throws IOException {
    String all =
        IntStream.range(0, 30)
            .mapToObj(
                each ->
                    "class T%d { %s }"
                        .formatted(
                            each,
                            IntStream.range(0, 30)
                                .mapToObj(other -> "public T" + other + " t" + other + ";")
                                .collect(Collectors.joining())))
            .collect(Collectors.joining());
    assertFalse(read(all, "T0").unknown().isEmpty());
  }

  @Test
  void contradictingAnnotationsRefuseTheObject() throws IOException {
    Body body =
        read(
            "class Twice { @com.fasterxml.jackson.annotation.JsonProperty(\"a\") String b;"
                + " @com.fasterxml.jackson.annotation.JsonProperty(\"a\") String c; }",
            "Twice");
    assertEquals(List.of(), body.members());
    assertEquals(1, body.refused().size());
  }

  @Test
  void annotationsWithNonsenseInThemChangeNothing() throws IOException {
    Body body =
        read(
            "@com.fasterxml.jackson.annotation.JsonIgnoreProperties(nothing + 3)"
                + " class Odd { @com.fasterxml.jackson.annotation.JsonProperty(access = Nope.X)"
                + " public String phone; }",
            "Odd");
    assertEquals(1, body.members().size());
  }

  @Test
  void typesThatNobodyKnowsAreToldOfAndTheRestIsRead() throws IOException {
    Body body =
        read("class Holder { public nowhere.Missing missing; public String phone; }", "Holder");
    assertTrue(body.members().stream().anyMatch(each -> each.path().equals("phone")));
    assertTrue(body.unknown().get(0).text().contains("nowhere.Missing"));
  }

  @Test
  void aClassThatExistsTwiceIsReadOnce() throws IOException {
    Files.createDirectories(root.resolve("other"));
    Files.writeString(
        root.resolve("other/Twice.java"), "package acme; class Twice { public String email; }");
    Body body = read("class Twice { public String phone; }", "Twice");
    assertEquals(1, body.members().size(), "one of the two, and no mixture");
  }

  private Body read(String source, String type) throws IOException {
    Files.writeString(root.resolve("All.java"), "package acme; " + source);
    return assertTimeout(
        BOUND,
        () -> {
          Types types = Sources.open(root, List.of()).applications().get(0).types();
          return new BodyReader(types, new Evaluator(types))
              .read(Shape.of(TypeRef.of("acme." + type)), Optional.empty());
        });
  }
}
