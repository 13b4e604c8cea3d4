package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.satoken.SaExchange;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import org.springframework.util.AntPathMatcher;

/**
 * A request of a caller who isn't signed in, on its way through the checks of Sa-Token in a
 * gateway. It remembers whether one of them refused it.
 */
final class SaRequest implements SaExchange {

  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  private final String path;
  private final String method;
  private boolean refused;
  private boolean perhapsRefused;
  private boolean signedIn;

  /**
   * @param path the path as the checks see it
   * @param method the HTTP method
   */
  SaRequest(String path, String method) {
    this.path = path;
    this.method = method;
  }

  @Override
  public Value path() {
    return new Value.Text(path);
  }

  @Override
  public Value method(Call call) {
    return new Value.Text(method);
  }

  @Override
  public Value matches(List<Value> patterns, Call call) {
    boolean matched =
        patterns.stream()
            .anyMatch(each -> each instanceof Value.Text text && MATCHER.match(text.text(), path));
    boolean known =
        patterns.stream()
            .allMatch(each -> each instanceof Value.Text || each instanceof Value.Null);
    return matched || known
        ? new Value.Scalar(matched)
        : call.unknown("not all patterns of `" + call.text() + "` are known");
  }

  @Override
  public Value isOneOf(List<String> methods, Call call) {
    return new Value.Scalar(methods.contains(method));
  }

  @Override
  public Value sent(Call call) {
    return call.unknown("what `" + call.text() + "` returns depends on the request");
  }

  @Override
  public Value nobody(Evidence check) {
    return new Value.Null();
  }

  @Override
  public void signIn() {
    signedIn = true;
  }

  @Override
  public boolean isSignedIn() {
    return signedIn;
  }

  /** Whether the request got through all checks. */
  Truth passes() {
    return refused ? Truth.NO : perhapsRefused ? Truth.UNKNOWN : Truth.YES;
  }

  @Override
  public Value refuse(Call call, Evidence check) {
    if (call.conditions().isEmpty()) {
      refused = true;
    } else {
      perhapsRefused = true;
    }
    return call.raise("cn.dev33.satoken.exception.NotLoginException");
  }

  @Override
  public void doubt() {
    perhapsRefused = true;
  }
}
