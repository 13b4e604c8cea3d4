package dev.ajar.model;

import java.util.List;
import java.util.Set;

/** Which requests something applies to: a rule, a chain, an interceptor, a limiter. */
public sealed interface RequestMatcher {

  /** Takes every request. */
  record Any() implements RequestMatcher {}

  /** Takes requests whose path is in the language, whatever the method. */
  record Path(PathLanguage paths) implements RequestMatcher {}

  /** Takes requests with one of the methods, whatever the path. */
  record Methods(Set<HttpMethod> methods) implements RequestMatcher {
    public Methods {
      methods = Set.copyOf(methods);
    }
  }

  /** Takes requests that one of the handlers answers, whatever their path and method. */
  record Handlers(Set<Handler> handlers) implements RequestMatcher {
    public Handlers {
      handlers = Set.copyOf(handlers);
    }
  }

  /** Takes what all of the parts take; every request where there are none. */
  record AllOf(List<RequestMatcher> parts) implements RequestMatcher {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** Takes what any of the parts takes; nothing where there are none. */
  record AnyOf(List<RequestMatcher> parts) implements RequestMatcher {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /** Takes what the other one doesn't. */
  record Not(RequestMatcher other) implements RequestMatcher {}

  /**
   * Takes some requests, and the analysis can't tell which; a pattern from the environment, say. It
   * may take any request that the matchers around it leave.
   *
   * @param reason why it can't be told, with its place
   */
  record Unclear(Evidence reason) implements RequestMatcher {}

  /**
   * Takes requests whose caller wants it so, whatever the path: those that carry a header, say.
   *
   * @param choice what the caller does, the same text for the same choice
   * @param source where it is asked for
   */
  record Chosen(String choice, Evidence source) implements RequestMatcher {}

  static RequestMatcher path(PathLanguage paths) {
    return new Path(paths);
  }
}
