package dev.ajar.framework.springsecurity;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code WebSecurity}: what it is told to ignore passes before any chain ({@code
 * WebSecurity.performBuild}, 5.8.16: each ignored request gets a chain without filters, first).
 */
final class WebSecurityObject implements Value.Host {

  private final SecurityVersion version;
  private final List<Chain> ignored = new ArrayList<>();

  WebSecurityObject(SecurityVersion version) {
    this.version = version;
  }

  List<Chain> ignored() {
    return List.copyOf(ignored);
  }

  @Override
  public Value call(Call call) {
    Optional<RequestMatcher> matcher = ChainMatchers.of(call, version);
    matcher.ifPresent(
        each ->
            ignore(
                Matchers.under(call.conditions(), each), "`ignoring()." + call.text() + "`", call));
    return this;
  }

  @Override
  public void handOver(Evidence code) {
    ignored.add(chain(new RequestMatcher.Unclear(code), code));
  }

  @Override
  public Optional<String> type() {
    return Optional.of("org.springframework.security.config.annotation.web.builders.WebSecurity");
  }

  private void ignore(RequestMatcher matcher, String text, Call call) {
    ignored.add(chain(matcher, Evidence.of(text, call.at())));
  }

  private static Chain chain(RequestMatcher matcher, Evidence source) {
    return new Chain(
        "ignored",
        matcher,
        List.of(),
        new AccessRule(new RequestMatcher.Any(), new Requirement.Anyone(), source),
        List.of());
  }
}
