package dev.ajar.source.evaluate;

import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the method that a call means, and plays it. */
final class Methods {

  private Methods() {}

  /** The method of a name that a call means, of those that have a body. */
  static Optional<JavaMethod> find(List<JavaMethod> methods, Call call) {
    return best(
        call.interpreter().overloads().meant(taking(methods, call.method(), call.raw()), call),
        call.raw());
  }

  /** The constructor that takes the arguments best, of those that have a body. */
  static Optional<JavaMethod> constructor(JavaType type, List<Value> arguments) {
    return best(taking(type.constructors(), "<init>", arguments), arguments);
  }

  private static List<JavaMethod> taking(
      List<JavaMethod> methods, String name, List<Value> arguments) {
    List<JavaMethod> taking = new ArrayList<>(1);
    for (JavaMethod each : methods) {
      if (each.name().equals(name)
          && takes(each, arguments.size())
          && !contradicts(each, arguments)
          && each.body().isPresent()) {
        taking.add(each);
      }
    }
    return taking;
  }

  private static Optional<JavaMethod> best(List<JavaMethod> methods, List<Value> arguments) {
    return methods.size() < 2
        ? methods.stream().findFirst()
        : methods.stream().max(Comparator.comparingInt(each -> fit(each, arguments)));
  }

  static boolean takes(JavaMethod method, int arguments) {
    int parameters = method.parameters().size();
    return parameters == arguments || isVariable(method) && arguments >= parameters - 1;
  }

  /** Whether an argument can't be what the parameter is declared as, as far as names tell. */
  private static boolean contradicts(JavaMethod method, List<Value> arguments) {
    for (int i = 0; i < Math.min(method.parameters().size(), arguments.size()); i++) {
      TypeRef declared = method.parameters().get(i).type();
      if (arguments.get(i) instanceof Value.Host host
          && !(host instanceof Instance)
          && host.type().isPresent()
          && declared.declaredName().isPresent()
          && !declared.is("java.lang.Object")
          && !declared.simpleName().startsWith(simpleName(host.type().get()))) {
        return true;
      }
    }
    return false;
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static boolean isVariable(JavaMethod method) {
    return method
        .tree()
        .map(
            tree ->
                tree.getParameters().isNonEmpty()
                    && tree.getParameters().getLast().orElseThrow().isVarArgs())
        .orElse(false);
  }

  private static int fit(JavaMethod method, List<Value> arguments) {
    int fit = method.parameters().size() == arguments.size() ? 1 : 0;
    for (int i = 0; i < Math.min(method.parameters().size(), arguments.size()); i++) {
      fit += fit(method.parameters().get(i).type(), arguments.get(i));
    }
    return fit;
  }

  private static int fit(TypeRef type, Value value) {
    if (value instanceof Value.Text) {
      return type.is("java.lang.String") ? 3 : type instanceof TypeRef.Array ? 1 : 0;
    }
    if (value instanceof Value.Items) {
      return type instanceof TypeRef.Array ? 3 : 0;
    }
    if (value instanceof Value.EnumConstant constant) {
      return type.is(constant.type()) ? 3 : 0;
    }
    if (value instanceof Value.Scalar) {
      return type instanceof TypeRef.Primitive ? 3 : 0;
    }
    if (value instanceof Value.Host host) {
      Optional<Value> isOne = type.declaredName().flatMap(host::instanceOf);
      if (isOne.filter(Operators::isFalse).isPresent()) {
        return -1;
      }
      boolean known =
          isOne.filter(Operators::isTrue).isPresent() || host.type().filter(type::is).isPresent();
      return known ? 3 : type.is("java.lang.String") || type instanceof TypeRef.Array ? -1 : 1;
    }
    return 0;
  }

  static Value play(JavaMethod method, Scope scope, Optional<Value> self, Call call) {
    Frame frame = self.map(each -> Frame.of(scope, each)).orElseGet(() -> Frame.at(scope));
    bind(method, call.raw(), frame);
    return call.interpreter()
        .body(method.body().orElseThrow().getStatements(), frame, method.tree().orElseThrow());
  }

  static void bind(JavaMethod method, List<Value> arguments, Frame frame) {
    List<JavaParameter> parameters = method.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      boolean rest = i == parameters.size() - 1 && isVariable(method);
      frame.declare(parameters.get(i).name(), rest ? rest(arguments, i) : arguments.get(i));
    }
  }

  private static Value rest(List<Value> arguments, int from) {
    boolean isArray =
        arguments.size() == from + 1
            && (arguments.get(from) instanceof Value.Items
                || arguments.get(from) instanceof Value.Unknown
                || arguments.get(from) instanceof Sequence);
    return isArray
        ? arguments.get(from)
        : new Value.Items(new ArrayList<>(arguments.subList(from, arguments.size())));
  }
}
