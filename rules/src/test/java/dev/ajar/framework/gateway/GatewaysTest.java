package dev.ajar.framework.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GatewaysTest extends GatewayTree {

  private boolean registered;

  private Verdict verdict() throws CannotAnalyse {
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void doubtsTheOpennessOfAServiceBehindAGatewayThatCanTurnCallersAway() throws Exception {
    write(
        "pom.xml",
        "<project><modules><module>users</module><module>edge</module></modules></project>");
    module("users", "spring-boot-starter-web");
    module("edge", "spring-cloud-starter-gateway");
    write(
        "users/src/main/java/users/Users.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users { @GetMapping("/users") String all() { return ""; } }
        """);
    assertEquals(Verdict.OPEN, verdict());

    write(
        "edge/src/main/java/edge/TokenFilter.java",
        "package edge; class TokenFilter implements org.springframework.cloud.gateway.filter.GlobalFilter {}");
    assertEquals(Verdict.UNDECIDED, verdict());
  }

  private static final String TOKEN_FILTER =
      """
      package edge;
      import java.util.List;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.cloud.gateway.filter.GatewayFilterChain;
      import org.springframework.cloud.gateway.filter.GlobalFilter;
      import org.springframework.util.AntPathMatcher;
      import org.springframework.web.server.ServerWebExchange;
      @org.springframework.stereotype.Component class TokenFilter implements GlobalFilter, org.springframework.core.Ordered {
        public int getOrder() { return -1; }
        @Value("${open.paths}") List<String> open;
        public reactor.core.publisher.Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
          String path = exchange.getRequest().getURI().getPath();
          AntPathMatcher matcher = new AntPathMatcher();
          if (open.stream().anyMatch(each -> matcher.match(each, path))) { return chain.filter(exchange); }
          String token = exchange.getRequest().getHeaders().getFirst("token");
          if (token == null || com.acme.Tokens.find(token) == null) { return exchange.getResponse().setComplete(); }
          return chain.filter(exchange);
        }
      }
      """;

  private static final String ROUTES =
      """
      open: {paths: /shop/users/open/**}
      spring:
        cloud:
          gateway:
            routes:
              - {id: a, uri: "lb://users", predicates: ["Path=/shop/**"], filters: ["StripPrefix=1"]}
      """;

  /** The verdicts on {@code /inner}, {@code /users/me} and {@code /users/open/a}. */
  private String behind(String routes, String filter) throws Exception {
    write(
        "pom.xml",
        "<project><modules><module>users</module><module>edge</module></modules></project>");
    module(
        "users",
        registered ? "spring-cloud-starter-alibaba-nacos-discovery" : "spring-boot-starter-web");
    module("edge", "spring-cloud-starter-gateway");
    write(
        "users/src/main/java/users/Users.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users {
          @GetMapping("/inner") String inner() { return ""; }
          @GetMapping("/users/me") String me() { return ""; }
          @GetMapping("/users/open/{id}") String open() { return ""; }
        }
        """);
    write("users/src/main/resources/application.yml", "spring: {application: {name: users}}");
    write("edge/src/main/resources/application.yml", routes);
    write("edge/src/main/java/edge/TokenFilter.java", filter);
    return Analysis.run(Settings.of(root)).assessments().stream()
        .map(each -> each.access().verdict().toString().substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  void playsGlobalFiltersForThePathsThatRoutesLeadTo() throws Exception {
    assertEquals("GGO", behind(ROUTES, TOKEN_FILTER));
    assertEquals(
        "OGO", behind(ROUTES.replace("Path=/shop/**", "Path=/shop/users/**"), TOKEN_FILTER));
  }

  @Test
  void takesAFilterThatOnlyLooksWhetherSomethingWasSentForNoGuard() throws Exception {
    assertEquals(
        "OOO", behind(ROUTES, TOKEN_FILTER.replace(" || com.acme.Tokens.find(token) == null", "")));
  }

  @Test
  void tellsHandlersOfTheSamePathsApart() throws Exception {
    behind(ROUTES, TOKEN_FILTER);
    write(
        "users/src/main/java/users/Users.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users {
          @GetMapping("/users/{group}/{id}") String one() { return ""; }
          @GetMapping("/users/open/list") String list() { return ""; }
        }
        """);
    assertEquals(
        "GET /users/open/list, GET /users/open/open",
        Analysis.run(Settings.of(root)).assessments().stream()
            .map(each -> each.access().witness().orElse(""))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void leavesUndecidedWhatHasAPathThatIsNotKnown() throws Exception {
    write(
        "users/src/main/java/users/More.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class More { @GetMapping(com.lib.Paths.LIST) String all() { return ""; } }
        """);
    assertEquals("UGGO", behind(ROUTES, TOKEN_FILTER));
  }

  @Test
  void mapsPathsThroughRewrites() throws Exception {
    String rewrite = "RewritePath=/shop/(?<rest>.*), /${rest}".replace("$", "$\\\\");
    assertEquals("GGO", behind(ROUTES.replace("StripPrefix=1", rewrite), TOKEN_FILTER));
    assertEquals(
        "OGO",
        behind(
            ROUTES
                .replace("StripPrefix=1", "PrefixPath=/users")
                .replace("Path=/shop/**", "Path=/**")
                .replace("/shop/users/open/**", "/open/**"),
            TOKEN_FILTER));
    assertEquals("OOO", behind(ROUTES.replace("StripPrefix=1", "SetPath=/a"), TOKEN_FILTER));
    assertEquals(
        "OGO",
        behind(
            ROUTES
                .replace("Path=/shop/**", "Path=/shop/{a}/{b}, /shop/{a}/{b}/{c}")
                .replace("StripPrefix=1", "SetPath=/{a}/{b}"),
            TOKEN_FILTER));
  }

  @Test
  void makesRoutesOfRegisteredServices() throws Exception {
    String located =
        "open: {paths: /users/users/open/**}\n"
            + "spring: {cloud: {gateway: {discovery: {locator: {enabled: true}}}}}";
    assertEquals("UUU", behind(located, TOKEN_FILTER));

    registered = true;
    assertEquals("GGO", behind(located, TOKEN_FILTER));
  }

  @Test
  void followsAFilterThatGivesTheRequestAnotherPath() throws Exception {
    write(
        "edge/src/main/java/edge/StripFilter.java",
        """
        package edge;
        import org.springframework.cloud.gateway.filter.*;
        import org.springframework.web.server.ServerWebExchange;
        @org.springframework.stereotype.Component class StripFilter implements GlobalFilter {
          public int getOrder() { return -1000; }
          public Object filter(ServerWebExchange exchange, GatewayFilterChain chain) {
            String path = exchange.getRequest().getURI().getPath().substring(5);
            return chain.filter(exchange.mutate().request(exchange.getRequest().mutate().path(path).build()).build());
          }
        }
        """);
    String plain = ROUTES.replace(", filters: [\"StripPrefix=1\"]", "");
    assertEquals("GGG", behind(plain, TOKEN_FILTER));
    assertEquals(
        "GGO", behind(plain.replace("/shop/users/open/**", "/users/open/**"), TOKEN_FILTER));
  }

  @Test
  void playsTheFiltersOfARouteWithTheirArguments() throws Exception {
    String filter =
        """
        package edge;
        import java.util.List;
        import org.springframework.cloud.gateway.filter.GatewayFilter;
        import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
        class TokenGatewayFilterFactory extends AbstractGatewayFilterFactory<Config> {
          public GatewayFilter apply(Config config) {
            return (exchange, chain) -> {
              String path = exchange.getRequest().getPath().toString();
              if (config.getClosed().stream().anyMatch(path::startsWith)) {
                String token = exchange.getRequest().getHeaders().getFirst("Authorization");
                if (token == null || com.acme.Tokens.find(token) == null) {
                  return exchange.getResponse().setComplete();
                }
              }
              return chain.filter(exchange);
            };
          }
        }
        class Config { List<String> closed; List<String> getClosed() { return closed; } }
        """;
    String token = "{name: Token, args: {closed: [/shop/users/me, /shop/inner]}}";
    assertEquals(
        "GGO", behind(ROUTES.replace("\"StripPrefix=1\"", token + ", \"StripPrefix=1\""), filter));
    assertEquals(
        "OOO", behind(ROUTES.replace("\"StripPrefix=1\"", "\"StripPrefix=1\", " + token), filter));
    assertEquals("OOO", behind(ROUTES, filter));
  }

  @Test
  void playsTheRoutersOfSaToken() throws Exception {
    String filter =
        """
        package edge;
        import cn.dev33.satoken.reactor.filter.SaReactorFilter;
        import cn.dev33.satoken.router.SaHttpMethod;
        import cn.dev33.satoken.router.SaRouter;
        import cn.dev33.satoken.stp.StpUtil;
        @org.springframework.context.annotation.Configuration class Config {
          @org.springframework.context.annotation.Bean SaReactorFilter filter() {
            return new SaReactorFilter().addInclude("/**").addExclude("/shop/inner").setAuth(obj -> {
              SaRouter.match(SaHttpMethod.OPTIONS).stop();
              SaRouter.match("/shop/users/open/**").stop();
              SaRouter.match("/**", r -> StpUtil.checkLogin());
            });
          }
        }
        """;
    assertEquals("OGO", behind(ROUTES, filter));
  }

  @Test
  void seesWhatAValueOfAPathVariableOpens() throws Exception {
    String contains =
        TOKEN_FILTER.replace(
            "open.stream().anyMatch(each -> matcher.match(each, path))",
            "path.contains(\"login\")");
    assertEquals("GGO", behind(ROUTES, contains));
    assertEquals(
        "GET /users/open/login",
        Analysis.run(Settings.of(root)).assessments().get(2).access().witness().orElseThrow());
    assertEquals("GGG", behind(ROUTES, contains.replace("\"login\"", "\"/login/\"")));
  }

  @Test
  void appliesTheFiltersOfEveryRoute() throws Exception {
    String defaults =
        ROUTES
            .replace(", filters: [\"StripPrefix=1\"]", "")
            .replace("gateway:", "gateway:\n      default-filters: [StripPrefix=1]");
    assertEquals("GGO", behind(defaults, TOKEN_FILTER));
  }

  @Test
  void takesAServiceToWhichNoRouteLeadsForOneThatIsCalledDirectly() throws Exception {
    String toOthers = ROUTES.replace("lb://users", "lb://orders");
    assertEquals("OOO", behind(toOthers, TOKEN_FILTER));
    assertEquals("UUU", behind(ROUTES.replace("lb://users", "http://10.0.0.7"), TOKEN_FILTER));
    String remote = "cloud:\n    nacos: {config: {server-addr: here}}";
    assertEquals("UUU", behind(toOthers.replace("cloud:", remote), TOKEN_FILTER));
  }

  @Test
  void findsTheWayThroughAFilterThatStripsForEveryRoute() throws Exception {
    write(
        "edge/src/main/java/edge/StripFilter.java",
        """
        package edge;
        import org.springframework.cloud.gateway.filter.*;
        import org.springframework.web.server.ServerWebExchange;
        @org.springframework.stereotype.Component class StripFilter implements GlobalFilter {
          public int getOrder() { return 10; }
          public Object filter(ServerWebExchange exchange, GatewayFilterChain chain) {
            String path = exchange.getRequest().getURI().getPath().substring(5);
            return chain.filter(exchange.mutate().request(exchange.getRequest().mutate().path(path).build()).build());
          }
        }
        """);
    String plain = ROUTES.replace(", filters: [\"StripPrefix=1\"]", "");
    assertEquals("GGO", behind(plain, TOKEN_FILTER));
    assertEquals("GGG", behind(plain, TOKEN_FILTER.replace("return -1", "return 20")));
  }

  private static final String CHAIN =
      """
      package edge;
      import org.springframework.context.annotation.*;
      import org.springframework.security.config.web.server.ServerHttpSecurity;
      import org.springframework.security.web.server.SecurityWebFilterChain;
      @Configuration class Security {
        @org.springframework.beans.factory.annotation.Value("${open.paths}") String[] open;
        @Bean SecurityWebFilterChain chain(ServerHttpSecurity http) {
          return http.csrf().disable()
              .authorizeExchange(e -> e.pathMatchers(open).permitAll().anyExchange().authenticated())
              .oauth2ResourceServer(o -> o.jwt()).build();
        }
      }
      """;

  @Test
  void playsChainsOfWebFlux() throws Exception {
    assertEquals("GGO", behind(ROUTES, CHAIN));
    assertEquals(
        "OGO",
        behind(
            ROUTES,
            CHAIN.replace(
                "e.pathMatchers(open)",
                "e.pathMatchers(\"/shop/inner\", \"/shop/users/{a}/{b}\")")));
    assertEquals("OOO", behind(ROUTES, CHAIN.replace("authenticated()", "permitAll()")));
    assertEquals("GGG", behind(ROUTES, CHAIN.replace("permitAll()", "hasRole(\"A\")")));
    assertEquals(
        "UUU", behind(ROUTES, CHAIN.replace("http.csrf", "http.securityMatcher(x()).csrf")));
    assertEquals(
        "UUO",
        behind(
            ROUTES, CHAIN.replace("http.csrf", "http.securityContextRepository(new Own()).csrf")));
    assertEquals(
        "UUU", behind(ROUTES, CHAIN.replace("http.csrf", "http.addFilterAt(new Own(), 1).csrf")));
  }

  @Test
  void asksManagersOfWebFluxWithoutAnAuthentication() throws Exception {
    String manager =
        CHAIN.replace("authenticated()", "access(new Manager())")
            + """
            class Manager implements org.springframework.security.authorization.ReactiveAuthorizationManager<Object> {
              public Mono<AuthorizationDecision> check(Mono<Authentication> caller, Object context) {
                return caller.map(each -> new AuthorizationDecision(each.isAuthenticated()))
                    .defaultIfEmpty(new AuthorizationDecision(false));
              }
            }
            """;
    String imports =
        "package edge;\nimport reactor.core.publisher.Mono;\n"
            + "import org.springframework.security.authorization.AuthorizationDecision;\n"
            + "import org.springframework.security.core.Authentication;";
    String complete = manager.replace("package edge;", imports);
    assertEquals("GGO", behind(ROUTES, complete));
    assertEquals("OOO", behind(ROUTES, complete.replace("(false)", "(true)")));
    assertEquals("UUO", behind(ROUTES, complete.replace("(false)", "(other())")));
  }

  @Test
  void readsRoutesOfCode() throws Exception {
    String code =
        """
        package edge;
        import org.springframework.context.annotation.*;
        import org.springframework.cloud.gateway.route.RouteLocator;
        import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
        @Configuration class MyRoutes {
          @Bean RouteLocator routes(RouteLocatorBuilder builder) {
            return builder.routes()
                .route("a", r -> r.path("/shop/**").and().method("GET")
                    .filters(f -> f.stripPrefix(1).addRequestHeader("a", "b")).uri("lb://users"))
                .build();
          }
        }
        """;
    write("edge/src/main/java/edge/MyRoutes.java", code);
    String none = "open: {paths: /shop/users/open/**}";
    assertEquals("GGO", behind(none, TOKEN_FILTER));

    write("edge/src/main/java/edge/MyRoutes.java", code.replace("lb://users", "lb://orders"));
    assertEquals("OOO", behind(none, TOKEN_FILTER));

    write("edge/src/main/java/edge/MyRoutes.java", code.replace("\"lb://users\"", "target()"));
    assertEquals("UUU", behind(none, TOKEN_FILTER));
  }

  @Test
  void asksTheFirstRouteThatTakesAPath() throws Exception {
    String other = "- {id: b, uri: \"lb://orders\", predicates: [\"Path=/shop/users/**\"]}";
    String caught = ROUTES.replace("routes:\n", "routes:\n        " + other + "\n");
    assertEquals("GOO", behind(caught, TOKEN_FILTER));
    assertEquals("GGO", behind(caught.replace("id: b,", "id: b, order: 5,"), TOKEN_FILTER));
  }

  @Test
  void doubtsFiltersThatNobodyIsSeenToRegister() throws Exception {
    assertEquals(
        "UUO",
        behind(ROUTES, TOKEN_FILTER.replace("@org.springframework.stereotype.Component", "")));
  }

  @Test
  void letsPassWhatEveryWayThroughAFilterLetsPass() throws Exception {
    String logging =
        TOKEN_FILTER
            .replace(
                "if (token == null || com.acme.Tokens.find(token) == null) { return exchange.getResponse().setComplete(); }",
                "if (late) { return chain.filter(exchange).then(com.acme.Log.write()); }")
            .replace("@Value", "@Value(\"${late}\") boolean late;\n  @Value");
    assertEquals("OOO", behind(ROUTES, logging));
  }

  @Test
  void followsPublishers() throws Exception {
    String reactive =
        TOKEN_FILTER.replace(
            "if (token == null || com.acme.Tokens.find(token) == null) { return exchange.getResponse().setComplete(); }\n    return chain.filter(exchange);",
            "return reactor.core.publisher.Mono.justOrEmpty(token).flatMap(t -> com.acme.Tokens.find(t)).%s;");
    assertEquals(
        "GGO", behind(ROUTES, reactive.formatted("flatMap(user -> chain.filter(exchange))")));
    assertEquals(
        "OOO", behind(ROUTES, reactive.formatted("switchIfEmpty(chain.filter(exchange))")));
  }

  @Test
  void keepsOutWhomAddressesKeepOut() throws Exception {
    String list =
        TOKEN_FILTER.replace(
            "token == null || com.acme.Tokens.find(token) == null",
            "%scom.acme.Lists.contains(exchange.getRequest().getRemoteAddress().getHostString())");
    assertEquals("GGO", behind(ROUTES, list.formatted("!")));
    assertEquals("OOO", behind(ROUTES, list.formatted("")));
  }

  @Test
  void needsNoRoutesWhereEveryRequestPasses() throws Exception {
    String unknown = ROUTES.replace("lb://users", "http://10.0.0.7");
    String passing =
        TOKEN_FILTER.replace(
            "return exchange.getResponse().setComplete()", "return chain.filter(exchange)");
    assertEquals("OOO", behind(unknown, passing));
    assertEquals("UUU", behind(unknown, TOKEN_FILTER));
    assertEquals("OOO", behind(unknown, CHAIN.replace("authenticated()", "permitAll()")));
  }

  @Test
  void looksThroughCodeThatOnlyWritesAndConverts() throws Exception {
    String converted =
        CHAIN.replace(
            "e.pathMatchers(open)",
            "e.pathMatchers(cn.hutool.core.convert.Convert.toStrArray(java.util.Arrays.asList(open)))");
    assertEquals("GGO", behind(ROUTES, converted));
    assertEquals("UUU", behind(ROUTES, converted.replace("toStrArray", "toOthers")));
  }

  /** The verdict on an endpoint of the gateway itself. */
  private String own(String filter) throws Exception {
    behind(ROUTES, filter);
    write(
        "edge/src/main/java/edge/Edges.java",
        """
        package edge;
        import org.springframework.web.bind.annotation.*;
        @RestController class Edges { @GetMapping("/shop/edge") String edge() { return ""; } }
        """);
    return Analysis.run(Settings.of(root)).assessments().stream()
        .filter(each -> each.endpoint().path().equals("/shop/edge"))
        .map(each -> each.access().verdict().toString().substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  void asksAtTheDoorForWhatTheGatewayAnswersItself() throws Exception {
    assertEquals("G", own(CHAIN));
    assertEquals("O", own(CHAIN.replace("e.pathMatchers(open)", "e.pathMatchers(\"/shop/e*\")")));
    assertEquals("O", own(TOKEN_FILTER));
    assertEquals(
        "G",
        own(
            TOKEN_FILTER
                .replace("import org.springframework.cloud.gateway.filter.GlobalFilter;", "")
                .replace("GlobalFilter", "org.springframework.web.server.WebFilter")));
  }
}
