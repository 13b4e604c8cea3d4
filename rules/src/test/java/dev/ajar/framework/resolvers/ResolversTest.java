package dev.ajar.framework.resolvers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.handler.HandlerGuards;
import dev.ajar.framework.resolvers.Resolution.Kind;
import dev.ajar.model.Demand;
import dev.ajar.model.Handler;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolversTest {

  private static final String CODE =
      """
      package app;
      import org.springframework.core.MethodParameter;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.context.request.NativeWebRequest;
      import org.springframework.web.method.support.HandlerMethodArgumentResolver;
      @interface Me { boolean required() default true; }
      class User { String name; }
      class Config { void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> all) {
        all.add(new R()); } }
      class R implements HandlerMethodArgumentResolver {
        public boolean supportsParameter(MethodParameter p) { return SUPPORTS; }
        public Object resolveArgument(MethodParameter p, Object container, NativeWebRequest r, Object f) {
          BODY
        }
      }
      @RestController class C {
        @GetMapping("/me") Object me(@Me User user) { return "hello " + user.name; }
        @GetMapping("/perhaps") Object perhaps(@Me(required = false) User user) { return user.name; }
        @GetMapping("/by") Object by(@RequestParam User user) { return user; }
        @GetMapping("/shop") Object shop(Shop shop) { return shop; }
        @GetMapping("/other") Object other(String user) { return user; }
      }
      """;
  private static final String BY_ANNOTATION =
      "p.hasParameterAnnotation(Me.class) && User.class.isAssignableFrom(p.getParameterType())";
  private static final String THROWS =
      "String t = r.getHeader(\"Authorization\");"
          + " if (t == null) { throw new IllegalStateException(\"login\"); } return load(t);";

  @TempDir Path root;

  private Application application(String supports, String body) throws IOException {
    Files.writeString(
        root.resolve("A.java"), CODE.replace("SUPPORTS", supports).replace("BODY", body));
    return Sources.open(root, List.of()).applications().get(0);
  }

  private Kind resolution(String handler, String supports, String body) throws IOException {
    Application application = application(supports, body);
    String signature =
        handler.equals("other") ? "String" : handler.equals("shop") ? "Shop" : "User";
    BoundMethod method =
        application.types().methodOf(new Handler("app.C", handler, signature)).orElseThrow();
    return new Resolvers(application).of(method, 0).kind();
  }

  private String demand(String handler, String supports, String body) throws IOException {
    List<Demand> demands =
        new HandlerGuards((app, called) -> List.of())
            .demands(application(supports, body), new Handler("app.C", handler, "User"));
    return demands.isEmpty() ? "nothing" : demands.get(0).requirement().getClass().getSimpleName();
  }

  @Test
  void seesThatAResolverThrowsWithoutCredentials() throws IOException {
    assertEquals(Kind.REFUSED, resolution("me", BY_ANNOTATION, THROWS));
    assertEquals("Credentials", demand("me", BY_ANNOTATION, THROWS));
  }

  @Test
  void asksAResolverOnlyForWhatItSupports() throws IOException {
    assertEquals(Kind.ORDINARY, resolution("other", BY_ANNOTATION, THROWS));
    assertEquals(Kind.ORDINARY, resolution("by", "true", THROWS));
    assertEquals(Kind.REFUSED, resolution("me", "p.getParameterType().equals(User.class)", THROWS));
    assertEquals(Kind.ORDINARY, resolution("me", "p.getParameterType() == String.class", THROWS));
    assertEquals(Kind.UNCLEAR, resolution("me", "com.acme.X.takes(p)", THROWS));
  }

  @Test
  void asksTheSameParameterWithinAnotherClass() throws IOException {
    String within = "p.withContainingClass(Long.class).hasParameterAnnotation(%s.class)";
    assertEquals(Kind.REFUSED, resolution("me", within.formatted("Me"), THROWS));
    assertEquals(Kind.ORDINARY, resolution("me", within.formatted("Deprecated"), THROWS));
  }

  private static final String FROM_HEADERS =
      "java.util.Enumeration<String> all = r.getNativeRequest("
          + "jakarta.servlet.http.HttpServletRequest.class).getHeaders(\"%s\");"
          + " while (all.hasMoreElements()) { String value = all.nextElement();"
          + " if (value.toLowerCase().startsWith(\"bearer\")) { %s } }"
          + " throw new IllegalStateException(\"login\");";

  @Test
  void findsNoCredentialAmongTheHeadersOfAName() throws IOException {
    String tests = "return com.auth0.jwt.JWT.require(null).build().verify(value).getSubject();";
    assertEquals(
        Kind.REFUSED,
        resolution("me", BY_ANNOTATION, FROM_HEADERS.formatted("Authorization", tests)));
    assertEquals(
        Kind.ORDINARY, resolution("me", BY_ANNOTATION, FROM_HEADERS.formatted("X-Shop", tests)));
  }

  @Test
  void takesAHeaderThatNothingTestsForOrdinary() throws IOException {
    String whole =
        FROM_HEADERS.replace("value.toLowerCase().startsWith(\"bearer\")", "value != null");
    assertEquals(
        Kind.ORDINARY,
        resolution("me", BY_ANNOTATION, whole.formatted("Authorization", "return value;")));
  }

  @Test
  void playsTheHandlerWithTheNullThatAResolverGives() throws IOException {
    String givesNull =
        "String t = r.getHeader(\"Authorization\"); if (t == null) { return null; } return load(t);";
    assertEquals(Kind.NULL, resolution("me", BY_ANNOTATION, givesNull));
    assertEquals("Credentials", demand("me", BY_ANNOTATION, givesNull));
  }

  @Test
  void readsTheParametersAnnotation() throws IOException {
    String unlessOptional =
        "Me me = p.getParameterAnnotation(Me.class); String t = r.getHeader(\"Authorization\");"
            + " if (t == null) { if (me.required()) { throw new IllegalStateException(); }"
            + " return new User(); } return load(t);";
    assertEquals(Kind.REFUSED, resolution("me", BY_ANNOTATION, unlessOptional));
    assertEquals(Kind.ORDINARY, resolution("perhaps", BY_ANNOTATION, unlessOptional));
    assertEquals("nothing", demand("perhaps", BY_ANNOTATION, unlessOptional));
  }

  @Test
  void takesAResolverThatAsksForNoCredentialsForOrdinary() throws IOException {
    assertEquals(
        Kind.ORDINARY, resolution("me", BY_ANNOTATION, "return r.getParameter(\"name\");"));
  }

  @Test
  void cannotTellWhatAResolverDoesThatChecksElsewhere() throws IOException {
    assertEquals(
        Kind.UNCLEAR,
        resolution(
            "me", BY_ANNOTATION, "return com.acme.Tokens.verify(r.getHeader(\"Authorization\"));"));
  }

  @Test
  void takesOneThatRefusesForOtherReasonsForOrdinary() throws IOException {
    String unlessFound =
        "if (r.getHeader(\"Authorization\") != null) { log(); } Object shop = com.acme.Shops.find();"
            + " if (shop == null) { throw new IllegalStateException(); } return shop;";
    assertEquals(Kind.ORDINARY, resolution("shop", "true", unlessFound));
    assertEquals(Kind.UNCLEAR, resolution("me", "true", unlessFound));
  }

  @Test
  void looksIntoTheSessionByItsScope() throws IOException {
    String held =
        "Object a = r.getAttribute(\"current_user\", org.springframework.web.context.request.%s);"
            + " User u = (User) a; if (u != null) { return u; }"
            + " throw new IllegalStateException(\"login\");";
    String session = "RequestAttributes.SCOPE_SESSION";
    assertEquals(Kind.REFUSED, resolution("me", BY_ANNOTATION, held.formatted(session)));
    String request = "RequestAttributes.SCOPE_REQUEST";
    assertEquals(Kind.ORDINARY, resolution("me", BY_ANNOTATION, held.formatted(request)));
  }

  private static final String HELD =
      """
      return Held.ME.get(); } }
      class Held { static final ThreadLocal<User> ME = new ThreadLocal<>();
        static void set(User user) { ME.set(user); } }
      class In implements org.springframework.web.servlet.HandlerInterceptor {
        public boolean preHandle(jakarta.servlet.http.HttpServletRequest r, Object s, Object h) {
          String sent = r.getHeader("%s"); if (sent != null) { Held.set(%s); } return true; }
      """;

  @Test
  void knowsWhatAnInterceptorLeavesForWhoIsNotSignedIn() throws IOException {
    String tested = "load(com.auth0.jwt.JWT.require(null).build().verify(sent))";
    assertEquals(Kind.NULL, resolution("me", BY_ANNOTATION, HELD.formatted("token", tested)));
    assertEquals("Credentials", demand("me", BY_ANNOTATION, HELD.formatted("token", tested)));
    assertEquals(Kind.ORDINARY, resolution("me", BY_ANNOTATION, HELD.formatted("name", "sent")));
    assertEquals("nothing", demand("me", BY_ANNOTATION, HELD.formatted("name", "sent")));
  }
}
