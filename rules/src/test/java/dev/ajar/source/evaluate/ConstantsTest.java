package dev.ajar.source.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantsTest {

  @TempDir Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What {@code @X(<expression>)} on a class with the header comes to. */
  private Value evaluate(String header, String expression) throws IOException {
    write("p/Use.java", header + " @X(" + expression + ") class Use {}");
    Types types = Sources.open(root, List.of()).applications().get(0).types();
    String name = header.startsWith("package p;") ? "p.Use" : "Use";
    JavaType type = types.find(name).orElseThrow();
    return new Evaluator(types).valueOf(type.annotations().get(0).element("value").orElseThrow());
  }

  private static void assertText(String expected, Value actual) {
    assertEquals(new Value.Text(expected), actual);
  }

  private static void assertUnknown(String reason, Value actual) {
    Value.Unknown unknown = assertInstanceOf(Value.Unknown.class, actual);
    assertTrue(unknown.reason().text().contains(reason), unknown.reason().text());
  }

  @Test
  void findsConstantsInOtherClassesOuterClassesAndInterfaces() throws IOException {
    write(
        "q/Paths.java", "package q; public class Paths { public static final String A = \"/a\"; }");
    write("q/Root.java", "package q; public interface Root { String ROOT = \"/root\"; }");
    write(
        "q/Sub.java",
        "package q; public interface Sub extends Root { String SUB = ROOT + \"/s\"; }");
    assertText("/a", evaluate("package p; import q.*;", "Paths.A"));
    assertText("/a", evaluate("package p;", "q.Paths.A"));
    assertText("/root/s", evaluate("package p; import q.Sub;", "Sub.SUB"));
    assertText("/root", evaluate("package p; import q.Sub;", "Sub.ROOT"));
    assertText(
        "/in",
        evaluate("package p; class O { static final String IN = \"/in\"; class I {} }", "O.IN"));
  }

  @Test
  void findsNestedClassesOfConstants() throws IOException {
    write(
        "q/Api.java",
        """
        package q;
        public final class Api {
          static final String V = "/v1";
          public static final class Users { public static final String BY_ID = V + "/users/{id}"; }
        }
        """);
    assertText("/v1/users/{id}", evaluate("package p; import q.Api;", "Api.Users.BY_ID"));
    assertText("/v1/users/{id}", evaluate("package p; import q.Api.Users;", "Users.BY_ID"));
  }

  @Test
  void followsStaticImports() throws IOException {
    write(
        "q/Paths.java", "package q; public class Paths { public static final String A = \"/a\"; }");
    assertText("/a", evaluate("package p; import static q.Paths.A;", "A"));
    assertText("/a/b", evaluate("package p; import static q.Paths.*;", "A + \"/b\""));
  }

  @Test
  void computesWithOperators() throws IOException {
    assertText("/v2/x", evaluate("package p;", "\"/v\" + (1 + 1) + '/' + (char) 120"));
    assertText("yes", evaluate("package p;", "1 < 2 && !false ? \"yes\" : \"no\""));
    assertText("a\nb\n", evaluate("package p;", "\"\"\"\n  a\n  b\n  \"\"\""));
    assertText("null1.5", evaluate("package p;", "\"\" + null + 1.5"));
  }

  @Test
  void readsArraysAndClassLiteralsAndEnumConstants() throws IOException {
    write("q/Kind.java", "package q; public enum Kind { ONE, TWO }");
    assertEquals(
        new Value.Items(List.of(new Value.Text("a"), new Value.Text("b"))),
        evaluate("package p;", "{\"a\", \"\" + 'b'}"));
    assertEquals(
        new Value.EnumConstant("q.Kind", "TWO"),
        evaluate("package p; import static q.Kind.TWO;", "TWO"));
    assertEquals(
        new Value.EnumConstant("java.util.concurrent.TimeUnit", "DAYS"),
        evaluate("package p; import java.util.concurrent.*;", "TimeUnit.DAYS"));
    assertEquals(
        new Value.EnumConstant("org.springframework.http.HttpMethod", "GET"),
        evaluate("package p; import org.springframework.http.HttpMethod;", "HttpMethod.GET"));
    assertEquals(
        new Value.EnumConstant("q.Kind", "ONE"),
        evaluate("package p; import q.Kind;", "Kind.valueOf(\"ONE\")"));
    assertTrue(
        evaluate("package p; import q.Kind;", "Kind.valueOf(\"THREE\")") instanceof Value.Unknown);
    assertEquals("String", ((Value.ClassLiteral) evaluate("", "String.class")).type().toString());
  }

  @Test
  void saysWhyItDoesNotKnow() throws IOException {
    write(
        "q/Loop.java", "package q; public class Loop { public static final String A = B, B = A; }");
    assertUnknown("defined by itself", evaluate("package p;", "q.Loop.A"));
    assertUnknown("`Nowhere.A` isn't in", evaluate("package p;", "Nowhere.A + 1"));
    assertUnknown("`nothing` isn't known", evaluate("package p;", "nothing"));
    write(
        "q/Set.java",
        "package q; public class Set { static String a = \"x\"; void b() { a = \"\"; } }");
    assertUnknown("assigned while it runs", evaluate("package p;", "q.Set.a"));
  }

  @Test
  void followsLongConcatenations() throws IOException {
    assertText("x".repeat(400), evaluate("", "\"x\"" + " + \"x\"".repeat(399)));
  }
}
