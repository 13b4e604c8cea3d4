package dev.ajar.source.evaluate;

import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the method that a call means, and plays it. */
final class Methods {

  private Methods() {}

  /** The method with a body that a call means, of the overloads. */
  static Optional<JavaMethod> find(List<JavaMethod> methods, Call call) {
    long overloads =
        methods.stream()
            .filter(each -> each.name().equals(call.method()) && takes(each, call.raw().size()))
            .count();
    if (overloads < 2 || call.raw().stream().noneMatch(Methods::tellsNoType)) {
      return find(methods, call.method(), call.raw(), JavaMethod::body);
    }
    List<Optional<String>> declared = DeclaredTypes.ofArguments(call.tree());
    List<JavaMethod> meant =
        methods.stream().filter(each -> isMeant(each, call.raw(), declared)).toList();
    return find(meant, call.method(), call.raw(), JavaMethod::body)
        .or(() -> find(methods, call.method(), call.raw(), JavaMethod::body));
  }

  private static boolean tellsNoType(Value argument) {
    return argument instanceof Value.Null || argument instanceof Value.Unknown;
  }

  /** Whether what tells no type by itself is declared as what a method takes. */
  private static boolean isMeant(
      JavaMethod method, List<Value> arguments, List<Optional<String>> declared) {
    for (int i = 0; i < Math.min(method.parameters().size(), declared.size()); i++) {
      String wanted = method.parameters().get(i).type().simpleName();
      if (i < arguments.size()
          && tellsNoType(arguments.get(i))
          && declared.get(i).filter(each -> !simpleName(each).equals(wanted)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** The method that takes the arguments best, of those that have a body. */
  static Optional<JavaMethod> find(
      List<JavaMethod> methods,
      String name,
      List<Value> arguments,
      Function<JavaMethod, Optional<BlockStmt>> body) {
    return methods.stream()
        .filter(each -> each.name().equals(name) && body.apply(each).isPresent())
        .filter(each -> takes(each, arguments.size()) && !contradicts(each, arguments))
        .max(Comparator.comparingInt(each -> fit(each, arguments)));
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
