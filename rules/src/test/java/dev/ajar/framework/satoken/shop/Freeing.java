package dev.ajar.framework.satoken.shop;

import cn.dev33.satoken.interceptor.SaInterceptor;
import cn.dev33.satoken.router.SaRouter;
import cn.dev33.satoken.stp.StpUtil;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stops there ends nothing else. */
@Configuration
public class Freeing implements WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new SaInterceptor(
                handler -> {
                  SaRouter.match("/**").free(r -> SaRouter.match("/news/**").stop());
                  StpUtil.checkLogin();
                }))
        .addPathPatterns("/**")
        .excludePathPatterns("/login");
  }
}
