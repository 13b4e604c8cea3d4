package dev.ajar.framework.satoken;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code SaInterceptor}, {@code SaServletFilter} or {@code SaReactorFilter}: the paths that it is
 * for, and the functions that check them. Source: {@code SaInterceptor.preHandle} and {@code
 * SaServletFilter.doFilter}, 1.39.0 to 1.44.0.
 */
public final class SaFilter implements Value.Host {

  private final String type;
  private final SaLibrary library;
  private final List<Value> includes = new ArrayList<>();
  private final List<Value> excludes = new ArrayList<>();
  private Optional<Value> before = Optional.empty();
  private Optional<Value> auth;
  private Value annotated = new Value.Scalar(true);

  SaFilter(String type, List<Value> arguments, SaLibrary library) {
    this.type = type;
    this.library = library;
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
      case "setBeforeAuth" -> before = Optional.of(call.argument(0));
      case "setAuth" -> auth = Optional.of(call.argument(0));
      case "isAnnotation" -> annotated = call.argument(0);
      case "preHandle" -> {
        return new Value.Scalar(passes(call, () -> intercept(call)));
      }
      case "doFilter" -> {
        if (passes(call, () -> filter(call))) {
          call.apply(call.argument(2), "doFilter", call.argument(0), call.argument(1));
        }
      }
      default -> {}
    }
    return this;
  }

  private static void add(List<Value> patterns, Call call) {
    call.arguments().stream()
        .flatMap(
            each -> each instanceof Value.Items items ? items.items().stream() : Stream.of(each))
        .filter(each -> !(each instanceof Value.Null))
        .forEach(patterns::add);
  }

  /** Whether checks let a request pass: {@code stop} does, {@code back} doesn't. */
  private static boolean passes(Call call, Runnable checks) {
    return !call.endsWith(Staff.BACK, () -> call.endsWith(Staff.STOP, checks));
  }

  private void intercept(Call call) {
    Value handler = call.argument(2);
    before.ifPresent(each -> call.apply(each, "run", handler));
    if (!annotated.equals(new Value.Scalar(false))) {
      new SaAnnotations(library.exchange()).check(handler, call);
    }
    auth.ifPresent(each -> call.apply(each, "run", handler));
  }

  private void filter(Call call) {
    before.ifPresent(each -> call.apply(each, "run", new Value.Null()));
    if (auth.isEmpty()) {
      return;
    }
    Staff seen = new Staff(library.exchange());
    seen.call(call.with("match", includes));
    seen.call(call.with("notMatch", excludes));
    seen.call(call.with("check", List.of(auth.get())));
  }

  @Override
  public Optional<String> type() {
    return Optional.of(type);
  }
}
