package dev.ajar.framework.guards;

import dev.ajar.framework.satoken.SaExchange;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The request of a guard's round, as Sa-Token's checks see it.
 *
 * @param request as servlets see it
 */
record SaTokenRequest(Round round, Value request) implements SaExchange {

  private static final String SIGNED_IN = "signed in with Sa-Token";

  @Override
  public Value path() {
    return new PathText(false, "", false);
  }

  @Override
  public Value method(Call call) {
    return call.apply(request, "getMethod");
  }

  @Override
  public Value matches(List<Value> patterns, Call call) {
    List<RequestMatcher> known =
        patterns.stream()
            .filter(Value.Text.class::isInstance)
            .map(each -> ((Value.Text) each).text())
            .map(each -> RequestMatcher.path(new PathLanguage.Ant(each, true)))
            .toList();
    return patterns.stream()
        .filter(Value.Unknown.class::isInstance)
        .findFirst()
        .orElseGet(() -> new RequestTest(new RequestMatcher.AnyOf(known)));
  }

  @Override
  public Value isOneOf(List<String> methods, Call call) {
    return new RequestTest(
        new RequestMatcher.Methods(
            Arrays.stream(HttpMethod.values())
                .filter(each -> methods.contains(each.name()))
                .collect(Collectors.toSet())));
  }

  @Override
  public Value sent(Call call) {
    String method = call.method().equals("getParam") ? "getParameter" : call.method();
    return call.apply(request, method, call.arguments().toArray(Value[]::new));
  }

  @Override
  public Value nobody(Evidence check) {
    return round.absent(check);
  }

  @Override
  public void signIn() {
    round.held().put(SIGNED_IN, new Value.Scalar(true));
  }

  @Override
  public boolean isSignedIn() {
    return round.held().containsKey(SIGNED_IN);
  }

  @Override
  public Value refuse(Call call, Evidence check) {
    round.lacksCredentials(check);
    return call.raise("cn.dev33.satoken.exception.NotLoginException");
  }

  @Override
  public void doubt() {
    // where a way is played, everything is decided
  }
}
