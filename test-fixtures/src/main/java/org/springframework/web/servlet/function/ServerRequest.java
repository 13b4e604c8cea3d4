package org.springframework.web.servlet.function;

public interface ServerRequest {

  String pathVariable(String name);
}
