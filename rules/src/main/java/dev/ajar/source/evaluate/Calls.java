package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out what a call calls. */
final class Calls {

  /** Methods of loggers and of those who write texts, which do nothing to what they are given. */
  private static final Set<String> HARMLESS =
      Set.of(
          "trace",
          "debug",
          "info",
          "warn",
          "error",
          "log",
          "println",
          "notNull",
          "isTrue",
          "toJsonStr",
          "toJSONString",
          "writeValueAsString");

  private static final int MAX_SUPERCLASSES = 20;

  /** What loggers are asked; the answer decides about log lines alone. */
  private static final Pattern LOGS =
      Pattern.compile("is(?:Trace|Debug|Info|Warn|Error|Fine)Enabled");

  private final Interpreter interpreter;

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Long chains are nested to the left, so they are walked and not recursed into. */
  Value value(MethodCallExpr tree, Frame frame) {
    Deque<MethodCallExpr> links = new ArrayDeque<>();
    MethodCallExpr first = tree;
    while (isOnResult(first)) {
      links.push(first);
      first = (MethodCallExpr) first.getScope().orElseThrow();
    }
    Value value = first(first, frame);
    for (MethodCallExpr link : links) {
      List<Value> arguments = interpreter.evalAll(link.getArguments(), frame);
      value = on(value, link.getNameAsString(), arguments, link, frame);
    }
    return value;
  }

  private boolean isOnResult(MethodCallExpr call) {
    return call.getScope().filter(MethodCallExpr.class::isInstance).isPresent()
        && interpreter.takesStep();
  }

  private Value first(MethodCallExpr tree, Frame frame) {
    String method = tree.getNameAsString();
    if (tree.getScope().isEmpty()) {
      return unqualified(method, interpreter.evalAll(tree.getArguments(), frame), tree, frame);
    }
    Expression scope = tree.getScope().get();
    if (scope instanceof SuperExpr) {
      return above(method, interpreter.evalAll(tree.getArguments(), frame), tree, frame);
    }
    if (scope instanceof ThisExpr && frame.self().isPresent()) {
      return on(
          frame.self().get(), method, interpreter.evalAll(tree.getArguments(), frame), tree, frame);
    }
    Optional<String> type = interpreter.names().typeNamed(scope, frame);
    if (type.isPresent()) {
      return onType(
          type.get(), method, interpreter.evalAll(tree.getArguments(), frame), tree, frame);
    }
    Value target = interpreter.eval(scope, frame);
    return on(target, method, interpreter.evalAll(tree.getArguments(), frame), tree, frame);
  }

  /** The call of a method on a value. */
  Value on(Value target, String method, List<Value> arguments, Node tree, Frame frame) {
    Call call = new Call(method, arguments, tree, frame, interpreter);
    Optional<Value> told = given(target, call);
    if (told.isPresent()) {
      return told.get();
    }
    if (target instanceof Value.Host host) {
      return host.call(call);
    }
    if (target instanceof Value.Text text) {
      return Strings.call(text.text(), call);
    }
    if (target instanceof Value.Items items) {
      return Sequences.call(items.items(), call);
    }
    if (target instanceof Value.Possibly possibly) {
      return on(possibly.value(), method, arguments, tree, frame);
    }
    if (target instanceof Value.EnumConstant constant) {
      return Enums.call(constant, call);
    }
    if (target instanceof Value.Scalar scalar
        && scalar.value() instanceof Boolean
        && method.equals("equals")
        && interpreter.chooser().isPresent()) {
      Value other = interpreter.decided(call.argument(0), () -> call.unknown(call.text()).reason());
      return new Value.Scalar(target.equals(other));
    }
    if (target instanceof Value.Scalar && method.equals("equals")) {
      return Operators.same(target, call.argument(0))
          .<Value>map(Value.Scalar::new)
          .orElseGet(() -> call.argument(0));
    }
    if (target instanceof Value.Scalar) {
      return method.equals("toString")
          ? new Value.Text(Operators.text(target).orElseThrow())
          : target;
    }
    if (target instanceof Value.ClassLiteral literal) {
      Optional<Value> read = Reflection.onClass(literal.type(), call);
      if (read.isPresent()) {
        return read.get();
      }
    }
    return onUnknown(target, call);
  }

  /** What the objects among the arguments know of code that can't be played. */
  private Optional<Value> given(Value target, Call call) {
    boolean played =
        target instanceof Value.Host && !(target instanceof Sequence) && !(target instanceof Table);
    if (interpreter.chooser().isEmpty() || played) {
      return Optional.empty();
    }
    String type = target instanceof Value.Foreign foreign ? foreign.type() : "";
    return given(type, Optional.of(Sequence.settled(target)), call);
  }

  private static Optional<Value> given(String type, Optional<Value> target, Call call) {
    for (Value each : call.raw()) {
      if (each instanceof Value.Host host) {
        Optional<Value> value = host.givenTo(type, target, call);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /** What a constructor of a class makes whose code isn't known. */
  Optional<Value> givenToConstructor(String type, Call call) {
    return interpreter.chooser().isPresent()
        ? given(type, Optional.empty(), call)
        : Optional.empty();
  }

  private Value onUnknown(Value target, Call call) {
    if (interpreter.chooser().isPresent() && LOGS.matcher(call.method()).matches()) {
      return new Value.Scalar(false);
    }
    String type = target instanceof Value.Foreign foreign ? foreign.type() : "";
    Optional<Value> told = interpreter.library().callForeign(type, call);
    if (told.isPresent()) {
      return told.get();
    }
    if (!HARMLESS.contains(call.method())) {
      call.handOver();
      interpreter.chooser().ifPresent(each -> each.handed(List.of(target), call.code()));
      interpreter
          .exceptions()
          .foreign(
              target instanceof Value.Foreign foreign
                  ? Optional.of(foreign.type())
                  : Optional.empty(),
              call);
    }
    if (call.method().equals("equals") && call.argument(0) instanceof Value.Null) {
      return new Value.Scalar(false);
    }
    if (target instanceof Value.Unknown unknown) {
      return call.isGivenDeployed() ? new Value.Unknown(unknown.reason(), true) : unknown;
    }
    return target instanceof Value.Foreign foreign
        ? call.unknown(
            "what `"
                + call.text()
                + "` returns isn't known: the code of "
                + foreign.type()
                + " isn't in the analysed source")
        : call.unknown("`" + call.text() + "` is called on nothing");
  }

  private Value unqualified(String method, List<Value> arguments, Node tree, Frame frame) {
    Optional<Frame> around = Optional.of(frame);
    while (around.isPresent()) {
      Optional<Value> self = around.get().self();
      if (self.isPresent() && answers(self.get(), method, arguments.size())) {
        return on(self.get(), method, arguments, tree, frame);
      }
      around = around.get().around();
    }
    Optional<String> type = frame.scope().enclosingType();
    while (type.isPresent()) {
      if (isStatic(type.get(), method, arguments.size())) {
        return onType(type.get(), method, arguments, tree, frame);
      }
      type = interpreter.names().outer(type.get());
    }
    Call call = new Call(method, arguments, tree, frame, interpreter);
    for (String each : frame.scope().staticImportsOf(method)) {
      Optional<Value> value = onTypeIfKnown(each, call);
      if (value.isPresent()) {
        return value.get();
      }
    }
    return frame
        .self()
        .map(self -> on(self, method, arguments, tree, frame))
        .orElseGet(
            () -> {
              call.handOver();
              interpreter.exceptions().foreign(Optional.empty(), call);
              return call.unknown("the method `" + method + "` isn't known");
            });
  }

  private boolean answers(Value self, String method, int arguments) {
    Optional<JavaType> type =
        self instanceof Instance instance
            ? Optional.of(instance.javaType())
            : self instanceof AnonymousObject object
                ? object.superType(interpreter)
                : Optional.empty();
    if (self instanceof AnonymousObject object && object.declares(method, arguments)) {
      return true;
    }
    return type.isPresent()
        && interpreter.types().hierarchyOf(type.get().asRef()).stream()
            .flatMap(each -> each.type().methodsNamed(method).stream())
            .anyMatch(each -> Methods.takes(each, arguments));
  }

  private Value above(String method, List<Value> arguments, Node tree, Frame frame) {
    Call call = new Call(method, arguments, tree, frame, interpreter);
    String declaring = frame.scope().enclosingType().orElse("");
    if (frame.self().isPresent() && frame.self().get() instanceof Instance instance) {
      return instance.callAbove(declaring, call);
    }
    if (frame.self().isPresent() && frame.self().get() instanceof AnonymousObject object) {
      return object.callAbove(call);
    }
    return call.unknown("what `super." + method + "` does isn't known");
  }

  boolean isStatic(String type, String method, int arguments) {
    return declaredStatic(type, method, arguments).isPresent();
  }

  private Optional<JavaType> declaredStatic(String type, String method, int arguments) {
    return interpreter.types().hierarchyOf(TypeRef.of(type)).stream()
        .map(BoundType::type)
        .filter(
            each ->
                each.methodsNamed(method).stream()
                    .anyMatch(
                        found -> found.is(Modifier.STATIC) && Methods.takes(found, arguments)))
        .findFirst();
  }

  Value onType(String type, String method, List<Value> arguments, Node tree, Frame frame) {
    Call call = new Call(method, arguments, tree, frame, interpreter);
    return onTypeIfKnown(type, call)
        .orElseGet(
            () -> {
              if (!HARMLESS.contains(method) || Exceptions.isAssertion(type)) {
                call.handOver();
                interpreter
                    .exceptions()
                    .foreign(Optional.of(codeless(type, call).orElse(type)), call);
              }
              return call.unknown(
                  "what `" + Texts.of(tree) + "` returns isn't in the analysed source");
            });
  }

  private Optional<Value> onTypeIfKnown(String type, Call call) {
    Optional<Value> given =
        interpreter.chooser().isEmpty()
            ? Optional.empty()
            : codeless(type, call).flatMap(each -> given(each, Optional.empty(), call));
    Optional<Value> told =
        given
            .or(() -> ofLibrary(type, call))
            .or(
                () ->
                    codeless(type, call)
                        .filter(each -> !each.equals(type))
                        .flatMap(inherited -> ofLibrary(inherited, call)));
    if (told.isPresent()) {
      return told;
    }
    if (call.method().equals("values") && call.raw().isEmpty()) {
      Optional<Value> constants = Enums.values(type, interpreter);
      if (constants.isPresent()) {
        return constants;
      }
    }
    boolean names =
        call.method().equals("valueOf")
            || call.method().equals("resolve")
                && type.equals("org.springframework.http.HttpMethod");
    if (names && call.raw().size() == 1) {
      Optional<Value> constant = Enums.named(type, call.argument(0), interpreter);
      if (constant.isPresent()) {
        return constant;
      }
    }
    return declaredStatic(type, call.method(), call.raw().size())
        .flatMap(
            declaring ->
                Methods.find(declaring.methods(), call)
                    .map(
                        found ->
                            Methods.play(
                                found, declaring.scope().orElseThrow(), Optional.empty(), call)));
  }

  private Optional<Value> ofLibrary(String type, Call call) {
    return interpreter.library().callStatic(type, call).or(() -> StaticLibrary.call(type, call));
  }

  /** The class whose code a static call means, where that isn't known. */
  private Optional<String> codeless(String type, Call call) {
    if (declaredStatic(type, call.method(), call.raw().size())
        .filter(JavaType::isSource)
        .isPresent()) {
      return Optional.empty();
    }
    Optional<String> current = Optional.of(type);
    for (int depth = 0; depth < MAX_SUPERCLASSES && current.isPresent(); depth++) {
      Optional<JavaType> found = interpreter.types().find(current.get()).filter(JavaType::isSource);
      if (found.isEmpty()) {
        return current;
      }
      current = found.get().superclass().flatMap(TypeRef::declaredName);
    }
    return Optional.of(type);
  }

  /** Values with what they hold themselves. */
  private static List<Value> within(List<Value> values) {
    List<Value> all = new ArrayList<>(values);
    for (Value each : values) {
      if (each instanceof Instance instance) {
        all.addAll(instance.held());
      }
      Sequence.itemsOf(each).ifPresent(all::addAll);
    }
    return all;
  }

  /** Gives objects to code that isn't known, and plays the lambdas that it might call. */
  void handOver(Call call) {
    Evidence code = call.code();
    interpreter.chooser().ifPresent(each -> each.handed(within(call.raw()), code));
    for (Value each : call.raw()) {
      if (each instanceof Lambda || each instanceof MethodReference) {
        Value unknown = new Value.Unknown(code);
        Value made =
            interpreter
                .exceptions()
                .perhaps(
                    code,
                    () -> on(each, "call", List.of(unknown, unknown), call.tree(), call.frame()));
        if (made instanceof Value.Host host) {
          host.returnedTo(code);
        }
      } else if (each instanceof Value.Host host) {
        host.handOver(code);
      }
    }
  }
}
