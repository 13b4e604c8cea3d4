package dev.ajar.framework.springsecurity;

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

  private final HttpSecurityObject http;
  private final String kind;
  private final Location at;
  private final Map<String, Value> pages = new TreeMap<>();
  private boolean permitted;
  private boolean disabled;

  PermittedPages(HttpSecurityObject http, String kind, Location at) {
    this.http = http;
    this.kind = kind;
    this.at = at;
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "loginPage", "loginProcessingUrl", "failureUrl", "logoutUrl", "logoutSuccessUrl" -> {
        pages.put(call.method(), call.argument(0));
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
    PathLanguage paths =
        version.isAtLeast(7, 0) ? Patterns.pathPattern(path) : Patterns.ant(path, true, version);
    Evidence source = Evidence.of("`" + kind + "` answers POST " + path + " itself", at);
    return Optional.of(new HttpSecurityObject.AddedFilter(new LoginFilter(paths, source), source));
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
                Evidence.of("`" + kind + "` permits its page " + path, at)));
      } else if (each instanceof Value.Unknown unknown) {
        rules.add(
            new AccessRule(
                new RequestMatcher.Unclear(unknown.reason()),
                new Requirement.Anyone(),
                Evidence.of("`" + kind + "` permits its pages", at)));
      }
    }
    return rules;
  }
}
