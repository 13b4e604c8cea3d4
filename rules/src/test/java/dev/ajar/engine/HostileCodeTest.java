package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is deep or goes in circles: analysed like any other, in bounded time. */
class HostileCodeTest {

  private static final String PARENTHESES = "(".repeat(1_500) + "1" + ")".repeat(1_500);
  private static final String CHAIN = "new StringBuilder()" + ".append(1)".repeat(6_000);
  private static final String SUM = "\"a\"" + " + \"a\"".repeat(6_000);

  @TempDir private Path folder;

  @Test
  void aHandlerWithDeepExpressionsIsJudged() {
    Result result =
        new BadTree(folder)
            .controller(
                "Deep",
                """
                @RestController class Deep {
                  @GetMapping("/bad/a") Object a(String phone) { return %s; }
                  @GetMapping("/bad/b") Object b(String phone) { return %s; }
                  @GetMapping("/bad/c") Object c(String phone) { var x = %s; return x; }
                  @GetMapping("/bad/d") good.Account d(String phone) { return null; }
                  @GetMapping("/bad/" + %s) String e(String phone) { return ""; }
                }
                """
                    .formatted(PARENTHESES, CHAIN, SUM, SUM))
            .survives();
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/d"));
    assertEquals(7, result.assessments().size());
  }

  @Test
  void aDeepDtoIsFollowed() {
    Result result =
        new BadTree(folder)
            .file(
                "bad/UserDto.java",
                "package bad; public class UserDto { public String email = String.valueOf(%s); public int x = %s; public Object o = %s; }"
                    .formatted(SUM, PARENTHESES, CHAIN))
            .controller(
                "Deep",
                "@RestController class Deep { @GetMapping(\"/bad/d\") UserDto d() { return new UserDto(); } }")
            .survives();
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/d"));
  }

  @Test
  void aDeepSecurityConfigurationIsReadOrLeftUndecided() {
    String rules =
        IntStream.range(0, 3_000)
            .mapToObj(i -> ".requestMatchers(\"/x" + i + "\").permitAll()")
            .collect(Collectors.joining());
    BadTree tree = new BadTree(folder);
    tree.file(
        "good/GoodSecurity.java",
        BadTree.SECURITY
            .replace("(it -> it", "(it -> it" + rules)
            .replace(
                "return http", "int x = " + PARENTHESES + "; String y = " + SUM + ";return http"));
    tree.survives();
  }

  @Test
  void inheritanceInCirclesEnds() {
    Result result =
        new BadTree(folder)
            .controller(
                "Circle",
                """
                interface I extends J {} interface J extends I {}
                class A<T extends A<A<T>>> extends B<A<T>> { public String email; }
                class B<T> extends A<A<B<T>>> { public A<B<T>> other; }
                @RestController class Circle extends Other implements I {
                  @GetMapping("/bad/a") A<B<Object>> a() { return null; }
                  @GetMapping("/bad/b") Self b() { return null; }
                }
                class Other extends Circle { @GetMapping("/bad/c") Circle c() { return this; } }
                class Self extends Self { public Self self; public String phone; }
                """)
            .survives();
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/a"));
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/b"));
  }

  @Test
  void typesThatGrowForeverEnd() {
    new BadTree(folder)
        .controller(
            "Growing",
            """
            class Grow<T> { public Grow<Grow<T>> next; public T value; }
            class Wide<A, B> { public Wide<Wide<A, B>, Wide<B, A>> l; public Wide<B, Wide<A, A>> r; }
            @RestController class Growing {
              @GetMapping("/bad/a") Grow<String> a() { return null; }
              @GetMapping("/bad/b") Wide<String, Integer> b() { return null; }
            }
            """)
        .survives();
  }

  @Test
  void metaAnnotationsInCirclesEnd() {
    Result result =
        new BadTree(folder)
            .controller(
                "Meta",
                """
                @Two @interface One {}
                @One @interface Two {}
                @Own @RestController @interface Own {}
                @Own @One class Meta {
                  @One @GetMapping("/bad/a") good.Account a() { return null; }
                }
                """)
            .survives();
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/a"));
  }

  @Test
  void constantsInCirclesEnd() {
    Result result =
        new BadTree(folder)
            .controller(
                "Constants",
                """
                @RestController @RequestMapping("/bad") class Constants {
                  static final String A = Constants.B + "x";
                  static final String B = A + "y";
                  static final String C = C;
                  @GetMapping(A) String a() { return ""; }
                  @GetMapping(C) String c() { return ""; }
                  @GetMapping("/d") good.Account d() { return null; }
                }
                """)
            .survives();
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/d"));
  }

  @Test
  void helpersThatCallThemselvesLeaveAccessUndecided() {
    BadTree tree = new BadTree(folder);
    tree.file(
        "good/GoodSecurity.java",
        BadTree.SECURITY
            .replace("return http", "rules(http, 0); for (;;) { if (more()) break; } return http")
            .replace(
                "  @Bean",
                "  void rules(HttpSecurity http, int n) throws Exception { rules(http, n + 1); }\n"
                    + "  boolean more() { return more() || !more(); }\n"
                    + "  @Bean"));
    Result result = BadTree.analysed(Settings.of(folder));
    assertNotEquals(
        "OPEN account data NONE",
        BadTree.verdicts(result, "GET /good/own"),
        "what can't be followed is never open");
  }

  @Test
  void handlersThatCallThemselvesEnd() {
    Result result =
        new BadTree(folder)
            .controller(
                "Recursive",
                """
                @RestController class Recursive {
                  @GetMapping("/bad/a") Object a(int n) { return n > 0 ? a(n - 1) : b(n); }
                  Object b(int n) { Object x = a(n); x = x == null ? b(n) : x; return x; }
                  @GetMapping("/bad/c") Object c() { return (java.util.function.Supplier<Object>) () -> c(); }
                }
                """)
            .survives();
    assertEquals(4, result.assessments().size());
  }

  @Test
  void aHugeAnnotationArrayIsRead() {
    String paths =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "\"/bad/" + i + "\"")
            .collect(Collectors.joining(","));
    Result result =
        new BadTree(folder)
            .controller(
                "Many",
                "@RestController class Many { @GetMapping({"
                    + paths
                    + "}) String x() { return \"\"; } }")
            .survives();
    assertEquals(3_002, result.assessments().size());
  }

  @Test
  void manyBranchesAreNotMultiplied() {
    String branches =
        IntStream.range(0, 60)
            .mapToObj(i -> "if (n == " + i + ") { x = y; } else { y = x; }\n")
            .collect(Collectors.joining());
    new BadTree(folder)
        .controller(
            "Branches",
            "@RestController class Branches { @GetMapping(\"/bad/x\") Object x(int n) {"
                + " Object x = 1; Object y = new good.Account();\n"
                + branches
                + "return x; } }")
        .survives();
  }
}
