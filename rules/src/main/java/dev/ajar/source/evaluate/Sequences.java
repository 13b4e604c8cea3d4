package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.UnaryExpr;
import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods of collections and streams that change nothing. */
final class Sequences {

  private static final Set<String> SAME_ELEMENTS =
      Set.of(
          "stream",
          "parallelStream",
          "toList",
          "toArray",
          "collect",
          "boxed",
          "sequential",
          "parallel",
          "unordered",
          "clone",
          "asList",
          "iterator",
          "peek",
          "sort",
          "sorted");

  private Sequences() {}

  static Value call(List<Value> items, Call call) {
    String method = call.method();
    if (method.equals("collect") && isJoining(call)) {
      return join(items, call);
    }
    if (method.equals("collect") && call.argument(0) instanceof ToMap collector) {
      return collector.collect(items, call);
    }
    if (SAME_ELEMENTS.contains(method)) {
      return new Sequence(items, false, call.interpreter());
    }
    boolean complete = items.stream().noneMatch(Sequences::isUncertain);
    return switch (method) {
      case "map", "mapToObj" -> map(items, call);
      case "flatMap" -> flatMap(items, call);
      case "filter" -> filter(items, call);
      case "skip", "limit" -> complete ? part(items, call) : notKnown(call);
      case "distinct" -> new Sequence(items, true, call.interpreter());
      case "forEach", "forEachOrdered" -> forEach(items, call);
      case "reverse" -> reversed(items);
      case "size", "count", "length" -> complete ? new Value.Scalar(items.size()) : notKnown(call);
      case "isEmpty" -> complete ? new Value.Scalar(items.isEmpty()) : notKnown(call);
      case "contains" -> contains(items, complete, call);
      case "get", "elementAt" -> get(items, call);
      case "getFirst" -> items.isEmpty() ? notKnown(call) : items.get(0);
      case "findFirst", "findAny" -> first(items, complete, call);
      case "anyMatch" -> matches(items, call, true);
      case "allMatch" -> matches(items, call, false);
      case "noneMatch" ->
          Operators.unary(
                  UnaryExpr.Operator.LOGICAL_COMPLEMENT, decided(matches(items, call, true), call))
              .orElseGet(() -> notKnown(call));
      default -> notKnown(call);
    };
  }

  private static boolean isUncertain(Value value) {
    return value instanceof Value.Unknown || value instanceof Value.Possibly;
  }

  private static Value.Unknown notKnown(Call call) {
    return call.unknown("what `" + call.text() + "` returns isn't known");
  }

  private static Value map(List<Value> items, Call call) {
    List<Value> mapped = new ArrayList<>();
    for (Value each : items) {
      mapped.add(each(each, call));
    }
    return new Sequence(mapped, false, call.interpreter());
  }

  /** What the call's function makes of an element; a doubtful element stays doubtful. */
  private static Value each(Value element, Call call) {
    if (element instanceof Value.Possibly possibly) {
      return new Value.Possibly(
          call.apply(call.raw().get(0), "apply", possibly.value()), possibly.condition());
    }
    return element instanceof Value.Unknown
        ? element
        : call.apply(call.raw().get(0), "apply", element);
  }

  private static Value flatMap(List<Value> items, Call call) {
    List<Value> mapped = new ArrayList<>();
    for (Value each : items) {
      Value inner = each(each, call);
      mapped.addAll(
          Sequence.itemsOf(inner)
              .orElseGet(() -> List.of(inner instanceof Value.Unknown ? inner : notKnown(call))));
    }
    return new Sequence(mapped, false, call.interpreter());
  }

  private static Value filter(List<Value> items, Call call) {
    List<Value> kept = new ArrayList<>();
    for (Value each : items) {
      Value holds =
          decided(
              each instanceof Value.Possibly p ? each(p.value(), call) : each(each, call), call);
      if (Operators.isTrue(holds)) {
        kept.add(each);
      } else if (!Operators.isFalse(holds)) {
        kept.add(new Value.Possibly(each, notKnown(call).reason()));
      }
    }
    return new Sequence(kept, false, call.interpreter());
  }

  private static Value forEach(List<Value> items, Call call) {
    for (Value each : items) {
      if (each instanceof Value.Possibly possibly) {
        call.perhaps(
            possibly.condition(), () -> call.apply(call.raw().get(0), "accept", possibly.value()));
      } else if (each instanceof Value.Unknown unknown) {
        call.perhaps(unknown.reason(), () -> call.apply(call.raw().get(0), "accept", unknown));
      } else {
        call.apply(call.raw().get(0), "accept", each);
      }
    }
    return new Value.Null();
  }

  private static Value reversed(List<Value> items) {
    List<Value> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return new Value.Items(reversed);
  }

  private static Value contains(List<Value> items, boolean complete, Call call) {
    Value wanted = call.argument(0);
    if (wanted instanceof Value.Unknown) {
      return wanted;
    }
    if (items.contains(wanted)) {
      return new Value.Scalar(true);
    }
    return complete ? new Value.Scalar(false) : notKnown(call);
  }

  private static Value get(List<Value> items, Call call) {
    return call.argument(0) instanceof Value.Scalar index
            && index.value() instanceof Integer position
            && position >= 0
            && position < items.size()
        ? items.get(position)
        : notKnown(call);
  }

  private static Value first(List<Value> items, boolean complete, Call call) {
    if (!complete) {
      return notKnown(call);
    }
    return new Maybe(items.stream().findFirst());
  }

  private static Value decided(Value condition, Call call) {
    return call.interpreter()
        .decided(condition, () -> Evidence.of("`" + call.text() + "`", call.at()));
  }

  private static Value matches(List<Value> items, Call call, boolean any) {
    if (call.interpreter().chooser().isPresent()) {
      return matchesChosen(items, call, any);
    }
    boolean unsure = false;
    for (Value each : items) {
      Value holds = each instanceof Value.Possibly ? notKnown(call) : each(each, call);
      if (any ? Operators.isTrue(holds) : Operators.isFalse(holds)) {
        return holds;
      }
      unsure |= !Operators.isTrue(holds) && !Operators.isFalse(holds);
    }
    return unsure ? notKnown(call) : new Value.Scalar(!any);
  }

  /** {@code skip} and {@code limit}. */
  private static Value part(List<Value> items, Call call) {
    if (!(call.argument(0) instanceof Value.Scalar scalar
        && scalar.value() instanceof Number number)) {
      return notKnown(call);
    }
    int at = (int) Math.max(0, Math.min(number.longValue(), items.size()));
    boolean skips = call.method().equals("skip");
    List<Value> part = skips ? items.subList(at, items.size()) : items.subList(0, at);
    return new Sequence(part, false, call.interpreter());
  }

  private static Value matchesChosen(List<Value> items, Call call, boolean any) {
    List<Value> open = new ArrayList<>();
    for (Value each : items) {
      Value holds = each instanceof Value.Possibly ? notKnown(call) : each(each, call);
      if (any ? Operators.isTrue(holds) : Operators.isFalse(holds)) {
        return holds;
      }
      if (!Operators.isTrue(holds) && !Operators.isFalse(holds)) {
        open.add(holds);
      }
    }
    if (!open.isEmpty() && open.get(0) instanceof Value.Host host) {
      Optional<Value> joined = host.joined(open, any);
      if (joined.isPresent()) {
        return joined.get();
      }
    }
    for (Value each : open) {
      Value holds = decided(each, call);
      if (any == Operators.isTrue(holds)) {
        return holds;
      }
    }
    return new Value.Scalar(!any);
  }

  private static boolean isJoining(Call call) {
    return call.text().contains("joining(");
  }

  private static Value join(List<Value> items, Call call) {
    Value separator = call.argument(0);
    Optional<String> between = Operators.text(separator);
    List<Optional<String>> texts = items.stream().map(Operators::text).toList();
    if (between.isEmpty() || texts.stream().anyMatch(Optional::isEmpty)) {
      return notKnown(call);
    }
    return new Value.Text(
        texts.stream().map(Optional::get).collect(Collectors.joining(between.get())));
  }
}
