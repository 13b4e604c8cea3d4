package org.springframework.http;

public enum HttpStatus implements HttpStatusCode {
  OK(200),
  CREATED(201),
  NO_CONTENT(204),
  BAD_REQUEST(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409),
  TOO_MANY_REQUESTS(429),
  INTERNAL_SERVER_ERROR(500);

  private final int value;

  HttpStatus(int value) {
    this.value = value;
  }

  @Override
  public int value() {
    return value;
  }
}
