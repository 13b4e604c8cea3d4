package dev.ajar.source.evaluate;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/** An object of an anonymous class. */
final class AnonymousObject implements Value.Host {

  private final List<BodyDeclaration<?>> members;
  private final TypeRef superType;
  private final Value base;
  private final Frame around;

  /**
   * @param base an object of the superclass, to which everything goes that the body doesn't declare
   */
  AnonymousObject(List<BodyDeclaration<?>> members, TypeRef superType, Value base, Frame around) {
    this.members = List.copyOf(members);
    this.superType = superType;
    this.base = base;
    this.around = around;
  }

  Optional<JavaType> superType(Interpreter interpreter) {
    return interpreter.types().find(superType);
  }

  boolean declares(String method, int arguments) {
    return method(method, arguments).isPresent();
  }

  @Override
  public Value call(Call call) {
    Optional<MethodDeclaration> method = method(call.method(), call.raw().size());
    if (method.isEmpty() || method.get().getBody().isEmpty()) {
      return callAbove(call);
    }
    Frame frame = around.inner(this);
    for (int i = 0; i < call.raw().size(); i++) {
      frame.declare(method.get().getParameter(i).getNameAsString(), call.raw().get(i));
    }
    return call.interpreter()
        .body(method.get().getBody().get().getStatements(), frame, method.get());
  }

  Value callAbove(Call call) {
    return superType
        .declaredName()
        .flatMap(name -> call.interpreter().library().callInherited(name, this, call))
        .orElseGet(
            () ->
                call.interpreter()
                    .calls()
                    .on(base, call.method(), call.raw(), call.tree(), call.frame()));
  }

  Optional<Value> field(String name, Interpreter interpreter) {
    return members.stream()
        .filter(each -> each instanceof FieldDeclaration)
        .flatMap(each -> ((FieldDeclaration) each).getVariables().stream())
        .filter(each -> each.getNameAsString().equals(name))
        .findFirst()
        .flatMap(each -> each.getInitializer())
        .map(each -> interpreter.eval(each, around))
        .or(
            () ->
                base instanceof Instance instance
                    ? instance.field(name, interpreter)
                    : Optional.empty());
  }

  /** Plays the initialiser blocks: {@code new ArrayList<>() {{ add("/a"); }}}. */
  void initialise(Interpreter interpreter) {
    Frame frame = around.inner(this);
    members.stream()
        .filter(each -> each instanceof InitializerDeclaration)
        .forEach(
            each ->
                interpreter.body(
                    ((InitializerDeclaration) each).getBody().getStatements(), frame, each));
  }

  Value base() {
    return base;
  }

  private Optional<MethodDeclaration> method(String name, int arguments) {
    return members.stream()
        .filter(each -> each instanceof MethodDeclaration)
        .map(each -> (MethodDeclaration) each)
        .filter(
            each -> each.getNameAsString().equals(name) && each.getParameters().size() == arguments)
        .findFirst();
  }
}
