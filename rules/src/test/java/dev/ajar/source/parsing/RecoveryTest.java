package dev.ajar.source.parsing;

import static dev.ajar.source.parsing.JavaFileParserTest.gaps;
import static dev.ajar.source.parsing.JavaFileParserTest.methods;
import static dev.ajar.source.parsing.JavaFileParserTest.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {

  private static final String REST = "; the rest of the file was used";

  /** What is typed between two sound methods, the methods that are left of it, and the gap. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "void m() { int x = ; f(); }¦ m¦4: not parsed (unexpected ';'): a statement of `m` is missing from the analysis",
        "void m() {⏎    foo.⏎  }⏎  void n() {}¦ m n¦5: not parsed (unexpected '.'): a statement of `m` is missing from the analysis",
        "void m() { f(); }⏎  String n(int x { }¦ m¦5: not parsed (unexpected '{'): the member `n` is missing from the analysis",
        "String n(int x,⏎⏎  public void m() {}¦ m¦4: not parsed (it isn't complete): the member `n` is missing from the analysis",
        "@GetMapping(⏎  public String m(int x) { return a; }¦¦5: not parsed (unexpected 'public'): the member `m` is missing from the analysis",
        "@GetMapping(\"/a\",⏎  @PreAuthorize(\"b\")⏎  public String m() { }¦¦4: not parsed (unexpected ','): the member `m` is missing from the analysis",
        "private Strin⏎  @A public void m() {}¦ m¦4: not parsed (it isn't complete): the member `Strin` is missing from the analysis",
        "private String s = new Foo(⏎⏎  void m() {}¦ m¦4: not parsed (it isn't complete): the member `s` is missing from the analysis",
        "private String s = foo.⏎  @A⏎  public void m() {}¦ m¦4: not parsed (unexpected '.'): the member `s` is missing from the analysis",
        "}¦ ¦4: not parsed: unexpected '}'",
        "void m() {⏎  }⏎  }⏎  void n() {}¦ m n¦6: not parsed: unexpected '}'",
        "void m() {⏎    if (x) {⏎  }⏎  void n() {}¦ m n¦4: not parsed (a '}' is missing): what belongs behind the end of `m` may be missing from the analysis",
        "<<<<<<< HEAD⏎  void m() {}⏎=======⏎  void n() {}⏎>>>>>>> other¦ m¦4: an unresolved merge conflict: only its first side was used",
        "void m() {⏎<<<<<<< HEAD⏎    f(⏎||||||| base⏎    e();⏎=======⏎    g();⏎>>>>>>> other⏎  }¦ m¦5: an unresolved merge conflict: only its second side was used",
        "/* void m() {}¦ ¦4: not parsed: a comment that isn't closed",
        "void m() { enum E {A, B} f(E.A); }⏎  void n() {}¦ m n¦4: not parsed: the enum `E` inside a method is of a kind that the parser doesn't know",
        "void m\uFFFD() { String s = \"\uFFFD\"; }¦ m_¦4: not parsed: a name in an unknown encoding",
      })
  void losesOnlyWhatIsBroken(String typed, String left, String gap) {
    ParsedFile file = parse(around(typed.replace('⏎', '\n')));
    String expected = left == null ? "a z" : "a " + left + " z";
    assertEquals(List.of(expected.split(" ")), methods(file));
    assertEquals(List.of("X.java:" + gap + REST), gaps(file));
    assertTrue(file.recovered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  String s = \"abc;\n  void b() {}",
        "  @GetMapping(\"/a\n  String gone(int x) { return 1; }\n  void b() {}",
        "  void b() { char c = #; }",
        "  void b() {\n    String s = \"\"\"\n    abc;\n  }",
        "  void b() { char c = 'x; }",
        "  void b() {}\u0000",
      })
  void goesOnBehindWhatIsNotEvenATokenOfJava(String typed) {
    ParsedFile file = parse(around(typed));
    assertEquals(List.of("a", "b", "z"), methods(file));
    assertFalse(file.gaps().isEmpty());
  }

  @Test
  void keepsEveryLineWhereItWas() {
    ParsedFile file = parse(around("  String n(int x {\n    return 1;\n  }"));
    int line =
        file.tree()
            .orElseThrow()
            .findAll(MethodDeclaration.class)
            .get(1)
            .getBegin()
            .orElseThrow()
            .line;
    assertEquals(7, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@A public class X extends { void a() {} }|X|annotations, supertypes and other parts of the head of `X` are missing",
        "@RequestMapping(⏎public class X { void a() {} }|X|annotations and modifiers of `X` are missing",
        "record X(int a, ) { void a() {} }|X|annotations, supertypes and other parts of the head of `X` are missing",
        "enum X { A(1, B; void a() {} }|X|the constants of `X` are missing",
        "class { } class Y { void a() {} }|Y|a type without a name is missing",
        "import foo.⏎import b.C;⏎class X { void a() {} }|X|`import foo.` is missing",
        "class X {⏎  class Y {⏎    void b(int {}⏎  }⏎  void a() {}⏎}|X Y|the member `b` is missing",
        "class X {⏎  class Y {⏎⏎  void a() {}⏎}|X Y|may be missing",
      })
  void keepsATypeWhoseHeadOrNeighbourIsBroken(String text, String types, String gap) {
    ParsedFile file = parse("package a;\n" + text.replace('⏎', '\n'));
    assertEquals(List.of("a"), methods(file));
    List<String> found =
        file.tree().orElseThrow().findAll(TypeDeclaration.class).stream()
            .map(t -> t.getNameAsString())
            .toList();
    assertEquals(List.of(types.split(" ")), found);
    assertTrue(gaps(file).get(0).contains(gap), gaps(file).toString());
  }

  @Test
  void recoversWithinExpressionsNestedTooDeeplyForAnOrdinaryStack() {
    ParsedFile file =
        parse(around("  int x = " + "(".repeat(5_000) + "1" + ")".repeat(4_990) + ";"));
    assertEquals(List.of("a", "z"), methods(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package ${package};⏎class X {}|1|${package}",
        "package a;⏎#if ($x)⏎class X {}⏎#end|2|#if ($x)",
        "package a;⏎class {{name}} {}|2|{{name}}",
        "<#list x as y>⏎class X {}|1|<#list x as y>"
      })
  void tellsATemplateFromJava(String text, int line, String mark) {
    ParsedFile file = parse(text.replace('⏎', '\n'));
    assertEquals(
        List.of("X.java:" + line + ": not parsed: a template (`" + mark + "`), not Java"),
        gaps(file));
  }

  @Test
  void takesABrokenFileThatHoldsATemplateInAStringForJava() {
    ParsedFile file = parse(around("  String s = \"\"\"\n#if (x)\n\"\"\";\n  void b(int { }"));
    assertEquals(List.of("a", "z"), methods(file));
  }

  @Test
  void tellsOfTextThatIsNoJavaAtAll() {
    ParsedFile file = parse("\nhello ] world");
    assertEquals(
        List.of("X.java:2: not parsed (unexpected ']'): nothing of the file is in the analysis"),
        gaps(file));
    assertTrue(file.tree().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}",
        "(",
        "class A {",
        "@A(",
        "foo ] bar ) {} ; ",
        "\"",
        "enum ",
        "= {",
        "<<<<<<< \n"
      })
  void endsSoonOnRandomText(String piece) {
    String text = "class X {\n" + piece.repeat(100_000 / piece.length());
    ParsedFile file = assertTimeout(Duration.ofSeconds(10), () -> parse(text));
    assertFalse(file.gaps().isEmpty());
    assertTrue(file.gaps().size() <= 11);
  }

  @Test
  void refusesBracesThatNobodyWouldNest() {
    String reason =
        "X.java:1: not parsed: more than 500 braces are open at once; the file is generated or not Java";
    assertEquals(List.of(reason), gaps(parse("class X {\n" + "{".repeat(100_000))));
    assertEquals(List.of(), gaps(parse("class X { String s = \"" + "{".repeat(1_000) + "\"; }")));
  }

  private static String around(String typed) {
    String indentation = typed.startsWith("<") ? "" : "  ";
    return "package a;\nclass X {\n  void a() { int x = 1; }\n"
        + indentation
        + typed.stripLeading()
        + "\n  void z() { int y = 2; }\n}\n";
  }
}
