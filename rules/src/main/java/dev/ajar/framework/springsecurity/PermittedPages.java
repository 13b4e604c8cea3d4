package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code formLogin}, {@code logout} and the like: their {@code permitAll()} permits their pages
 * before every rule, by exact path ({@code PermitAllSupport.ExactUrlRequestMatcher}, 6.5.11).
 */
final class PermittedPages implements Value.Host {

  private static final String LOGOUT = "logout";

  private final HttpSecurityObject http;
  private final String kind;
  private final Optional<Location> at;
  private final Map<String, Value> pages = new TreeMap<>();
  private Optional<RequestMatcher> logoutMatcher = Optional.empty();
  private boolean permitted;
  private boolean disabled;

  PermittedPages(HttpSecurityObject http, String kind, Optional<Location> at) {
    this.http = http;
    this.kind = kind;
    this.at = at;
  }

  /** The {@code logout} that every chain has where none is configured. */
  static PermittedPages defaultLogout(HttpSecurityObject http) {
    return new PermittedPages(http, LOGOUT, Optional.empty());
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "loginPage", "loginProcessingUrl", "failureUrl", "logoutUrl", "logoutSuccessUrl" -> {
        pages.put(call.method(), call.argument(0));
        return this;
      }
      case "logoutRequestMatcher" -> {
        logoutMatcher =
            Optional.of(Matchers.matcher(call.argument(0), Patterns::pathPattern, call));
        return this;
      }
      case "disable" -> {
        disabled = true;
        return http;
      }
      case "permitAll" -> {
        permitted = call.arguments().isEmpty() || !call.argument(0).equals(new Value.Scalar(false));
        return this;
      }
      default -> {
        return http.answers(call.method()) ? http.call(call) : this;
      }
    }
  }

  /**
   * Where the filter of {@code formLogin} answers itself, whatever the rules say: {@code POST} to
   * the processing URL, which is the login page where nothing else is set ({@code
   * AbstractAuthenticationFilterConfigurer.updateAuthenticationDefaults}, 5.8.16 to 7.1.2). A
   * caller without credentials fails there and never comes to a handler.
   */
  Optional<HttpSecurityObject.AddedFilter> login(SecurityVersion version) {
    Value url =
        pages.getOrDefault(
            "loginProcessingUrl", pages.getOrDefault("loginPage", new Value.Text("/login")));
    if (!kind.equals("formLogin") || disabled || !(url instanceof Value.Text text)) {
      return Optional.empty();
    }
    String path = pathOf(text);
    Evidence source = new Evidence("`" + kind + "` answers POST " + path + " itself", at);
    return added(AnsweringFilter.posted(path, paths(path, version), source));
  }

  boolean isLogout() {
    return kind.equals(LOGOUT);
  }

  /**
   * Where the filter of {@code logout} answers itself, {@code /logout} where nothing else is set.
   *
   * @param unprotected whether {@code csrf} is disabled
   */
  Optional<HttpSecurityObject.AddedFilter> logout(SecurityVersion version, Truth unprotected) {
    Value url = pages.getOrDefault("logoutUrl", new Value.Text("/logout"));
    if (disabled || logoutMatcher.isEmpty() && !(url instanceof Value.Text)) {
      return Optional.empty();
    }
    if (logoutMatcher.isPresent()) {
      Evidence source = new Evidence("`logout` answers what its matcher takes", at);
      return logoutMatcher.get() instanceof RequestMatcher.Unclear
          ? Optional.empty()
          : added(
              new AnsweringFilter(Optional.empty(), logoutMatcher.get(), Optional.empty(), source));
    }
    String path = pathOf((Value.Text) url);
    Evidence source = new Evidence("`logout` answers " + path + " itself", at);
    return added(AnsweringFilter.loggingOut(path, paths(path, version), unprotected, source));
  }

  private static Optional<HttpSecurityObject.AddedFilter> added(AnsweringFilter filter) {
    return Optional.of(new HttpSecurityObject.AddedFilter(filter, filter.source()));
  }

  private static PathLanguage paths(String path, SecurityVersion version) {
    return version.isAtLeast(7, 0) ? Patterns.pathPattern(path) : Patterns.ant(path, true, version);
  }

  private static String pathOf(Value.Text page) {
    return page.text().replaceAll("\\?.*", "");
  }

  /** The pages that are permitted; those that the framework itself serves aren't among them. */
  List<AccessRule> rules() {
    List<AccessRule> rules = new ArrayList<>();
    if (!permitted || disabled) {
      return rules;
    }
    for (Value each : pages.values()) {
      if (each instanceof Value.Text page) {
        String path = pathOf(page);
        rules.add(
            new AccessRule(
                RequestMatcher.path(new PathLanguage.Exact(path)),
                new Requirement.Anyone(),
                new Evidence("`" + kind + "` permits its page " + path, at)));
      } else if (each instanceof Value.Unknown unknown) {
        rules.add(
            new AccessRule(
                new RequestMatcher.Unclear(unknown.reason()),
                new Requirement.Anyone(),
                new Evidence("`" + kind + "` permits its pages", at)));
      }
    }
    return rules;
  }
}
