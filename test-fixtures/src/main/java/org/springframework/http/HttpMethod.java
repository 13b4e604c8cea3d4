package org.springframework.http;

public final class HttpMethod {

  public static final HttpMethod GET = new HttpMethod("GET");
  public static final HttpMethod HEAD = new HttpMethod("HEAD");
  public static final HttpMethod POST = new HttpMethod("POST");
  public static final HttpMethod PUT = new HttpMethod("PUT");
  public static final HttpMethod PATCH = new HttpMethod("PATCH");
  public static final HttpMethod DELETE = new HttpMethod("DELETE");
  public static final HttpMethod OPTIONS = new HttpMethod("OPTIONS");
  public static final HttpMethod TRACE = new HttpMethod("TRACE");

  private final String name;

  private HttpMethod(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }
}
