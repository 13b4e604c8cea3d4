package dev.ajar.framework.satoken.shop;

import cn.dev33.satoken.interceptor.SaInterceptor;
import cn.dev33.satoken.stp.StpUtil;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Code signs somebody in. */
@Configuration
public class Switching implements WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new SaInterceptor(
                handler -> {
                  StpUtil.switchTo(1);
                  StpUtil.checkLogin();
                }))
        .addPathPatterns("/**")
        .excludePathPatterns("/login");
  }
}
