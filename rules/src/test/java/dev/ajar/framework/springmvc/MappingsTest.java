package dev.ajar.framework.springmvc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Endpoint;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingsTest extends SpringMvcTestCase {

  @Test
  void joinsClassAndMethodPathsForEveryPathAndMethod() throws IOException {
    java(
        "Users",
        """
        @RestController @RequestMapping({"/v1/users", "v2/users/"}) class Users {
          @GetMapping("{id}") String one() { return ""; }
          @RequestMapping(path = "/x", method = {RequestMethod.PUT, RequestMethod.POST}) String x() { return ""; }
          @DeleteMapping String all() { return ""; }
          @RequestMapping String any() { return ""; }
        }
        """);
    assertEquals(
        "* /v1/users any; DELETE /v1/users all; POST /v1/users/x x; PUT /v1/users/x x;"
            + " GET /v1/users/{id} one; * /v2/users/ any; DELETE /v2/users/ all;"
            + " POST /v2/users/x x; PUT /v2/users/x x; GET /v2/users/{id} one",
        titles());
  }

  @Test
  void takesAMissingPathForTheRoot() throws IOException {
    java("A", "@RestController class A { @GetMapping String a() { return \"\"; } }");
    assertEquals("GET / a", titles());
  }

  @Test
  void doesNotTakeTheNameOfABeanForAPath() throws IOException {
    java(
        "A",
        "@RestController(\"/users\") class A { @GetMapping(\"x\") String a() { return \"\"; } }");
    assertEquals("GET /x a", titles());
  }

  @Test
  void addsTheMethodsOfTheClassToThoseOfTheHandler() throws IOException {
    java(
        "A",
        """
        @RestController @RequestMapping(method = RequestMethod.GET) class A {
          @PostMapping("/x") String x() { return ""; }
          @RequestMapping("/y") String y() { return ""; }
        }
        """);
    assertEquals("GET /x x; POST /x x; GET /y y", titles());
  }

  @Test
  void marksMappingsThatAskForMoreThanMethodAndPath() throws IOException {
    java(
        "A",
        """
        @RestController class A {
          @GetMapping(value = "/a", params = "mobile") String a() { return ""; }
          @GetMapping(value = "/b", produces = "text/plain") String b() { return ""; }
          @GetMapping(value = "/c", params = {}) String c() { return ""; }
        }
        """);
    List<Endpoint> endpoints = endpoints();
    assertTrue(endpoints.get(0).conditional());
    assertTrue(endpoints.get(1).conditional());
    assertFalse(endpoints.get(2).conditional());
  }

  @Test
  void evaluatesConstantsAndConcatenations() throws IOException {
    java("Paths", "interface Paths { String BASE = \"/v1\"; String USERS = BASE + \"/users\"; }");
    java(
        "A",
        """
        @RestController @RequestMapping(Paths.USERS) class A implements Paths {
          static final String ID = "/{id}";
          @GetMapping({ID, BASE + ID}) String a() { return ""; }
        }
        """);
    assertEquals("GET /v1/users/v1/{id} a; GET /v1/users/{id} a", titles());
  }

  @Test
  void reportsAPathThatCannotBeTold() throws IOException {
    java(
        "A",
        """
        @RestController class A {
          @GetMapping(org.other.Paths.USERS) String a() { return ""; }
        }
        """);
    assertEquals("GET /<org.other.Paths.USERS> a", titles());
    assertTrue(gaps().get(0).startsWith("the path `org.other.Paths.USERS` can't be told"));
  }

  @Test
  void resolvesPlaceholdersByTheirDefaultAndKeepsUnknownOnes() throws IOException {
    java(
        "A",
        """
        @RestController class A {
          @GetMapping("${a.path:/users}/{id}") String a() { return ""; }
          @GetMapping("${b.path}/x") String b() { return ""; }
        }
        """);
    assertEquals("GET /${b.path}/x b; GET /users/{id} a", titles());
    assertEquals(1, gaps().size());
    assertTrue(gaps().get(0).contains("${b.path}"));
  }

  @Test
  void readsComposedAnnotationsThroughTheirAliases() throws IOException {
    java(
        "Api",
        """
        @RestController @RequestMapping
        @interface Api {
          @AliasFor(annotation = RequestMapping.class, attribute = "path") String[] at() default "/default";
        }
        """);
    java(
        "Lookup",
        """
        @RequestMapping(method = RequestMethod.GET, produces = "application/json")
        @interface Lookup {
          @AliasFor(annotation = RequestMapping.class) String[] value() default {};
        }
        """);
    java(
        "QuickLookup",
        """
        @Lookup @interface QuickLookup {
          @AliasFor(annotation = Lookup.class, attribute = "value") String[] quick() default {};
        }
        """);
    java(
        "ByName",
        "@GetMapping(\"/overridden\") @interface ByName { String[] path() default \"/named\"; }");
    java("A", "@Api(at = \"/a\") class A { @Lookup(\"/{id}\") String a() { return \"\"; } }");
    java("B", "@Api class B { @QuickLookup(quick = \"/q\") String b() { return \"\"; } }");
    java("C", "@Api(at = \"/c\") class C { @ByName String c() { return \"\"; } }");
    assertEquals("GET /a/{id} a; GET /c/named c; GET /default/q b", titles());
  }

  @Test
  void endsOnCyclesOfComposedAnnotations() throws IOException {
    java(
        "X",
        "@Y @RestController @interface X { @AliasFor(annotation = Y.class) String value() default \"\"; }");
    java("Y", "@X @interface Y { @AliasFor(annotation = X.class) String value() default \"\"; }");
    java("A", "@X(\"n\") class A { @GetMapping(\"/a\") String a() { return \"\"; } }");
    assertEquals("GET /a a", titles());
  }

  @Test
  void joinsPatternsAsSpringDoes() {
    assertEquals("/hotel", PathPatterns.combine("/*", "/hotel"));
    assertEquals("/hotels/booking", PathPatterns.combine("/hotels/*", "/booking"));
    assertEquals("/hotels/booking", PathPatterns.combine("/hotels/*", "booking"));
    assertEquals("/usr/user", PathPatterns.combine("/usr", "/user"));
    assertEquals("/{foo}/bar", PathPatterns.combine("/{foo}", "/bar"));
    assertEquals("/{a}/*/b", PathPatterns.combine("/{a}/*/", "/b"));
    assertEquals("/hotel.html", PathPatterns.combine("/*.html", "/hotel"));
    assertEquals("/hotel.html", PathPatterns.combine("/*.html", "/hotel.*"));
    assertEquals("/hotels/rooms", PathPatterns.combine("/hotels/**", "/rooms"));
    assertEquals("/a//b", PathPatterns.combine("/a/", "//b"));
    assertEquals("/a/", PathPatterns.combine("/a", "/"));
  }
}
