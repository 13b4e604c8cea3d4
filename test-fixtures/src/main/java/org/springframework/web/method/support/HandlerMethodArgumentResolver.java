package org.springframework.web.method.support;

import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;

public interface HandlerMethodArgumentResolver {
  boolean supportsParameter(MethodParameter parameter);

  Object resolveArgument(
      MethodParameter parameter, Object container, NativeWebRequest request, Object binderFactory);
}
