package dev.ajar.access;

import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out which paths a {@link RequestMatcher} takes from requests with a given method. A matcher
 * that doesn't look at the method yields the same object for all of them. One that names handlers
 * can be told by {@link HandlerView} only.
 *
 * <p>Not for use by two threads at once: it remembers what it worked out.
 */
final class Matchers {

  private record Key(RequestMatcher matcher, HttpMethod method) {}

  private final Languages languages = new Languages();
  private final Map<RequestMatcher, Span> methodless = new HashMap<>();
  private final Map<Key, Span> known = new HashMap<>();

  Languages languages() {
    return languages;
  }

  /** The paths of requests with the method that the matcher takes. */
  Span of(RequestMatcher matcher, HttpMethod method) {
    if (!looksAtMethod(matcher)) {
      return remembered(methodless, matcher, matcher, method);
    }
    return remembered(known, new Key(matcher, method), matcher, method);
  }

  private <K> Span remembered(Map<K, Span> map, K key, RequestMatcher matcher, HttpMethod method) {
    Span span = map.get(key);
    if (span == null) {
      span = read(matcher, method);
      map.put(key, span);
    }
    return span;
  }

  private Span read(RequestMatcher matcher, HttpMethod method) {
    if (matcher instanceof RequestMatcher.Path path) {
      return languages.of(path.paths());
    }
    if (matcher instanceof RequestMatcher.Methods methods) {
      return methods.methods().contains(method) ? languages.everything() : languages.nothing();
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      Span result = languages.everything();
      for (RequestMatcher part : all.parts()) {
        result = languages.and(result, of(part, method));
      }
      return result;
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      Span result = languages.nothing();
      for (RequestMatcher part : any.parts()) {
        result = languages.or(result, of(part, method));
      }
      return result;
    }
    if (matcher instanceof RequestMatcher.Not not) {
      return languages.not(of(not.other(), method));
    }
    if (matcher instanceof RequestMatcher.Handlers) {
      return languages.unclear(Evidence.of("it is for some handlers only"));
    }
    if (matcher instanceof RequestMatcher.Unclear unclear) {
      return languages.unclear(unclear.reason());
    }
    if (matcher instanceof RequestMatcher.Chosen chosen) {
      return languages.unclear(chosen.source());
    }
    return languages.everything();
  }

  private static boolean looksAtMethod(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.AllOf all) {
      return anyLooksAtMethod(all.parts());
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      return anyLooksAtMethod(any.parts());
    }
    return matcher instanceof RequestMatcher.Not not
        ? looksAtMethod(not.other())
        : matcher instanceof RequestMatcher.Methods;
  }

  private static boolean anyLooksAtMethod(List<RequestMatcher> parts) {
    return parts.stream().anyMatch(Matchers::looksAtMethod);
  }
}
