package org.springframework.web.servlet.function;

public abstract class RouterFunctions {

  private RouterFunctions() {}

  public static Builder route() {
    throw new UnsupportedOperationException("fixtures are compiled and never run");
  }

  public interface Builder {

    Builder GET(String pattern, HandlerFunction<ServerResponse> handler);

    RouterFunction<ServerResponse> build();
  }
}
