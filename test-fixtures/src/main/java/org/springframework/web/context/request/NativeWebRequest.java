package org.springframework.web.context.request;

public interface NativeWebRequest {
  String getHeader(String name);
}
