package dev.ajar.framework.satoken.shop;

import cn.dev33.satoken.exception.StopMatchException;
import cn.dev33.satoken.interceptor.SaInterceptor;
import cn.dev33.satoken.stp.StpUtil;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A refusal that passes everybody on. */
@Configuration
public class Refused implements WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new SaInterceptor(
                handler -> {
                  if (!StpUtil.isLogin()) {
                    throw new StopMatchException();
                  }
                }))
        .addPathPatterns("/**")
        .excludePathPatterns("/login");
  }
}
