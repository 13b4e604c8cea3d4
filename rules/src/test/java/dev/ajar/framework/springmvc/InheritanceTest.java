package dev.ajar.framework.springmvc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceTest extends SpringMvcTestCase {

  @Test
  void readsMappingsOfInterfacesAtTheMethodThatImplementsThem() throws IOException {
    java(
        "Api",
        """
        @RequestMapping("/api") interface Api<T, I> {
          @PostMapping("/{id}") String save(@PathVariable("id") I id, @RequestBody T body);
          @GetMapping("/default") default String plain() { return ""; }
        }
        """);
    java(
        "A",
        """
        @RestController class A implements Api<List<String>, Long> {

          @Override public String save(Long key, List<String> body) { return ""; }
        }
        """);
    assertEquals("GET /api/default plain; POST /api/{id} save", titles());
    assertEquals(
        List.of("a/Api.java:9", "a/A.java:9"),
        endpoints().stream().map(each -> each.location().toString()).toList());
    assertEquals("a.A", endpoints().get(0).handler().type());
    assertEquals(
        "[PATH:id, BODY:body]",
        endpoints().get(1).inputs().stream()
            .map(each -> each.kind() + ":" + each.name())
            .toList()
            .toString());
  }

  @Test
  void servesInheritedHandlersUnderEachControllersOwnPath() throws IOException {
    java(
        "Base",
        """
        abstract class Base<T> {
          @GetMapping("/{id}") public T one(@PathVariable Long id) { return null; }
          @GetMapping("/list") public List<T> all() { return null; }
          @GetMapping("/hidden") private String hidden() { return ""; }
        }
        """);
    java("A", "@RestController @RequestMapping(\"/a\") class A extends Base<String> {}");
    java(
        "B",
        """
        @RestController @RequestMapping("/b") class B extends Base<Integer> {
          @Override public Integer one(Long id) { return 1; }
          @Override @GetMapping("/everything") public List<Integer> all() { return null; }
        }
        """);
    assertEquals(
        "GET /a/hidden hidden; GET /a/list all; GET /a/{id} one;"
            + " GET /b/everything all; GET /b/hidden hidden; GET /b/{id} one",
        titles());
  }

  @Test
  void looksAtInterfacesBeforeTheSuperclass() throws IOException {
    java(
        "Api", "@RequestMapping(\"/interface\") interface Api { @GetMapping(\"/i\") String x(); }");
    java(
        "Base",
        "@RequestMapping(\"/class\") class Base { @GetMapping(\"/c\") public String x() { return \"\"; } }");
    java(
        "A",
        "@RestController class A extends Base implements Api { public String x() { return \"\"; } }");
    assertEquals("GET /interface/i x", titles());
  }

  @Test
  void doesNotMapAMethodThatOnlyASubclassTiesToAnInterface() throws IOException {
    java("Api", "interface Api { @GetMapping(\"/x\") String x(); }");
    java("Base", "class Base { public String x() { return \"\"; } }");
    java("A", "@RestController class A extends Base implements Api {}");
    assertEquals("", titles());
  }

  @Test
  void takesClientsAndAbstractTypesForNoEndpoints() throws IOException {
    java(
        "Client",
        "@org.springframework.cloud.openfeign.FeignClient(\"x\") @RequestMapping(\"/x\")"
            + " interface Client { @GetMapping(\"/y\") String y(); }");
    java(
        "Base",
        "@RestController abstract class Base { @GetMapping(\"/z\") String z() { return \"\"; } }");
    java("Plain", "class Plain { @GetMapping(\"/p\") String p() { return \"\"; } }");
    assertEquals("", titles());
  }

  @Test
  void servesWhatAClientInterfaceDeclaresWhereAControllerImplementsIt() throws IOException {
    java(
        "Client",
        "@org.springframework.cloud.openfeign.FeignClient(\"x\")"
            + " interface Client { @GetMapping(\"/y\") String y(); }");
    java("A", "@RestController class A implements Client { public String y() { return \"\"; } }");
    assertEquals("GET /y y", titles());
  }

  @Test
  void findsControllersThatConfigurationRegisters() throws IOException {
    java("Base", "@RestController class Base { @GetMapping(\"/x\") String x() { return \"\"; } }");
    java("Sub", "@RequestMapping(\"/sub\") class Sub extends Base {}");
    java("Other", "@RequestMapping(\"/other\") class Other extends Base {}");
    java(
        "Config",
        """
        import org.springframework.context.annotation.*;
        @Configuration class Config { @Bean Sub sub() { return new Sub(); } }
        """);
    assertEquals("GET /sub/x x; GET /x x", titles());
  }

  @Test
  void asksForAControllerAnnotationSinceSpringSix() throws IOException {
    String text =
        "@Component @RequestMapping(\"/a\") class A { @GetMapping(\"/x\") @ResponseBody String x() { return \"\"; } }";
    java("A", text);
    assertEquals("GET /a/x x", titles());
    java("B", "import jakarta.validation.Valid; class B {}");
    assertEquals("", titles());
  }

  @Test
  void reportsControllersWhoseInterfaceIsMissing() throws IOException {
    java(
        "A",
        """
        import gen.UsersApi;
        @RestController class A implements UsersApi {
          @Override public String one(Long id) { return ""; }
          @Override public String two(Long id) { return ""; }
          public String helper() { return ""; }
        }
        """);
    assertEquals("", titles());
    assertEquals(1, gaps().size());
    assertTrue(gaps().get(0).startsWith("A inherits from gen.UsersApi, "), gaps().get(0));
    assertTrue(gaps().get(0).contains("2 more methods may be endpoints"), gaps().get(0));
  }

  @Test
  void countsControllersThatShareAMissingSuperclassOnce() throws IOException {
    java(
        "A",
        "@RestController class A extends lib.Base { @GetMapping(\"/a\") String a() { return \"\"; } }");
    java(
        "B",
        "@RestController class B extends lib.Base { @GetMapping(\"/b\") String b() { return \"\"; } }");
    assertEquals("GET /a a; GET /b b", titles());
    assertEquals(1, gaps().size());
    assertTrue(
        gaps().get(0).startsWith("2 controllers, A the first, inherit from lib.Base"),
        gaps().get(0));
  }

  @Test
  void reportsMappedClassesThatNothingMakesControllers() throws IOException {
    java("A", "@lib.ApiController class A { @GetMapping(\"/a\") String a() { return \"\"; } }");
    java("B", "@RestControllerAdvice class B { @RequestMapping @ExceptionHandler void b() {} }");
    java("C", "@RestController class C { @GetMapping(\"/c\") String c() { return \"\"; } }");
    assertEquals("GET /c c", titles());
    assertEquals(1, gaps().size());
    assertTrue(gaps().get(0).startsWith("1 mapped method of A is not analysed"), gaps().get(0));
  }

  @Test
  void keepsClassesOfTheSameNameInDifferentPlacesApart() throws IOException {
    String text =
        "package a; import org.springframework.web.bind.annotation.*;"
            + " @RestController class A { @GetMapping(\"/%s\") String a() { return \"\"; } }";
    file("one/a/A.java", text.formatted("one"));
    file("two/a/A.java", text.formatted("two"));
    assertEquals("GET /one a; GET /two a", titles());
  }
}
