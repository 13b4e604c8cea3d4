package dev.ajar.framework.shiro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.access.AccessEvaluator;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.model.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.shiro.web.filter.mgt.DefaultFilterChainManager;
import org.apache.shiro.web.filter.mgt.PathMatchingFilterChainResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Our reading of Shiro's patterns, held against Shiro itself. Patterns with a slash at their end
 * are left out: where the path has none, the real resolver (2.0.2) fails with an exception.
 */
class ShiroPathsAgainstShiroTest {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/a",
          "/a/",
          "/ab",
          "/a/b",
          "/a/b/",
          "/a/b/c",
          "/a/b/c/",
          "/b/a.js",
          "/a.js",
          "/index",
          "/index/",
          "/index.html",
          "/x/a/b",
          "/{a}",
          "/{a}/b");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a",
        "/*",
        "/**",
        "/a/*",
        "/a/**",
        "/**/*.js",
        "/a?",
        "/index**",
        "/a/**/**",
        "/**/b",
        "/*/b/*",
        "/{a}",
        "/{a}/b",
        "/*.js",
        "/a/b/**",
        "/**/",
        "/a**"
      })
  void takesThePathsThatTheRealResolverTakes(String pattern) {
    DefaultFilterChainManager manager = new DefaultFilterChainManager();
    manager.createChain(pattern, "anon");
    PathMatchingFilterChainResolver real = new PathMatchingFilterChainResolver();
    real.setFilterChainManager(manager);
    for (String path : PATHS) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
      request.setServletPath(path);
      boolean taken =
          real.getChain(request, new MockHttpServletResponse(), new MockFilterChain()) != null;
      assertEquals(taken, isTaken(pattern, path), pattern + " takes " + path);
    }
  }

  private static boolean isTaken(String pattern, String path) {
    RequestMatcher any = new RequestMatcher.Any();
    AccessRule passes = new AccessRule(any, new Requirement.Anyone(), Evidence.of("not taken"));
    AccessRule refuses =
        new AccessRule(
            RequestMatcher.path(ShiroPaths.of(pattern)),
            new Requirement.Nobody(),
            Evidence.of("taken"));
    Gate gate =
        new Gate(
            "Shiro", List.of(new Chain("chain", any, List.of(refuses), passes, List.of())), passes);
    Endpoint endpoint =
        new Endpoint(
            Optional.of(HttpMethod.GET),
            path,
            "",
            new PathLanguage.Exact(path),
            new Handler("A", "a", ""),
            new Location("A.java", 1),
            List.of(),
            Endpoint.Answer.BODY,
            false);
    Service service = new Service("app", List.of(endpoint), List.of(gate), Map.of());
    return new AccessEvaluator(service).access(endpoint).verdict() == Verdict.DENIED;
  }
}
