package dev.ajar.framework.satoken;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.AntPathMatcher;

/**
 * {@code SaReactorFilter}, {@code SaServletFilter} or {@code SaInterceptor}: the paths that it is
 * for, and the function that checks them ({@code SaReactorFilter.filter}, 1.39.0: an included path
 * that isn't excluded is given to {@code auth}).
 */
public final class SaFilter implements Value.Host {

  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  private final String type;
  private final List<Value> includes = new ArrayList<>();
  private final List<Value> excludes = new ArrayList<>();
  private Optional<Value> auth;

  SaFilter(String type, List<Value> arguments) {
    this.type = type;
    this.auth = arguments.stream().findFirst();
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "addInclude" -> add(includes, call);
      case "addExclude" -> add(excludes, call);
      case "setIncludeList" -> {
        includes.clear();
        add(includes, call);
      }
      case "setExcludeList" -> {
        excludes.clear();
        add(excludes, call);
      }
      case "setAuth" -> auth = Optional.of(call.argument(0));
      default -> {}
    }
    return this;
  }

  private static void add(List<Value> patterns, Call call) {
    call.arguments().stream()
        .flatMap(
            each -> each instanceof Value.Items items ? items.items().stream() : Stream.of(each))
        .forEach(patterns::add);
  }

  /** Whether it lets a request of an anonymous caller pass. */
  public Truth passes(SaRequest request, SaLibrary library, Evaluator evaluator, JavaType place) {
    Truth seen = any(includes, request.path()).and(not(any(excludes, request.path())));
    if (seen == Truth.NO || auth.isEmpty()) {
      return Truth.YES;
    }
    library.receive(request);
    evaluator.call(auth.get(), "run", List.of(new Value.Null()), place);
    return seen == Truth.YES || request.passes() == Truth.YES ? request.passes() : Truth.UNKNOWN;
  }

  private static Truth any(List<Value> patterns, String path) {
    Truth any = Truth.NO;
    for (Value each : patterns) {
      any =
          any.or(
              each instanceof Value.Text pattern
                  ? Truth.of(MATCHER.match(pattern.text(), path))
                  : each instanceof Value.Null ? Truth.NO : Truth.UNKNOWN);
    }
    return any;
  }

  private static Truth not(Truth truth) {
    return truth == Truth.UNKNOWN ? truth : Truth.of(truth == Truth.NO);
  }

  @Override
  public Optional<String> type() {
    return Optional.of(type);
  }
}
