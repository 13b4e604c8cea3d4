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
      case "permitAll" -> {
        permitted = call.arguments().isEmpty() || !call.argument(0).equals(new Value.Scalar(false));
        return this;
      }
      default -> {
        return http.answers(call.method()) ? http.call(call) : this;
      }
    }
  }

  /** The pages that are permitted; those that the framework itself serves aren't among them. */
  List<AccessRule> rules() {
    List<AccessRule> rules = new ArrayList<>();
    if (!permitted) {
      return rules;
    }
    for (Value each : pages.values()) {
      if (each instanceof Value.Text page) {
        String path = page.text().replaceAll("\\?.*", "");
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
