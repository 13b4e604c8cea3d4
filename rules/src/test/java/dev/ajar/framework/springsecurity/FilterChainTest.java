package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterChainTest {

  @TempDir Path root;
  private SecurityProject project;

  @BeforeEach
  void open() {
    project = new SecurityProject(root);
  }

  private void assertGates(String expected) {
    assertEquals(expected.strip(), project.gates().strip());
  }

  @Test
  void readsTheLambdaStyle() {
    project.chain(
        """
        http.csrf(csrf -> csrf.disable())
            .authorizeHttpRequests(auth -> auth
                .requestMatchers("/public/**", "/login").permitAll()
                .requestMatchers(HttpMethod.POST, "/users").hasRole("ADMIN")
                .requestMatchers(HttpMethod.DELETE).denyAll()
                .anyRequest().authenticated())
            .httpBasic(Customizer.withDefaults());
        """);
    assertGates(
        """
        chain for any
          [/public/**, /login] -> anyone
          POST & /users -> role ADMIN
          DELETE -> nobody
          any -> authenticated
          else nobody
        unclaimed: anyone
        """);
    AccessRule rule =
        new SpringSecurity(new SpringMvc())
            .gates(project.application())
            .get(0)
            .chains()
            .get(0)
            .rules()
            .get(1);
    assertEquals(
        "`requestMatchers(HttpMethod.POST, \"/users\").hasRole(\"ADMIN\")`", rule.source().text());
    assertEquals(19, rule.source().at().orElseThrow().line());
  }

  @Test
  void readsTheStyleOfAndWithAntMatchers() {
    project.chain(
        """
        http.csrf().disable().cors().and().headers().frameOptions().sameOrigin().and()
            .authorizeRequests()
            .antMatchers("/a/**").permitAll()
            .antMatchers(HttpMethod.GET, "/b").access("hasRole('X') or hasIpAddress('10.0.0.0/8')")
            .mvcMatchers("/c").anonymous()
            .regexMatchers("/d[0-9]+").hasAnyAuthority("READ", "WRITE")
            .anyRequest().fullyAuthenticated()
            .and().formLogin().loginPage("/sign-in").permitAll();
        """);
    assertGates(
        """
        chain for any
          =/sign-in -> anyone
          ant:/a/** -> anyone
          GET & ant:/b -> hasRole('X') or hasIpAddress('10.0.0.0/8')
          /c(/) -> anyone
          regex:/d[0-9]+ -> authority READ, WRITE
          any -> fully authenticated
          else anyone
        unclaimed: anyone
        """);
  }

  @Test
  void readsAdaptersInTheirOrderAndWhatTheyIgnore() {
    project.file(
        "app/First.java",
        SecurityProject.IMPORTS
            + """
            @Configuration @Order(1) class First extends WebSecurityConfigurerAdapter {
              @Override protected void configure(HttpSecurity http) throws Exception {
                http.antMatcher("/api/**").authorizeRequests().anyRequest().hasRole("API");
              }
              @Override public void configure(WebSecurity web) {
                web.ignoring().antMatchers("/static/**").antMatchers(HttpMethod.OPTIONS);
              }
            }
            @Configuration class Second extends WebSecurityConfigurerAdapter {
              @Override protected void configure(AuthenticationManagerBuilder auth) {}
            }
            """);
    assertGates(
        """
        ignored for ant:/static/**
          else anyone
        ignored for OPTIONS
          else anyone
        First for ant:/api/**
          any -> role API
          else anyone
        Second for any
          any -> authenticated
          else anyone
        unclaimed: anyone
        """);
  }

  @Test
  void opensEverythingWhereAChainHasNoRules() {
    project.chain("http.csrf().disable();");
    assertGates("chain for any\n  else anyone\nunclaimed: anyone");
  }

  @Test
  void keepsTheOrderOfBeans() {
    project.config(
        """
        @Bean SecurityFilterChain last(HttpSecurity http) {
          return http.authorizeHttpRequests(a -> a.anyRequest().permitAll()).build();
        }
        @Bean @Order(2) SecurityFilterChain second(HttpSecurity http) {
          return http.securityMatchers(m -> m.requestMatchers("/a/**", "/b/**")).build();
        }
        @Bean @Order(org.springframework.core.Ordered.HIGHEST_PRECEDENCE)
        SecurityFilterChain first(HttpSecurity http) {
          return http.securityMatcher("/actuator/**")
              .authorizeHttpRequests(a -> a.anyRequest().denyAll()).build();
        }
        """);
    assertGates(
        """
        first for /actuator/**
          any -> nobody
          else nobody
        second for [/a/**, /b/**]
          else anyone
        last for any
          any -> anyone
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void followsListsLoopsStreamsAndHelpers() {
    project.file(
        "app/Paths.java",
        """
        package app;
        import java.util.*;
        class Paths {
          static final String[] OPEN = {"/o1", Paths.BASE + "/o2"};
          static final String BASE = "/base";
          static final List<String> MORE = new ArrayList<>();
          static { MORE.add("/m1"); MORE.addAll(Arrays.asList("/m2", "/m3")); }
        }
        """);
    project.chain(
        """
        List<String> list = new ArrayList<>(List.of("/l1"));
        list.add("/l2");
        http.authorizeHttpRequests(auth -> {
          auth.requestMatchers(Paths.OPEN).permitAll();
          for (String each : Paths.MORE) { auth.requestMatchers(each).permitAll(); }
          list.forEach(each -> auth.requestMatchers(HttpMethod.GET, each).permitAll());
          auth.requestMatchers(list.toArray(new String[0])).authenticated();
          auth.requestMatchers(Stream.of("x", "y").map(Config::path).filter(p -> p.contains("x"))
              .toArray(String[]::new)).denyAll();
          others(auth);
          auth.anyRequest().authenticated();
        });
        return http.build();
        }
        private static String path(String name) { return "/p/" + name.toUpperCase().toLowerCase(); }
        private void others(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry a) {
          String prefix = String.format("/%s", "helper");
          a.requestMatchers(prefix + "/**").hasAuthority("H");
        """);
    assertGates(
        """
        chain for any
          [/o1, /base/o2] -> anyone
          /m1 -> anyone
          /m2 -> anyone
          /m3 -> anyone
          GET & /l1 -> anyone
          GET & /l2 -> anyone
          [/l1, /l2] -> authenticated
          /p/x -> nobody
          /helper/** -> authority H
          any -> authenticated
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void takesMatcherObjectsApart() {
    project.chain(
        """
        RequestMatcher ant = new AntPathRequestMatcher("/ant/**", "GET");
        http.authorizeHttpRequests(auth -> auth
            .requestMatchers(ant, AntPathRequestMatcher.antMatcher("/s")).permitAll()
            .requestMatchers(new OrRequestMatcher(ant, new RegexRequestMatcher("/r.*", null))).permitAll()
            .requestMatchers(new NegatedRequestMatcher(new AntPathRequestMatcher("/n"))).authenticated()
            .requestMatchers(AnyRequestMatcher.INSTANCE).denyAll()
            .requestMatchers(request -> request.getHeader("x") != null).permitAll());
        """);
    assertGates(
        """
        chain for any
          [GET & ant:/ant/**, ant:/s] -> anyone
          [[GET & ant:/ant/**, regex:/r.*]] -> anyone
          not ant:/n -> authenticated
          any -> nobody
          if caller sends x -> anyone
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void playsMatchersOfTheApplicationsOwn() {
    project.file(
        "app/Own.java",
        """
        package app;
        import jakarta.servlet.http.HttpServletRequest;
        class Own implements org.springframework.security.web.util.matcher.RequestMatcher {
          static boolean isOpen(HttpServletRequest r) {
            return r.getRequestURI().startsWith("/pub")
                || "GET".equals(r.getMethod()) && r.getServletPath().equals("/g");
          }
          public boolean matches(HttpServletRequest r) {
            String key = r.getHeader("Authorization");
            return key != null && key.toLowerCase().startsWith("apikey ");
          }
        }
        """);
    project.chain(
        """
        http.securityMatcher(new Own()).authorizeHttpRequests(auth -> auth
            .requestMatchers(Own::isOpen).permitAll()
            .requestMatchers(request -> com.acme.Flags.of(request)).permitAll()
            .requestMatchers(new RequestHeaderRequestMatcher("X-Api")).denyAll()
            .anyRequest().authenticated());
        """);
    assertGates(
        """
        chain for if caller sends authorization and the caller Authorization startsWith("apikey ")
          [[not StartsWith[prefix=/pub] & GET & =/g, StartsWith[prefix=/pub]]] -> anyone
          unclear -> anyone
          if caller sends x-api -> nobody
          any -> authenticated
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void playsBothBranchesWhereAConditionIsNotKnown() {
    project.chain(
        """
        if (System.getenv("OPEN") != null) {
          http.authorizeHttpRequests(a -> a.requestMatchers("/x").permitAll());
        }
        boolean off = false;
        if (off) { http.authorizeHttpRequests(a -> a.anyRequest().permitAll()); }
        http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
        """);
    assertGates(
        """
        chain for any
          /x & unclear -> anyone
          any -> authenticated
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void asksTheLastQuestionOfTheSameMatcherWhereRulesAreAMap() {
    String rules =
        """
        .antMatchers("/a", "/b").permitAll()
        .antMatchers(HttpMethod.GET, "/c", "/d").permitAll()
        .antMatchers("/a").authenticated()
        .antMatchers(HttpMethod.GET, "/d").denyAll()
        .anyRequest().permitAll()
        .anyRequest().authenticated();
        """;
    project.chain("http.authorizeRequests()" + rules);
    assertGates(
        """
        chain for any
          ant:/a -> authenticated
          ant:/b -> anyone
          GET & ant:/c -> anyone
          GET & ant:/d -> nobody
          any -> authenticated
          else anyone
        unclaimed: anyone
        """);
  }

  @Test
  void permitsTheHandlersThatBearAnAnnotation() {
    project.file(
        "app/Controllers.java",
        """
        package app;
        import java.lang.annotation.*;
        import org.springframework.web.bind.annotation.*;
        @Retention(RetentionPolicy.RUNTIME) @interface Anonymous {}
        @RestController @RequestMapping("/users") class UserController {
          @Anonymous @GetMapping("/{id}") String one() { return ""; }
          @GetMapping("/all") String all() { return ""; }
        }
        @Anonymous @RestController class Help { @RequestMapping("/help") String help() { return ""; } }
        """);
    project.file(
        "app/Urls.java",
        """
        package app;
        import java.util.*;
        import java.util.regex.Pattern;
        import org.apache.commons.lang3.RegExUtils;
        import org.springframework.beans.factory.InitializingBean;
        import org.springframework.context.*;
        import org.springframework.core.annotation.AnnotationUtils;
        import org.springframework.stereotype.Component;
        import org.springframework.web.method.HandlerMethod;
        import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
        import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
        @Component class Urls implements InitializingBean, ApplicationContextAware {
          private static final Pattern VARIABLE = Pattern.compile("\\\\{(.*?)\\\\}");
          private ApplicationContext context;
          private List<String> urls = new ArrayList<>();
          public void setApplicationContext(ApplicationContext given) { context = given; }
          public void afterPropertiesSet() {
            Map<RequestMappingInfo, HandlerMethod> all =
                context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods();
            all.keySet().forEach(info -> {
              HandlerMethod handler = all.get(info);
              Anonymous on = AnnotationUtils.findAnnotation(handler.getMethod(), Anonymous.class);
              Optional.ofNullable(on).ifPresent(a -> info.getPathPatternsCondition().getPatterns()
                  .forEach(url -> urls.add(RegExUtils.replaceAll(url.getPatternString(), VARIABLE, "*"))));
              if (handler.getBeanType().isAnnotationPresent(Anonymous.class)) {
                urls.addAll(info.getPatternsCondition().getPatterns());
              }
            });
          }
          List<String> getUrls() { return urls; }
        }
        """);
    project.chain(
        "for (String each : urls.getUrls()) http.authorizeRequests().antMatchers(each).permitAll();"
            + "http.authorizeRequests().anyRequest().authenticated();",
        "@Autowired Urls urls;");
    assertGates(
        """
        chain for any
          ant:/help -> anyone
          ant:/users/* -> anyone
          any -> authenticated
          else anyone
        unclaimed: anyone
        """);
  }

  @Test
  void keepsPermittedPathsApartByTheirMethods() {
    project.file(
        "app/Controllers.java",
        """
        package app;
        import javax.annotation.security.PermitAll;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users {
          @PermitAll @PostMapping("/users") String add() { return ""; }
          @GetMapping("/users") String all() { return ""; }
        }
        """);
    project.file(
        "app/Permitted.java",
        """
        package app;
        import com.google.common.collect.*;
        import java.util.Map;
        import javax.annotation.security.PermitAll;
        import org.springframework.http.HttpMethod;
        import org.springframework.web.bind.annotation.RequestMethod;
        import org.springframework.web.method.HandlerMethod;
        import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
        import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
        class Permitted {
          static Multimap<HttpMethod, String> of(RequestMappingHandlerMapping mapping) {
            Multimap<HttpMethod, String> result = HashMultimap.create();
            for (Map.Entry<RequestMappingInfo, HandlerMethod> each : mapping.getHandlerMethods().entrySet()) {
              if (!each.getValue().hasMethodAnnotation(PermitAll.class)) {
                continue;
              }
              each.getKey().getMethodsCondition().getMethods().forEach(method -> {
                switch (method) {
                  case GET: result.putAll(HttpMethod.GET, each.getKey().getPatternValues()); break;
                  case POST: result.putAll(HttpMethod.POST, each.getKey().getPatternValues()); break;
                }
              });
            }
            return result;
          }
        }
        """);
    project.chain(
        "com.google.common.collect.Multimap<HttpMethod, String> permitted = Permitted.of(mapping);"
            + "http.authorizeRequests()"
            + ".antMatchers(HttpMethod.GET, permitted.get(HttpMethod.GET).toArray(new String[0])).permitAll()"
            + ".antMatchers(HttpMethod.POST, permitted.get(HttpMethod.POST).toArray(new String[0])).permitAll()"
            + ".anyRequest().authenticated();",
        "@Autowired org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping mapping;");
    assertGates(
        """
        chain for any
          GET & [] -> anyone
          POST & ant:/users -> anyone
          any -> authenticated
          else anyone
        unclaimed: anyone
        """);
  }

  @Test
  void takesForAbsentWhatNeedNotBeThereAndNobodyDeclares() {
    project.config(
        """
        @Value("${open:false}") Boolean open;
        @Bean Customizer<WebSecurity> web() { return w -> {}; }
        @Bean SecurityFilterChain chain(HttpSecurity http,
            @Autowired(required = false) Customizer<HttpSecurity> more) throws Exception {
          if (Boolean.TRUE.equals(open)) { http.authorizeRequests().anyRequest().permitAll(); }
          if (more != null) { more.customize(http); }
          http.authorizeRequests().anyRequest().authenticated();
          return http.build();
        }
        """);
    assertGates("chain for any\n  any -> authenticated\n  else anyone\nunclaimed: anyone");
  }

  @Test
  void doesNotTrustWhatItCannotFollow() {
    project.chain("org.acme.Lib.secure(http);");
    assertGates("chain for unclear\n  else unclear\nunclaimed: anyone");
  }

  @Test
  void playsConfigurersCustomizerBeansAndInheritedCode() {
    project.file(
        "app/Parts.java",
        SecurityProject.IMPORTS
            + """
            import org.springframework.security.config.annotation.web.configurers.*;
            abstract class Base {
              protected abstract String prefix();
              void rules(HttpSecurity http) {
                http.authorizeHttpRequests(a -> a.requestMatchers(prefix() + "/**").permitAll());
              }
            }
            class Own extends AbstractHttpConfigurer<Own, HttpSecurity> {
              private String path = "/none";
              Own path(String path) { this.path = path; return this; }
              @Override public void init(HttpSecurity http) {
                http.authorizeHttpRequests(a -> a.requestMatchers(path).denyAll());
              }
            }
            interface Rules extends Customizer<Object> {}
            """);
    project.file(
        "app/Config.java",
        SecurityProject.IMPORTS
            + """
            @Configuration class Config extends Base {
              @Autowired private Rest rest;
              @Override protected String prefix() { return "/sub"; }
              @Bean SecurityFilterChain chain(HttpSecurity http, List<Rules> more) {
                rules(http);
                http.with(new Own().path("/own"), o -> {});
                http.authorizeHttpRequests(a -> more.forEach(each -> each.customize(a)));
                http.authorizeHttpRequests(rest::last);
                return http.build();
              }
              @Bean Rules one() { return a -> a.requestMatchers("/one").permitAll(); }
              @Component static class Rest {
                void last(Object a) { a.anyRequest().authenticated(); }
              }
            }
            """);
    assertGates(
        """
        chain for any
          /sub/** -> anyone
          /own -> nobody
          /one -> anyone
          any -> authenticated
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void leavesOutWhatIsSwitchedOffByDefault() {
    project.config(
        """
        @Bean @Profile("dev") SecurityFilterChain dev(HttpSecurity http) {
          return http.authorizeHttpRequests(a -> a.anyRequest().permitAll()).build();
        }
        @Bean @Profile("!dev") SecurityFilterChain prod(HttpSecurity http) {
          return http.authorizeHttpRequests(a -> a.anyRequest().authenticated()).build();
        }
        """);
    assertGates("prod for any\n  any -> authenticated\n  else nobody\nunclaimed: anyone");
  }

  @Test
  void fillsListsFromConfigurationFiles() {
    project.file(
        "app/Main.java",
        """
        package app;
        import org.springframework.boot.SpringApplication;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        @SpringBootApplication class Main {
          public static void main(String[] arguments) { SpringApplication.run(Main.class, arguments); }
        }
        """);
    project.file(
        "src/main/resources/application.yml",
        """
        secure:
          ignored:
            urls: [/y1, /y2]
            http-urls: /c1,/c2
          paths: /s1;/s2
          enabled: true
        """);
    project.file(
        "src/main/java/app/Ignored.java",
        SecurityProject.IMPORTS
            + """
            import org.springframework.boot.context.properties.ConfigurationProperties;
            @ConfigurationProperties(prefix = "secure.ignored") class Ignored {
              private List<String> urls = new ArrayList<>();
              private String[] httpUrls;
              private String other = "/default";
              public List<String> getUrls() { return urls; }
              public String[] getHttpUrls() { return httpUrls; }
              public String getOther() { return other; }
            }
            """);
    project.file(
        "src/main/java/app/Config.java",
        SecurityProject.IMPORTS
            + """
            import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
            @Configuration class Config {
              @Autowired Ignored ignored;
              @Value("#{'${secure.paths}'.split(';')}") List<String> split;
              @Value("${secure.enabled:false}") boolean enabled;
              @Bean @ConditionalOnProperty("secure.enabled")
              SecurityFilterChain chain(HttpSecurity http, @Value("${none:/d}") String d) {
                if (enabled) { http.authorizeHttpRequests(a -> a.requestMatchers(d).permitAll()); }
                for (String each : ignored.getUrls()) {
                  http.authorizeHttpRequests(a -> a.requestMatchers(each).permitAll());
                }
                http.authorizeHttpRequests(a -> a.requestMatchers(ignored.getHttpUrls()).permitAll());
                http.authorizeHttpRequests(a -> a.requestMatchers(ignored.getOther()).permitAll());
                http.authorizeHttpRequests(a -> a.requestMatchers(split.toArray(new String[0])).denyAll());
                return http.build();
              }
              @Bean @ConditionalOnProperty(name = "secure.enabled", havingValue = "false")
              SecurityFilterChain off(HttpSecurity http) { return http.build(); }
            }
            """);
    assertGates(
        """
        chain for any
          /d -> anyone
          /y1 -> anyone
          /y2 -> anyone
          [/c1, /c2] -> anyone
          /default -> anyone
          [/s1, /s2] -> nobody
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void saysNothingWithoutSpringSecurity() {
    project.file("app/A.java", "package app; class A {}");
    assertEquals("", project.gates());
  }

  @Test
  void takesAClassThatOnlyHasTheNameForNoneOfSpringSecurity() {
    String holder = "class SecurityContextHolder { static String user() { return null; } }";
    project
        .file("pom.xml", "<project><modelVersion>4.0.0</modelVersion></project>")
        .file("src/main/java/own/SecurityContextHolder.java", "package own; public " + holder)
        .file(
            "src/main/java/app/A.java",
            "package app; import own.*; class A { String a = SecurityContextHolder.user(); }");
    assertGates("");
    project.file(
        "src/main/java/app/B.java",
        """
        package app; import org.springframework.security.core.context.SecurityContextHolder;
        class B { Object b = SecurityContextHolder.getContext(); }""");
    assertGates("unclaimed: unclear");
  }

  @Test
  void knowsWhatHelpersSayOfNull() {
    project.chain(
        """
        String path = null;
        if (cn.hutool.core.util.ObjectUtil.isNull(path)) {
          http.authorizeHttpRequests(a -> a.requestMatchers("/null").permitAll());
        }
        if (cn.hutool.core.util.ObjectUtil.isNotNull(path)) {
          http.authorizeHttpRequests(a -> a.requestMatchers("/set").permitAll());
        }
        http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
        """);
    assertGates(
        """
        chain for any
          /null -> anyone
          any -> authenticated
          else nobody
        unclaimed: anyone
        """);
  }

  @Test
  void endsOnRecursionAndEndlessLoops() {
    project.chain(
        """
        loop(http, 0);
        while (true) { http.authorizeHttpRequests(a -> a.anyRequest().denyAll()); }
        }
        void loop(HttpSecurity http, int i) { loop(http, i + 1);
        """);
    assertTrue(project.gates().startsWith("chain for any"), project.gates());
  }

  @Test
  void doubtsTheOrderOfAChainThatIsNotKnown() {
    project.config(
        """
        @Bean @Order(org.acme.Orders.API)
        SecurityFilterChain api(HttpSecurity http) throws Exception {
          http.securityMatcher("/api/**").authorizeHttpRequests(a -> a.anyRequest().permitAll());
          return http.build(); }
        @Bean @Order(5)
        SecurityFilterChain all(HttpSecurity http) throws Exception {
          http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
          return http.build(); }
        """);
    String gates = project.gates();
    assertTrue(gates.startsWith("api for /api/** & unclear\n"), gates);
    assertTrue(gates.indexOf("all for any") < gates.lastIndexOf("api for"), gates);
  }
}
