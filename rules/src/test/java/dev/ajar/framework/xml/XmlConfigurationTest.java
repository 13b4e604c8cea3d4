package dev.ajar.framework.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlConfigurationTest {

  @TempDir Path root;

  @BeforeEach
  void writeAService() throws IOException {
    write(
        "pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId>
        <artifactId>shop</artifactId><version>1</version><packaging>war</packaging></project>
        """);
    write(
        "src/main/java/shop/Users.java",
        """
        package shop;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users {
          @GetMapping("/admin/users") String all() { return ""; }
          @PostMapping("/admin/users") String add() { return ""; }
          @GetMapping("/login") String login() { return ""; }
        }
        """);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void descriptor(String content) throws IOException {
    write("src/main/webapp/WEB-INF/web.xml", "<web-app>" + content + "</web-app>");
  }

  private void context(String content) throws IOException {
    write(
        "src/main/resources/context.xml",
        """
        <beans xmlns="http://www.springframework.org/schema/beans"
            xmlns:mvc="http://www.springframework.org/schema/mvc"
            xmlns:security="http://www.springframework.org/schema/security">
        """
            + content
            + "</beans>");
  }

  private void tokenFilter() throws IOException {
    write(
        "src/main/java/shop/TokenFilter.java",
        """
        package shop;
        import javax.servlet.*;
        import javax.servlet.http.*;
        class TokenFilter implements Filter {
          public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
            HttpServletRequest http = (HttpServletRequest) request;
            if (http.getRemoteUser() == null) {
              ((HttpServletResponse) response).setStatus(401);
              return;
            }
            chain.doFilter(request, response);
          }
        }
        """);
  }

  private void tokenInterceptor() throws IOException {
    write(
        "src/main/java/shop/TokenInterceptor.java",
        """
        package shop;
        import javax.servlet.http.*;
        class TokenInterceptor implements org.springframework.web.servlet.HandlerInterceptor {
          public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            return request.getRemoteUser() != null;
          }
        }
        """);
  }

  private String verdicts() throws CannotAnalyse {
    return Analysis.run(Settings.of(root)).assessments().stream()
        .map(each -> each.endpoint().title() + " " + each.access().verdict())
        .collect(Collectors.joining("\n"));
  }

  private static String verdicts(String get, String post, String login) {
    return "GET /admin/users " + get + "\nPOST /admin/users " + post + "\nGET /login " + login;
  }

  @Test
  void playsTheFiltersOfADescriptorWhereTheyAreMapped() throws Exception {
    tokenFilter();
    descriptor(
        """
        <filter><filter-name>token</filter-name><filter-class>shop.TokenFilter</filter-class></filter>
        <filter-mapping><filter-name>token</filter-name><url-pattern>/admin/*</url-pattern></filter-mapping>
        """);
    assertEquals(verdicts("GUARDED", "GUARDED", "OPEN"), verdicts());
  }

  @Test
  void findsTheBeanToWhichAProxyDelegates() throws Exception {
    tokenFilter();
    context("<bean id='token' class='shop.TokenFilter'/>");
    descriptor(
        """
        <filter><filter-name>token</filter-name>
        <filter-class>org.springframework.web.filter.DelegatingFilterProxy</filter-class></filter>
        <filter-mapping><filter-name>token</filter-name><url-pattern>/*</url-pattern></filter-mapping>
        """);
    assertEquals(verdicts("GUARDED", "GUARDED", "GUARDED"), verdicts());
  }

  @Test
  void leavesUndecidedWhatAFilterWithoutSourceDoes() throws Exception {
    descriptor(
        """
        <filter><filter-name>sso</filter-name><filter-class>com.sso.Filter</filter-class></filter>
        <filter-mapping><filter-name>sso</filter-name><url-pattern>/admin/*</url-pattern></filter-mapping>
        """);
    assertEquals(verdicts("UNDECIDED", "UNDECIDED", "OPEN"), verdicts());
  }

  @Test
  void readsSecurityConstraintsByMethodAndBestPattern() throws Exception {
    descriptor(
        """
        <security-constraint><web-resource-collection><url-pattern>/*</url-pattern></web-resource-collection>
        <auth-constraint><role-name>user</role-name></auth-constraint></security-constraint>
        <security-constraint><web-resource-collection><url-pattern>/admin/*</url-pattern>
        <http-method>POST</http-method></web-resource-collection><auth-constraint/></security-constraint>
        """);
    assertEquals(verdicts("OPEN", "DENIED", "GUARDED"), verdicts());
  }

  @Test
  void doubtsADescriptorThatAnEmbeddedContainerNeverReads() throws Exception {
    write(
        "src/main/java/shop/Main.java",
        """
        package shop;
        class Main { void main() { org.springframework.boot.SpringApplication.run(Main.class); } }
        """);
    descriptor(
        """
        <security-constraint><web-resource-collection><url-pattern>/*</url-pattern></web-resource-collection>
        <auth-constraint><role-name>user</role-name></auth-constraint></security-constraint>
        """);
    assertEquals(verdicts("UNDECIDED", "UNDECIDED", "UNDECIDED"), verdicts());
  }

  @Test
  void playsTheInterceptorsOfAContext() throws Exception {
    tokenInterceptor();
    context(
        """
        <mvc:interceptors><mvc:interceptor><mvc:mapping path="/**"/><mvc:exclude-mapping path="/login"/>
        <bean class="shop.TokenInterceptor"/></mvc:interceptor></mvc:interceptors>
        """);
    assertEquals(verdicts("GUARDED", "GUARDED", "OPEN"), verdicts());
  }

  @Test
  void tellsOfADescriptorThatIsNotWellFormed() throws Exception {
    write("src/main/webapp/WEB-INF/web.xml", "<web-app><filter>");
    assertEquals(
        "src/main/webapp/WEB-INF/web.xml",
        Analysis.run(Settings.of(root)).gaps().get(0).at().file());
  }

  @Test
  void asksAnInterceptorOfAContextForEachHandler() throws Exception {
    write(
        "src/main/java/shop/MarkedInterceptor.java",
        """
        package shop;
        import javax.servlet.http.*;
        import org.springframework.web.bind.annotation.PostMapping;
        import org.springframework.web.method.HandlerMethod;
        class MarkedInterceptor implements org.springframework.web.servlet.HandlerInterceptor {
          public boolean preHandle(HttpServletRequest request, HttpServletResponse r, Object handler) {
            return !((HandlerMethod) handler).hasMethodAnnotation(PostMapping.class)
                || request.getUserPrincipal() != null;
          }
        }
        """);
    context("<mvc:interceptors><bean class=\"shop.MarkedInterceptor\"/></mvc:interceptors>");
    assertEquals(verdicts("OPEN", "GUARDED", "OPEN"), verdicts());
  }
}
