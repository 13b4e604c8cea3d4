package dev.ajar.model;

/** The methods of RFC 9110 and RFC 5789 for which a handler can be mapped. */
public enum HttpMethod {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  TRACE
}
