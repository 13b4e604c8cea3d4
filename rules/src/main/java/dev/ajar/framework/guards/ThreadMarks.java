package dev.ajar.framework.guards;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The thread-bound holders by which filters and interceptors tell those behind them who is signed
 * in: {@code UserContext.set(user)}.
 */
public final class ThreadMarks {

  private final Types types;
  private final Properties properties;
  private final Map<Bound, Boolean> known = new HashMap<>();
  private Optional<GuardJudge> judge = Optional.empty();

  public ThreadMarks(Types types, Properties properties) {
    this.types = types;
    this.properties = properties;
  }

  /**
   * Whether filters or interceptors set the holder, and none does for a caller without credentials
   * whose request it passes on.
   */
  public boolean leaveUnset(Bound holder) {
    Boolean before = known.get(holder);
    if (before != null) {
      return before;
    }
    boolean unset = isUnset(holder);
    known.put(holder, unset);
    return unset;
  }

  private boolean isUnset(Bound holder) {
    GuardJudge guards = judge.orElseGet(() -> GuardJudge.alone(types, properties));
    judge = Optional.of(guards);
    List<JavaType> setting =
        types.inFilesMentioning(holder.simpleType()).stream()
            .filter(each -> !each.name().equals(holder.type()))
            .filter(each -> timesSet(each, holder) > 0)
            .filter(each -> guards.isGuard(each) || runsBefore(each))
            .toList();
    return !setting.isEmpty()
        && setting.stream()
            .allMatch(
                each ->
                    guards.isGuard(each)
                        && guards.leavesUnbound(each, holder, timesSet(each, holder) == 1));
  }

  /** What else runs before handlers, and isn't played here. */
  private static boolean runsBefore(JavaType type) {
    return type.annotations().stream().anyMatch(each -> each.simpleName().equals("Aspect"))
        || type.supertypes().stream()
            .anyMatch(each -> each.simpleName().equals("HandlerMethodArgumentResolver"));
  }

  /** In how many places a class sets it. */
  private static long timesSet(JavaType type, Bound holder) {
    return type.tree().stream()
        .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
        .filter(each -> each.getArguments().isNonEmpty())
        .flatMap(each -> each.getScope().stream())
        .filter(NameExpr.class::isInstance)
        .filter(each -> each.toString().equals(holder.simpleType()))
        .count();
  }
}
