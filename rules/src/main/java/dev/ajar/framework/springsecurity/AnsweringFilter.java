package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A filter of Spring's that answers some requests itself, so that no handler does: those of {@code
 * formLogin} ({@code AbstractAuthenticationProcessingFilter.doFilter}) and of {@code logout}
 * ({@code LogoutFilter.doFilter}, 5.8.16 to 7.1.2).
 *
 * @param path the path it listens at; empty where a matcher of the application's own tells
 * @param answered what it answers
 * @param perhaps what it may answer as well; empty where there is no such thing
 * @param source where it was configured
 */
record AnsweringFilter(
    Optional<String> path,
    RequestMatcher answered,
    Optional<RequestMatcher> perhaps,
    Evidence source)
    implements Value.Host {

  /** Spring's own filter takes these where nothing protects from forged requests. */
  private static final Set<HttpMethod> UNPROTECTED =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  /**
   * Answers what is posted to a path.
   *
   * @param paths what the filter takes for that path
   */
  static AnsweringFilter posted(String path, PathLanguage paths, Evidence source) {
    return new AnsweringFilter(
        Optional.of(path), requests(Set.of(HttpMethod.POST), paths), Optional.empty(), source);
  }

  /**
   * The filter of {@code logout}: {@code POST} alone, and with {@code csrf} disabled also {@code
   * GET}, {@code PUT} and {@code DELETE} ({@code LogoutConfigurer.getLogoutRequestMatcher}, 5.8.16
   * to 7.1.2).
   */
  static AnsweringFilter loggingOut(
      String path, PathLanguage paths, Truth unprotected, Evidence source) {
    RequestMatcher all = requests(UNPROTECTED, paths);
    if (unprotected == Truth.YES) {
      return new AnsweringFilter(Optional.of(path), all, Optional.empty(), source);
    }
    return new AnsweringFilter(
        Optional.of(path),
        requests(Set.of(HttpMethod.POST), paths),
        unprotected == Truth.NO ? Optional.empty() : Optional.of(all),
        source);
  }

  private static RequestMatcher requests(Set<HttpMethod> methods, PathLanguage paths) {
    return new RequestMatcher.AllOf(
        List.of(new RequestMatcher.Methods(methods), new RequestMatcher.Path(paths)));
  }

  @Override
  public Value call(Call call) {
    return this;
  }

  /** Whether a handler of the application may be mapped to what it answers. */
  boolean mayAnswerFor(Endpoint endpoint) {
    if (path.isEmpty()) {
      return true;
    }
    String mapped = endpoint.path().substring(endpoint.contextPath().length());
    if (mapped.contains("**") || mapped.contains("{*")) {
      return true;
    }
    List<String> segments = List.of(mapped.split("/"));
    List<String> answeredSegments = List.of(path.get().split("/"));
    return segments.size() == answeredSegments.size()
        && IntStream.range(0, segments.size())
            .allMatch(i -> mayBe(segments.get(i), answeredSegments.get(i)));
  }

  private static boolean mayBe(String mapped, String segment) {
    return mapped.matches(".*[{*?].*") || mapped.equals(segment);
  }

  Judgement judgement() {
    List<AccessRule> rules = new ArrayList<>();
    rules.add(new AccessRule(answered, new Requirement.Nobody(), source));
    perhaps.ifPresent(
        each -> rules.add(new AccessRule(each, new Requirement.Unclear(doubt()), source)));
    return new Judgement(rules, new Requirement.Anyone(), source);
  }

  private static String doubt() {
    return "whether `csrf` is disabled isn't known, and with it which requests log out";
  }
}
