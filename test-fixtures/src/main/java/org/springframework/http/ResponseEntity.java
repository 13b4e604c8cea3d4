package org.springframework.http;

import java.util.Optional;

public class ResponseEntity<T> extends HttpEntity<T> {

  private final HttpStatusCode status;

  public ResponseEntity(HttpStatusCode status) {
    this(null, status);
  }

  public ResponseEntity(T body, HttpStatusCode status) {
    super(body);
    this.status = status;
  }

  public HttpStatusCode getStatusCode() {
    return status;
  }

  public static BodyBuilder status(HttpStatusCode status) {
    return new Builder(status);
  }

  public static BodyBuilder ok() {
    return status(HttpStatus.OK);
  }

  public static <T> ResponseEntity<T> ok(T body) {
    return ok().body(body);
  }

  public static <T> ResponseEntity<T> of(Optional<T> body) {
    return body.map(ResponseEntity::ok).orElseGet(() -> notFound().build());
  }

  public static BodyBuilder badRequest() {
    return status(HttpStatus.BAD_REQUEST);
  }

  public static HeadersBuilder<?> notFound() {
    return status(HttpStatus.NOT_FOUND);
  }

  public static HeadersBuilder<?> noContent() {
    return status(HttpStatus.NO_CONTENT);
  }

  public interface HeadersBuilder<B extends HeadersBuilder<B>> {

    B header(String name, String... values);

    <T> ResponseEntity<T> build();
  }

  public interface BodyBuilder extends HeadersBuilder<BodyBuilder> {

    <T> ResponseEntity<T> body(T body);
  }

  private record Builder(HttpStatusCode status) implements BodyBuilder {

    @Override
    public BodyBuilder header(String name, String... values) {
      return this;
    }

    @Override
    public <T> ResponseEntity<T> build() {
      return new ResponseEntity<>(status);
    }

    @Override
    public <T> ResponseEntity<T> body(T body) {
      return new ResponseEntity<>(body, status);
    }
  }
}
