package dev.ajar.framework.guards;

import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A condition that the path or method of the request decides. */
public record RequestTest(RequestMatcher when) implements Value.Host {

  /** Of a predicate, and of Spring Security's {@code RequestMatcher.MatchResult}. */
  private static final Set<String> ANSWERS = Set.of("matches", "isMatch");

  @Override
  public Value call(Call call) {
    return call.method().endsWith("Value") || ANSWERS.contains(call.method())
        ? this
        : call.unknown("what `" + call.text() + "` returns depends on the request");
  }

  @Override
  public Optional<Value> joined(List<Value> conditions, boolean any) {
    if (!conditions.stream().allMatch(RequestTest.class::isInstance)) {
      return Optional.empty();
    }
    List<RequestMatcher> all =
        conditions.stream().map(each -> ((RequestTest) each).when()).toList();
    return Optional.of(
        new RequestTest(any ? new RequestMatcher.AnyOf(all) : new RequestMatcher.AllOf(all)));
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    if (!(other instanceof Value.Scalar scalar && scalar.value() instanceof Boolean wanted)) {
      return Optional.empty();
    }
    return switch (operator) {
      case "==" -> Optional.of(wanted ? this : not());
      case "!=" -> Optional.of(wanted ? not() : this);
      default -> Optional.empty();
    };
  }

  public RequestTest not() {
    return new RequestTest(new RequestMatcher.Not(when));
  }
}
