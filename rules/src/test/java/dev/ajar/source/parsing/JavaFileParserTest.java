package dev.ajar.source.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.VarType;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaFileParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enum Q { A { void f() {} }; } @interface I { int v() default 1; } static strictfp <T> void q(T... t) { r = () -> {}; }",
        "record Point(int x, int y) { Point { if (x < 0) throw new E(); } static int z = 1; }",
        "sealed interface S permits A, B {} record A() implements S {} non-sealed class B implements S {}",
        "int s(Object o) { return switch (o) { case Point(var x, int y) when x > y -> x; case null, default -> 0; }; }",
        "String t = \"\"\"\n  {\"a\": \"b\"}\n  \\\"\"\" \"\"\";",
        "void u(Object o) { if (o instanceof R(var _, int _)) {} try { f(_ -> 1); } catch (E _) {} }",
        "X(int a) { if (a < 0) throw new E(); super(a); }",
        "var x = list.stream().<String>map(a -> { return a; }).toList(); int yield = 1;",
        "void loops() { for (var x : y) { label: while (true) break label; } synchronized (this) { assert x : y; } }",
        "@A({\"x\", \"y\"}) @B(value = @C, d = {1, 2}) native int m(@D final int @E [] x) throws F;"
      })
  void takesEveryJavaFrom8To25(String member) {
    ParsedFile file = parse("package a;\nclass X {\n" + member + "\n}\n");
    assertEquals(List.of(), file.gaps());
    assertFalse(file.recovered());
    assertTrue(file.tree().isPresent());
  }

  @Test
  void buildsTheTreeOfAParserThatValidates() {
    String text =
        """
        class X {
          int s(int day) {
            var half = 7;
            for (var each : all) { half += each; }
            return switch (day) { case 1: { yield half; } default: yield day; };
          }
        }
        """;
    ParserConfiguration newest =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
    CompilationUnit validated = new JavaParser(newest).parse(text).getResult().orElseThrow();
    CompilationUnit tree = parse(text).tree().orElseThrow();
    assertEquals(validated, tree);
    assertEquals(2, tree.findAll(VarType.class).size());
    assertEquals(2, tree.findAll(YieldStmt.class).size());
  }

  @Test
  void takesModuleImportsAndCompactSourceFiles() {
    ParsedFile file =
        parse(
            "import module java.base;\nString n = \"x\";\nvoid main() { IO.println(n); }\nrecord R(int a) {}\n");
    assertEquals(List.of(), file.gaps());
    assertEquals(List.of("main"), methods(file));
    assertEquals(1, file.tree().orElseThrow().findAll(RecordDeclaration.class).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package a.b;",
        "@A package a.b;\nimport c.D;",
        "module a.b { requires c; exports d to e; }",
        ""
      })
  void takesPackageAndModuleDescriptions(String text) {
    assertEquals(List.of(), parse(text).gaps());
  }

  @Test
  void takesCodeThatOnlyACompilerRejects() {
    ParsedFile file =
        parse("private final abstract class X { public public void a() { int enum = 1; } }");
    assertEquals(List.of(), file.gaps());
    assertEquals(List.of("a"), methods(file));
  }

  @Test
  void readsNamesWrittenAsUnicodeEscapes() {
    assertEquals(
        List.of("abc"), methods(parse("class X { void \\u0061bc() { String s = \"\\u0041\"; } }")));
  }

  @Test
  void keepsPlacesButNoTokens() {
    CompilationUnit tree =
        parse("package a;\n\nclass X {\n  void a() {}\n}\n").tree().orElseThrow();
    MethodDeclaration method = tree.findFirst(MethodDeclaration.class).orElseThrow();
    assertEquals(4, method.getBegin().orElseThrow().line);
    assertEquals(8, method.getName().getBegin().orElseThrow().column);
    assertTrue(method.getTokenRange().isEmpty());
    assertTrue(tree.getTokenRange().isEmpty());
  }

  @Test
  void takesExpressionsNestedTooDeeplyForAnOrdinaryStack() {
    String parentheses = "int x = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + ";";
    String chain = "Object y = a" + ".b()".repeat(60_000) + ";";
    ParsedFile file = parse("class X {\n" + parentheses + "\n" + chain + "\n void z() {}\n}\n");
    assertEquals(List.of(), file.gaps());
    assertEquals(List.of("z"), DeepStack.call(() -> methods(file)).orElseThrow());
  }

  @Test
  void tellsOfAFileThatIsNestedTooDeeplyForAnyStack() {
    ParsedFile file =
        parse("class X { int x = " + "(".repeat(700_000) + "1" + ")".repeat(700_000) + "; }");
    assertEquals(
        List.of("X.java:1: not parsed: its expressions are nested too deeply"), gaps(file));
  }

  @Test
  void leavesOutAFileOfFiveMegabytes() {
    String text = "class X {\n" + "  String s = \"0123456789\";\n".repeat(200_000) + "}\n";
    ParsedFile file = assertTimeout(Duration.ofSeconds(1), () -> parse(text));
    assertEquals(
        List.of("X.java:1: not parsed: 5,400,012 characters, and more than 1,500,000 are not read"),
        gaps(file));
  }

  @Test
  void servesManyThreads() {
    JavaFileParser parser = new JavaFileParser();
    List<String> names =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i -> parser.parse("X" + i + ".java", "class X" + i + " { void m" + i + "() {} }"))
            .map(file -> methods(file).get(0))
            .toList();
    assertEquals(IntStream.range(0, 200).mapToObj(i -> "m" + i).toList(), names);
  }

  static ParsedFile parse(String text) {
    return new JavaFileParser().parse("X.java", text);
  }

  static List<String> methods(ParsedFile file) {
    return file.tree().orElseThrow().findAll(MethodDeclaration.class).stream()
        .map(MethodDeclaration::getNameAsString)
        .toList();
  }

  static List<String> gaps(ParsedFile file) {
    return file.gaps().stream().map(gap -> gap.at() + ": " + gap.reason()).toList();
  }
}
