package dev.ajar.framework.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ZuulTest extends GatewayTree {

  private static final String ROUTES =
      """
      open.paths=/shop/users/open/list,/shop/login
      zuul.routes.users.path=/shop/**
      zuul.routes.users.url=http://localhost:8081/
      """;

  private static final String FILTERS =
      """
      package edge;
      import com.netflix.zuul.ZuulFilter;
      import com.netflix.zuul.context.RequestContext;
      import java.util.*;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.stereotype.Component;
      @Component class PreCheck extends ZuulFilter {
        @Value("#{'${open.paths}'.split(',')}") String[] open;
        public String filterType() { return "pre"; }
        public int filterOrder() { return 1; }
        public boolean shouldFilter() { return true; }
        public Object run() {
          RequestContext context = RequestContext.getCurrentContext();
          boolean listed = new HashSet<>(Arrays.asList(open)).contains(context.getRequest().getRequestURI());
          context.set("check", !listed);
          return null;
        }
      }
      @Component class Check extends ZuulFilter {
        public String filterType() { return "pre"; }
        public int filterOrder() { return 2; }
        public boolean shouldFilter() { return RequestContext.getCurrentContext().getBoolean("check"); }
        public Object run() {
          RequestContext context = RequestContext.getCurrentContext();
          String token = context.getRequest().getHeader("token");
          if (token == null || com.acme.Tokens.find(token) == null) {
            context.setSendZuulResponse(false);
            context.setResponseStatusCode(401);
          }
          return null;
        }
      }
      """;

  private static final String CHAIN =
      """
      package edge;
      import org.springframework.context.annotation.*;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.config.annotation.web.configuration.*;
      @Configuration @EnableWebSecurity class Security extends WebSecurityConfigurerAdapter {
        protected void configure(HttpSecurity http) throws Exception {
          http.authorizeRequests().antMatchers("/shop/users/open/**").permitAll().anyRequest().authenticated();
        }
      }
      """;

  /** The verdicts on {@code /inner}, {@code /users/me} and {@code /users/open/list}. */
  private String behind(String routes, String filter) throws Exception {
    write(
        "pom.xml",
        "<project><modules><module>users</module><module>edge</module></modules></project>");
    module("users", "spring-cloud-starter-netflix-eureka-client");
    module("edge", "spring-cloud-starter-netflix-zuul");
    write(
        "users/src/main/java/users/Users.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users {
          @GetMapping("/inner") String inner() { return ""; }
          @GetMapping("/users/me") String me() { return ""; }
          @GetMapping("/users/open/list") String open() { return ""; }
        }
        """);
    write(
        "users/src/main/resources/application.properties",
        "spring.application.name=users\nserver.port=8081");
    write("edge/src/main/resources/application.properties", routes);
    write("edge/src/main/java/edge/Filters.java", filter);
    return Analysis.run(Settings.of(root)).assessments().stream()
        .map(each -> each.access().verdict().toString().substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  void playsFiltersThatLeaveWordForEachOther() throws Exception {
    assertEquals("GGO", behind(ROUTES, FILTERS));
    assertEquals(
        "OOO", behind(ROUTES, FILTERS.replace("setSendZuulResponse(false)", "set(\"a\")")));
    assertEquals(
        "OOO", behind(ROUTES, FILTERS.replace(" || com.acme.Tokens.find(token) == null", "")));
    assertEquals("OOO", behind(ROUTES, FILTERS.replace("\"pre\"", "\"post\"")));
  }

  @Test
  void playsTheFilterThatABeanMethodMakes() throws Exception {
    String made =
        FILTERS
            .replace(
                "@Component class PreCheck extends ZuulFilter {\n"
                    + "  @Value(\"#{'${open.paths}'.split(',')}\") String[] open;",
                """
                @org.springframework.context.annotation.Configuration class Beans {
                  @Value("#{'${open.paths}'.split(',')}") private String[] paths;
                  @org.springframework.context.annotation.Bean PreCheck check() {
                    return new PreCheck(new HashSet<>(Arrays.asList(paths)));
                  }
                }
                class PreCheck extends ZuulFilter {
                  private HashSet<String> open;
                  PreCheck(HashSet<String> open) { this.open = open; }
                """)
            .replace("new HashSet<>(Arrays.asList(open)).contains", "open.contains");
    assertEquals("GGO", behind(ROUTES, made));
  }

  @Test
  void mapsPathsAsRoutesStripThem() throws Exception {
    assertEquals(
        "GGO",
        behind(ROUTES.replace("/shop/users", "/api/shop/users") + "zuul.prefix=/api\n", FILTERS));
    assertEquals(
        "OGO",
        behind(
            ROUTES.replace("/shop/users", "/users").replace("/shop/**", "/users/**")
                + "zuul.routes.users.stripPrefix=false\nzuul.ignored-services=*\n",
            FILTERS));
  }

  @Test
  void locatesRegisteredServices() throws Exception {
    String open = "open.paths=/users/users/open/list\n";
    String finds =
        FILTERS
            + "@org.springframework.cloud.client.discovery.EnableDiscoveryClient class Finds {}";
    assertEquals("GGO", behind(open, finds));
    assertEquals("OOO", behind(open + "zuul.ignored-services=*\n", finds));
    assertEquals("OOO", behind(open, FILTERS));
  }

  @Test
  void asksTheChainsOfTheGateway() throws Exception {
    assertEquals("GGO", behind(ROUTES, CHAIN));
    assertEquals("OOO", behind(ROUTES, CHAIN.replace("authenticated()", "permitAll()")));
  }
}
