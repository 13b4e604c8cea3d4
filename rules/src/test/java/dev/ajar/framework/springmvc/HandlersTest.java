package dev.ajar.framework.springmvc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.PathLanguage;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandlersTest extends SpringMvcTestCase {

  private String answers() throws IOException {
    return endpoints().stream()
        .map(each -> each.handler().method() + "=" + each.answer())
        .collect(Collectors.joining(" "));
  }

  private String inputs() throws IOException {
    return endpoints().get(0).inputs().stream()
        .map(each -> each.kind() + " " + each.name() + " " + each.parameter())
        .collect(Collectors.joining("; "));
  }

  @Test
  void tellsBodiesFromViewsInAPlainController() throws IOException {
    java(
        "A",
        """
        import jakarta.servlet.http.*;
        import java.util.concurrent.*;
        import org.springframework.web.servlet.ModelAndView;
        @Controller class A {
          @GetMapping("/a") String a() { return "view"; }
          @GetMapping("/b") @ResponseBody String b() { return ""; }
          @GetMapping("/c") ResponseEntity<String> c() { return null; }
          @GetMapping("/d") CompletableFuture<ResponseEntity<String>> d() { return null; }
          @GetMapping("/e") Callable<String> e() { return null; }
          @GetMapping("/f") void f(HttpServletResponse response) { }
          @GetMapping("/g") void g() { }
          @GetMapping("/h") @ResponseBody ModelAndView h() { return null; }
          @GetMapping("/i") List<String> i() { return null; }
          @GetMapping("/j") @ResponseStatus(HttpStatus.NO_CONTENT) void j() { }
        }
        """);
    assertEquals(
        "a=VIEW b=BODY c=BODY d=BODY e=VIEW f=BODY g=VIEW h=VIEW i=VIEW j=BODY", answers());
  }

  @Test
  void findsTheBodyAnnotationOnInterfacesAndComposedAnnotations() throws IOException {
    java("Api", "interface Api { @GetMapping(\"/a\") @ResponseBody String a(); }");
    java("A", "@Controller class A implements Api { public String a() { return \"\"; } }");
    java("Json", "@Controller @ResponseBody @interface Json {}");
    java("B", "@Json class B { @GetMapping(\"/b\") String b() { return \"\"; } }");
    assertEquals("a=BODY b=BODY", answers());
  }

  @Test
  void readsWhatAHandlerTakesFromTheRequest() throws IOException {
    java("Form", "class Form { String x; }");
    java("Kind", "enum Kind { A }");
    java(
        "A",
        """
        import jakarta.validation.Valid;
        import jakarta.servlet.http.HttpServletRequest;
        import org.springframework.web.multipart.MultipartFile;
        import org.springframework.data.domain.Pageable;
        import org.springframework.ui.Model;
        @RestController class A {
          @PostMapping("/{user-id}")
          String a(
              @PathVariable("user-id") long id,
              @RequestParam(name = "q", required = false) String query,
              @RequestHeader("X-Tenant") String tenant,
              @CookieValue String session,
              @Valid @RequestBody Form body,
              @RequestPart MultipartFile file,
              MultipartFile other,
              @Valid Form form,
              String plain,
              Kind kind,
              Long[] ids,
              HttpServletRequest request, Model model, Pageable page, java.security.Principal principal,
              HttpEntity<Form> entity) { return ""; }
        }
        """);
    assertEquals(
        "PATH user-id 0; QUERY q 1; HEADER X-Tenant 2; COOKIE session 3; BODY body 4; PART file 5;"
            + " PART other 6; FORM_OBJECT form 7; QUERY plain 8; QUERY kind 9; QUERY ids 10;"
            + " BODY entity 15",
        inputs());
  }

  @Test
  void takesNothingForParametersThatAResolverFills() throws IOException {
    java("CurrentUser", "@interface CurrentUser {}");
    java("LoginUser", "class LoginUser { String name; }");
    java("Strict", "@jakarta.validation.Constraint @interface Strict {}");
    java(
        "Resolver",
        """
        import org.springframework.core.MethodParameter;
        import org.springframework.web.method.support.HandlerMethodArgumentResolver;
        class Resolver implements HandlerMethodArgumentResolver {
          public boolean supportsParameter(MethodParameter p) {
            return p.hasParameterAnnotation(CurrentUser.class) || p.getParameterType() == LoginUser.class;
          }
        }
        """);
    java(
        "A",
        """
        import org.springframework.security.core.annotation.AuthenticationPrincipal;
        @RestController class A {
          @GetMapping("/a") String a(
              @CurrentUser String user,
              LoginUser login,
              @AuthenticationPrincipal String principal,
              @Strict String phone) { return ""; }
        }
        """);
    assertEquals("QUERY phone 3", inputs());
  }

  @Test
  void limitsPathVariablesByTheTypesOfTheirParameters() throws IOException {
    java("Kind", "enum Kind { ONE, TWO }");
    java(
        "A",
        """
        @RestController class A {
          @GetMapping("/{id}/{uuid}/{kind}/{name}/{opt}") String a(
              @PathVariable Long id, @PathVariable UUID uuid, @PathVariable Kind kind,
              @PathVariable String name, @PathVariable Optional<Integer> opt) { return ""; }
        }
        """);
    PathLanguage.PathPattern pattern = (PathLanguage.PathPattern) endpoints().get(0).mapping();
    assertEquals("-?[0-9]+", pattern.variables().get("id"));
    assertEquals("-?[0-9]+", pattern.variables().get("opt"));
    assertEquals("ONE|TWO", pattern.variables().get("kind"));
    assertEquals(4, pattern.variables().size());
  }

  @Test
  void bindsTypeParametersOfAGenericBaseController() throws IOException {
    java(
        "Base",
        "class Base<I> { @GetMapping(\"/{id}\") String one(@PathVariable I id, I other) { return \"\"; } }");
    java("A", "@RestController class A extends Base<Long> {}");
    assertEquals("PATH id 0; QUERY other 1", inputs());
    PathLanguage.PathPattern pattern = (PathLanguage.PathPattern) endpoints().get(0).mapping();
    assertEquals("-?[0-9]+", pattern.variables().get("id"));
  }

  @Test
  void takesAMapForAllVariablesOrParameters() throws IOException {
    java(
        "A",
        """
        @RestController class A {
          @GetMapping("/{a}/{b:[0-9]+}/{*rest}") String one(
              @PathVariable Map<String, String> path, @RequestParam Map<String, String> query) { return ""; }
        }
        """);
    assertEquals("PATH a 0; PATH b 0; PATH rest 0; FORM_OBJECT query 1", inputs());
  }
}
