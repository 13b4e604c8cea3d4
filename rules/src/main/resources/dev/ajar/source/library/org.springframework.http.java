package org.springframework.http;

public class HttpEntity<T> {
  public HttpEntity(T body) {}
  public native T getBody();
}

public class RequestEntity<T> extends HttpEntity<T> {}

public class ResponseEntity<T> extends HttpEntity<T> {
  public ResponseEntity(T body, HttpStatusCode status) {}
  public static native BodyBuilder status(HttpStatusCode status);
  public static native BodyBuilder status(int status);
  public static native BodyBuilder ok();
  public static native <T> ResponseEntity<T> ok(T body);
  public static native <T> ResponseEntity<T> of(java.util.Optional<T> body);
  public static native <T> ResponseEntity<T> ofNullable(T body);
  public static native BodyBuilder created(java.net.URI location);
  public static native BodyBuilder accepted();
  public static native HeadersBuilder<?> noContent();
  public static native BodyBuilder badRequest();
  public static native HeadersBuilder<?> notFound();
  public static native BodyBuilder unprocessableEntity();
  public static native BodyBuilder internalServerError();

  public interface HeadersBuilder<B extends HeadersBuilder<B>> {
    <T> ResponseEntity<T> build();
  }

  public interface BodyBuilder {
    BodyBuilder header(String name, String... values);
    BodyBuilder headers(HttpHeaders headers);
    BodyBuilder eTag(String tag);
    BodyBuilder cacheControl(CacheControl control);
    BodyBuilder location(java.net.URI location);
    BodyBuilder contentType(MediaType type);
    BodyBuilder contentLength(long length);
    BodyBuilder lastModified(long time);
    <T> ResponseEntity<T> body(T body);
    <T> ResponseEntity<T> build();
  }
}

public interface HttpStatusCode {}
public class HttpHeaders {}
public class CacheControl {}
public class MediaType {}
