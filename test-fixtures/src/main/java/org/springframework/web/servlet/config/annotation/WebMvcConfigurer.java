package org.springframework.web.servlet.config.annotation;

import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

public interface WebMvcConfigurer {

  default void configurePathMatch(PathMatchConfigurer configurer) {}

  default void addInterceptors(InterceptorRegistry registry) {}

  default void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {}
}
