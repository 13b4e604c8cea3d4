package org.springframework.web.servlet.function;

public interface ServerResponse {

  static ServerResponse ok(Object body) {
    return new ServerResponse() {};
  }
}
