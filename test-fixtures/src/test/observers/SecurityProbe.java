package dev.ajar.probe;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.MappingMatch;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Compiled against a real Spring Security and run with it: says what anonymous callers reach. */
public final class SecurityProbe {

  private SecurityProbe() {}

  /**
   * Starts the configuration and the controllers of a package and sends requests.
   *
   * @param requests each a method and a path, {@code GET /users/1}
   * @return for each request the body where the answer is 200, else the status or the exception
   */
  public static List<String> answers(
      String basePackage, java.util.Properties properties, List<String> requests)
      throws Exception {
    try (AnnotationConfigWebApplicationContext context =
        new AnnotationConfigWebApplicationContext()) {
      MockServletContext servletContext = new Container();
      context.setServletContext(servletContext);
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new PropertiesPropertySource("application", properties));
      context.register(Mvc.class);
      context.scan(basePackage);
      context.refresh();
      Filter security = context.getBean("springSecurityFilterChain", Filter.class);
      DispatcherServlet servlet = new DispatcherServlet(context);
      servlet.init(new MockServletConfig(servletContext, "dispatcherServlet"));
      List<String> answers = new ArrayList<>();
      for (String request : requests) {
        answers.add(answer(request, servletContext, servlet, security));
      }
      return answers;
    }
  }

  private static String answer(
      String text, MockServletContext context, DispatcherServlet servlet, Filter security) {
    String[] parts = text.split(" ", 2);
    MockHttpServletRequest request = new Request(context, parts[0], parts[1]);
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      new MockFilterChain(servlet, security).doFilter(request, response);
      return response.getStatus() == 200
          ? response.getContentAsString()
          : String.valueOf(response.getStatus());
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** A request that the container gave to the default servlet. */
  private static final class Request extends MockHttpServletRequest implements HttpServletMapping {

    Request(MockServletContext context, String method, String path) {
      super(context, method, path);
      setServletPath(path);
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
      return this;
    }

    @Override
    public String getMatchValue() {
      return "";
    }

    @Override
    public String getPattern() {
      return "/";
    }

    @Override
    public String getServletName() {
      return "dispatcherServlet";
    }

    @Override
    public MappingMatch getMappingMatch() {
      return MappingMatch.DEFAULT;
    }
  }

  /** A container in which Spring's servlet has the place that Spring Boot gives it. */
  private static final class Container extends MockServletContext {

    private static final ServletRegistration DISPATCHER =
        (ServletRegistration)
            Proxy.newProxyInstance(
                SecurityProbe.class.getClassLoader(),
                new Class<?>[] {ServletRegistration.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getMappings" -> Set.of("/");
                      case "getName" -> "dispatcherServlet";
                      case "getClassName" -> DispatcherServlet.class.getName();
                      case "hashCode" -> 1;
                      default -> null;
                    });

    @Override
    public ServletRegistration getServletRegistration(String name) {
      return name.equals("dispatcherServlet") ? DISPATCHER : null;
    }

    @Override
    public Map<String, ? extends ServletRegistration> getServletRegistrations() {
      return Map.of("dispatcherServlet", DISPATCHER);
    }
  }

  /** Spring Boot's settings: patterns for paths since 2.6, proxies of classes since 2.0. */
  @Configuration
  @EnableWebMvc
  @EnableConfigurationProperties
  static class Mvc implements WebMvcConfigurer {

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
      configurer.setPatternParser(new PathPatternParser());
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor proxiesOfClasses() {
      return new BeanDefinitionRegistryPostProcessor() {
        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
          AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
          AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {}
      };
    }
  }
}
