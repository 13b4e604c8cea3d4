package dev.ajar.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One HTTP method and path pattern that a handler serves.
 *
 * @param method the HTTP method; empty where the mapping names none and so serves all of them
 * @param path the full pattern as a client sees it, context path and servlet path included
 * @param contextPath what the servlet container strips before anything in the application sees the
 *     path; empty or {@code /x}
 * @param mapping the paths that reach the handler, <em>without</em> the context path: the universe
 *     in which every matcher of the application is compared with it
 * @param handler the code that answers
 * @param location where the handler's name stands
 * @param inputs what the handler takes from the request, in parameter order
 * @param answer what kind of answer it gives
 * @param conditional whether the mapping also demands something beyond method and path (parameters,
 *     headers, media types), so that another handler may serve the same method and path
 */
public record Endpoint(
    Optional<HttpMethod> method,
    String path,
    String contextPath,
    PathLanguage mapping,
    Handler handler,
    Location location,
    List<Input> inputs,
    Answer answer,
    boolean conditional)
    implements Comparable<Endpoint> {

  private static final Comparator<Endpoint> IN_INVENTORY_ORDER =
      Comparator.comparing(Endpoint::path)
          .thenComparing(Endpoint::methodName)
          .thenComparing(Endpoint::handler)
          .thenComparing(Endpoint::location);

  /** What kind of answer a handler gives. */
  public enum Answer {
    /** Its return value, or what it writes itself, is the response body. */
    BODY,
    /** It names a view that a template engine renders. */
    VIEW
  }

  public Endpoint {
    inputs = List.copyOf(inputs);
  }

  /** The method's name, {@code *} for all. */
  public String methodName() {
    return method.map(Enum::name).orElse("*");
  }

  /** Method and path, {@code GET /v1/users/{phone}}. */
  public String title() {
    return methodName() + " " + path;
  }

  @Override
  public int compareTo(Endpoint other) {
    return IN_INVENTORY_ORDER.compare(this, other);
  }
}
