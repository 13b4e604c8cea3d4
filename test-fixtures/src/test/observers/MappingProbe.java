package dev.ajar.probe;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Compiled against a real Spring MVC and run inside it: says what it maps in a package. */
public final class MappingProbe {

  private MappingProbe() {}

  /**
   * One line for each method and pattern, {@code GET /users com.acme.Users#list}, in no order.
   *
   * @param files paths of the application's configuration files
   */
  public static List<String> mappings(String basePackage, List<String> files)
      throws IOException {
    try (AnnotationConfigWebApplicationContext context =
        new AnnotationConfigWebApplicationContext()) {
      for (String file : files) {
        context.getEnvironment().getPropertySources().addLast(properties(file));
      }
      context.setServletContext(servletContext());
      context.register(Mvc.class);
      context.scan(basePackage);
      context.refresh();
      String prefix =
          context.getEnvironment().getProperty("server.servlet.context-path", "")
              + context.getEnvironment().getProperty("spring.mvc.servlet.path", "");
      RequestMappingHandlerMapping mapping =
          context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
      List<String> lines = new ArrayList<>();
      mapping
          .getHandlerMethods()
          .forEach((info, handler) -> lines.addAll(lines(prefix, info, handler)));
      return lines;
    }
  }

  private static Set<String> lines(
      String prefix, RequestMappingInfo info, HandlerMethod handler) {
    Set<String> methods = new TreeSet<>();
    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
      methods.add(method.name());
    }
    if (methods.isEmpty()) {
      methods.add("*");
    }
    Set<String> lines = new TreeSet<>();
    for (String pattern : info.getPatternValues()) {
      String path = prefix + pattern;
      for (String method : methods) {
        lines.add(
            method
                + " "
                + (path.isEmpty() ? "/" : path)
                + " "
                + handler.getBeanType().getName()
                + "#"
                + handler.getMethod().getName());
      }
    }
    return lines;
  }

  private static PropertySource<?> properties(String file) throws IOException {
    if (file.endsWith(".properties")) {
      return new ResourcePropertySource(new FileSystemResource(file));
    }
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource(file));
    Properties properties = yaml.getObject();
    return new PropertiesPropertySource(file, properties);
  }

  /** A servlet context that has nothing, which is all that Spring MVC needs of it here. */
  private static ServletContext servletContext() {
    return (ServletContext)
        Proxy.newProxyInstance(
            MappingProbe.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> {
              Class<?> type = method.getReturnType();
              if (type == Enumeration.class) {
                return Collections.emptyEnumeration();
              }
              if (type == Map.class) {
                return Map.of();
              }
              if (method.getName().equals("hashCode")) {
                return 1;
              }
              return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
            });
  }

  /** Spring Boot's way of matching paths, in all its versions since 2.6. */
  @Configuration
  @EnableWebMvc
  static class Mvc implements WebMvcConfigurer {

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
      configurer.setPatternParser(new PathPatternParser());
    }
  }
}
