package dev.ajar.framework.aspects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.Demand;
import dev.ajar.model.Handler;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import dev.ajar.source.type.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AspectsTest {

  private static final String IMPORTS =
      """
      package app;
      import jakarta.servlet.http.HttpServletRequest;
      import java.lang.reflect.Method;
      import java.util.*;
      import org.aspectj.lang.*;
      import org.aspectj.lang.annotation.*;
      import org.aspectj.lang.reflect.MethodSignature;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.context.annotation.Bean;
      import org.springframework.context.annotation.Profile;
      import org.springframework.core.annotation.AnnotationUtils;
      import org.springframework.data.redis.core.StringRedisTemplate;
      import org.springframework.security.core.*;
      import org.springframework.security.core.context.SecurityContextHolder;
      import org.springframework.stereotype.Component;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.context.request.*;
      @interface Login { boolean required() default true; String[] roles() default {}; }
      @RestController class C {
        @Login @GetMapping("/get") Object get(String key) { return 1; }
        @Login(required = false) @GetMapping("/free") Object free() { return 1; }
        @GetMapping("/bare") Object bare() { return 1; }
      }
      @RestController @Login class D { @GetMapping("/in") Object in() { return 1; } }
      """;
  private static final String TOKEN =
      "HttpServletRequest r = ((ServletRequestAttributes) RequestContextHolder.getRequestAttributes())"
          + ".getRequest(); String token = r.getHeader(\"token\");";
  private static final String CHECK =
      TOKEN
          + " if (token == null || com.acme.Tokens.find(token) == null)"
          + " throw new IllegalStateException(\"login\");";

  @TempDir Path root;

  private String demand(String handler, String code) throws IOException {
    Files.writeString(root.resolve("A.java"), IMPORTS + code);
    Application application = Sources.open(root, List.of()).applications().get(0);
    String type = handler.equals("in") ? "app.D" : "app.C";
    JavaMethod method = application.types().find(type).orElseThrow().methodsNamed(handler).get(0);
    List<Demand> demands =
        new Aspects().demands(application, new Handler(type, handler, method.signature()));
    return demands.isEmpty() ? "nothing" : demands.get(0).requirement().getClass().getSimpleName();
  }

  private static String around(String pointcut, String body) {
    return "@Aspect @Component class A { @Autowired StringRedisTemplate redis; @Around(\""
        + pointcut
        + "\") Object go(ProceedingJoinPoint point) throws Throwable { "
        + body
        + " } }";
  }

  private static String before(String pointcut, String parameters, String body) {
    return "@Aspect @Component class A { @Before(\""
        + pointcut
        + "\") void go("
        + parameters
        + ") { "
        + body
        + " } }";
  }

  private static final String GUARD = CHECK + " return point.proceed();";

  @Test
  void guardsWhatAnAspectTurnsAwayWithoutCredentials() throws IOException {
    String aspect = around("@annotation(app.Login)", GUARD);
    assertEquals("Credentials", demand("get", aspect));
    assertEquals("nothing", demand("bare", aspect));
  }

  @Test
  void takesAnAspectThatLetsEverybodyThroughForNoGuard() throws IOException {
    assertEquals(
        "nothing",
        demand(
            "get",
            around(
                "@annotation(app.Login)",
                "long start = System.currentTimeMillis(); try { return point.proceed(); }"
                    + " catch (RuntimeException e) { System.out.println(e); throw e; }")));
    assertEquals(
        "nothing",
        demand(
            "get",
            around(
                "@annotation(app.Login)",
                TOKEN
                    + " if (token != null) { redis.opsForValue().get(token); }"
                    + " return point.proceed();")));
  }

  @Test
  void takesAnAspectThatOnlyLooksWhetherSomethingWasSentForNoGuard() throws IOException {
    for (String absent : List.of("token == null", "token == null || token.isEmpty()")) {
      String check = TOKEN + " if (" + absent + ") throw new IllegalStateException(\"login\");";
      assertEquals(
          "nothing",
          demand("get", around("@annotation(app.Login)", check + " return point.proceed();")));
      assertEquals("nothing", demand("get", before("@annotation(app.Login)", "", check)));
    }
  }

  @Test
  void cannotTellWhatAnAspectDoesThatAsksElsewhere() throws IOException {
    assertEquals(
        "Unclear",
        demand(
            "get",
            around(
                "@annotation(app.Login)",
                "if (!com.acme.Permissions.current().allows()) throw new RuntimeException();"
                    + " return point.proceed();")));
  }

  @Test
  void takesAnAspectThatTreatsAllCallersAlikeForNoGuard() throws IOException {
    assertEquals(
        "nothing",
        demand(
            "get",
            around(
                "@annotation(app.Login)",
                "Long count = redis.opsForValue().increment(\"x\");"
                    + " if (count > 5) throw new RuntimeException(\"too many\");"
                    + " return point.proceed();")));
  }

  @Test
  void takesNoSignatureOfAMethodForOneThatACallerMakes() throws IOException {
    String limit =
        "MethodSignature signature = (MethodSignature) point.getSignature(); Method signatureMethod ="
            + " signature.getMethod(); Long count = redis.opsForValue().increment(\"c\" +"
            + " signatureMethod.getName()); if (count != null && count.intValue() <= 10) { return"
            + " point.proceed(); } else { throw new IllegalStateException(\"slow\"); }";
    assertEquals("nothing", demand("get", around("@annotation(app.Login)", limit)));
    assertEquals(
        "Unclear",
        demand(
            "get",
            around(
                "@annotation(app.Login)",
                limit.replace("count != null", "com.acme.Calls.verifySignature(signature)"))));
  }

  @Test
  void readsTheAnnotationOnTheHandler() throws IOException {
    String aspect =
        before(
            "@annotation(login)",
            "JoinPoint point, Login login",
            "if (login.required()) {" + CHECK + "}");
    assertEquals("Credentials", demand("get", aspect));
    assertEquals("nothing", demand("free", aspect));
    String byReflection =
        before(
            "execution(* app.*.*(..))",
            "JoinPoint point",
            "Method m = ((MethodSignature) point.getSignature()).getMethod();"
                + " Login login = m.getAnnotation(Login.class); if (login == null) {"
                + " login = AnnotationUtils.findAnnotation(point.getTarget().getClass(), Login.class); }"
                + " if (login == null || !login.required()) { return; }"
                + CHECK);
    assertEquals("Credentials", demand("get", byReflection));
    assertEquals("Credentials", demand("in", byReflection));
    assertEquals("nothing", demand("free", byReflection));
    assertEquals("nothing", demand("bare", byReflection));
  }

  @Test
  void readsPointcuts() throws IOException {
    for (String taken :
        List.of(
            "execution(public Object app..*.get(..)) || within(com.acme..*)",
            "@within(org.springframework.web.bind.annotation.RestController)",
            "within(app..*) && !@within(Login)",
            "execution(* *..C.*(java.lang.String)) and args(..)",
            "@annotation(Login) && (within(app.C) || bean(other))",
            "execution(@app.Login * *(..))",
            "bean(c)")) {
      assertEquals(
          "Credentials", demand("get", around(taken, GUARD).replace("public ", "")), taken);
    }
    for (String left :
        List.of(
            "execution(* app.C.get())",
            "execution(* com.acme..*.*(..))",
            "execution(String app.C.*(..))",
            "within(app.D)",
            "@within(app.Login)",
            "@target(app.Login)",
            "bean(*Service)",
            "!within(app..*)")) {
      assertEquals("nothing", demand("get", around(left, GUARD)), left);
    }
    assertEquals("Unclear", demand("get", around("args(key) && call(* *(..))", GUARD)));
  }

  @Test
  void followsNamedPointcuts() throws IOException {
    String code =
        "class P { static final String WHAT = \"@annotation(app.Login)\";"
            + " @Pointcut(WHAT) public void login() {} }"
            + " @Aspect @Component class A { @Pointcut(\"P.login() && here()\") void both() {}"
            + " @Pointcut(\"within(app.C)\") void here() {}"
            + " @Around(\"both()\") Object go(ProceedingJoinPoint point) throws Throwable {"
            + GUARD
            + "} }";
    assertEquals("Credentials", demand("get", code));
    assertEquals("nothing", demand("bare", code));
  }

  @Test
  void endsWithPointcutsThatNameEachOther() throws IOException {
    String code =
        "@Aspect @Component class A { @Pointcut(\"b()\") void a() {} @Pointcut(\"a()\") void b() {}"
            + " @Around(\"a()\") Object go(ProceedingJoinPoint point) throws Throwable {"
            + GUARD
            + "} }";
    assertEquals("Unclear", demand("get", code));
  }

  @Test
  void asksWhetherAnAspectIsInForce() throws IOException {
    String aspect = around("@annotation(Login)", GUARD);
    assertEquals("Unclear", demand("get", aspect.replace("@Component ", "")));
    assertEquals("nothing", demand("get", aspect.replace("@Comp", "@Profile(\"x\") @Comp")));
    assertEquals(
        "Credentials",
        demand(
            "get",
            aspect.replace("@Component ", "") + "class B { @Bean A a() { return new A(); } }"));
  }

  @Test
  void looksAtTheSecurityContext() throws IOException {
    String unlessSignedIn =
        "Authentication a = SecurityContextHolder.getContext().getAuthentication();"
            + " if (a == null || a instanceof org.springframework.security.authentication"
            + ".AnonymousAuthenticationToken) throw new RuntimeException();";
    String onlyNull =
        "if (SecurityContextHolder.getContext().getAuthentication() == null)"
            + " throw new RuntimeException();";
    assertEquals(
        "Credentials", demand("get", before("@annotation(app.Login)", "", unlessSignedIn)));
    assertEquals("Unclear", demand("get", before("@annotation(app.Login)", "", onlyNull)));
  }

  private static String inner(String condition) {
    return "@Aspect @lombok.RequiredArgsConstructor @Component class A {"
        + " private final HttpServletRequest request;"
        + " @Before(\"@annotation(login)\") void go(JoinPoint point, Login login) {"
        + " if (RequestContextHolder.getRequestAttributes() == null) { return; }"
        + " String from = request.getHeader(\"from\");"
        + " if (login.required() && "
        + condition
        + ") { throw new org.springframework.security.access.AccessDeniedException(\"no\"); } } }";
  }

  @Test
  void letsPassWhoSendsWhatEverybodyCanSend() throws IOException {
    assertEquals("nothing", demand("get", inner("!\"Y\".equals(from)")));
    assertEquals("Unclear", demand("get", inner("!com.acme.Inner.secret(login).equals(from)")));
    assertEquals("Credentials", demand("get", inner("request.getUserPrincipal() == null")));
  }
}
