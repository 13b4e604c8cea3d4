package dev.ajar.framework.secrets;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The code that a handler runs: its own, and that of the methods that it calls. */
final class Reached {

  /** So many methods are looked at; handlers that test a secret do so early. */
  private static final int MAX_METHODS = 150;

  private static final int MAX_DEPTH = 6;

  /** An interface with more implementations isn't followed. */
  private static final int MAX_IMPLEMENTATIONS = 3;

  private final Types types;
  private final Typing typing;

  Reached(Types types, Typing typing) {
    this.types = types;
    this.typing = typing;
  }

  /**
   * A method with a body, as it is called.
   *
   * @param sent the parameters that get what the caller sends
   */
  record Code(BoundMethod method, Set<String> sent, int depth) {
    Place place() {
      return Place.in(method);
    }
  }

  /** The handler's code first, then what it calls, the nearest first. */
  List<Code> from(BoundMethod handler, Set<String> sent) {
    List<Code> found = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    Deque<Code> open = new ArrayDeque<>();
    open.add(new Code(handler, sent, 0));
    while (!open.isEmpty() && found.size() < MAX_METHODS) {
      Code code = open.removeFirst();
      if (!seen.add(List.of(code.method().method(), code.sent()))) {
        continue;
      }
      found.add(code);
      if (code.depth() < MAX_DEPTH) {
        Flow flow = new Flow(code);
        code.method()
            .method()
            .body()
            .ifPresent(
                body ->
                    body.findAll(MethodCallExpr.class)
                        .forEach(call -> open.addAll(called(call, code, flow))));
      }
    }
    return found;
  }

  private List<Code> called(MethodCallExpr call, Code from, Flow flow) {
    Optional<BoundMethod> declared = typing.methodOf(call, from.place()).map(CalledMethod::method);
    if (declared.isEmpty() || !declared.get().owner().type().isSource()) {
      return List.of();
    }
    return bodies(declared.get()).stream()
        .map(each -> new Code(each, sent(call, each, flow), from.depth() + 1))
        .toList();
  }

  private static Set<String> sent(MethodCallExpr call, BoundMethod method, Flow flow) {
    Set<String> sent = new TreeSet<>();
    List<Expression> arguments = call.getArguments();
    for (int i = 0; i < Math.min(arguments.size(), method.method().parameters().size()); i++) {
      if (flow.isSent(arguments.get(i))) {
        sent.add(method.method().parameters().get(i).name());
      }
    }
    return sent;
  }

  private List<BoundMethod> bodies(BoundMethod method) {
    if (method.method().body().isPresent()) {
      return List.of(method);
    }
    List<BoundMethod> found = new ArrayList<>();
    for (JavaType each : types.subtypesOf(method.owner().type().name())) {
      for (JavaMethod override : each.methodsNamed(method.method().name())) {
        if (override.parameters().size() == method.method().parameters().size()
            && override.body().isPresent()) {
          found.add(new BoundMethod(override, BoundType.of(each, each.asRef())));
        }
      }
    }
    return found.size() > MAX_IMPLEMENTATIONS ? List.of() : found;
  }
}
