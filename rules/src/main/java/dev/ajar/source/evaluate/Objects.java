package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.ajar.model.Evidence;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code new} makes. */
final class Objects {

  private static final Set<String> SETS =
      Set.of(
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.concurrent.CopyOnWriteArraySet");
  private static final Set<String> LISTS =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.Vector",
          "java.util.concurrent.CopyOnWriteArrayList");
  private static final Set<String> MAPS =
      Set.of(
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.Hashtable",
          "java.util.concurrent.ConcurrentHashMap");

  private final Interpreter interpreter;

  Objects(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value create(ObjectCreationExpr tree, Frame frame) {
    TypeRef type = frame.scope().typeOf(tree.getType());
    List<Value> arguments = interpreter.evalAll(tree.getArguments(), frame);
    boolean isInterface = interpreter.types().find(type).filter(JavaType::isInterface).isPresent();
    if (tree.getAnonymousClassBody().isEmpty()) {
      return create(type, arguments, tree, frame);
    }
    Value base =
        isInterface
            ? new Value.Foreign(type.declaredName().orElse(""), origin(tree, frame))
            : create(type, arguments, tree, frame);
    AnonymousObject object =
        new AnonymousObject(List.copyOf(tree.getAnonymousClassBody().get()), type, base, frame);
    object.initialise(interpreter);
    return base instanceof Sequence || base instanceof Table ? base : object;
  }

  Value create(TypeRef type, List<Value> arguments, Node tree, Frame frame) {
    String name = type.declaredName().orElse("");
    Call call = new Call("<init>", arguments, tree, frame, interpreter);
    Optional<JavaType> declared = interpreter.types().find(type).filter(JavaType::isSource);
    Optional<Value> given =
        declared.isPresent()
            ? Optional.empty()
            : interpreter.calls().givenToConstructor(name, call);
    Optional<Value> known =
        given.or(() -> interpreter.library().create(name, call)).or(() -> jdk(name, call));
    if (known.isPresent()) {
      return known.get();
    }
    if (declared.isEmpty()) {
      call.handOver();
      return new Value.Foreign(name, origin(tree, frame));
    }
    Instance object = new Instance(declared.get(), interpreter.beans()::injected, interpreter);
    construct(object, declared.get(), arguments, tree, frame);
    return object;
  }

  private static Evidence origin(Node tree, Frame frame) {
    return Evidence.of("`" + Texts.of(tree) + "`", frame.locationOf(tree));
  }

  /** Plays the constructor that takes the arguments; a record's are its components. */
  void construct(Instance object, JavaType type, List<Value> arguments, Node tree, Frame frame) {
    Optional<JavaMethod> constructor = Methods.constructor(type, arguments);
    if (constructor.isEmpty()) {
      List<String> names =
          type.kind() == JavaType.Kind.RECORD
              ? type.components().stream().map(each -> each.name()).toList()
              : type.fields().stream()
                  .filter(each -> !each.is(dev.ajar.source.type.Modifier.STATIC))
                  .filter(each -> each.initialiser().isEmpty())
                  .map(each -> each.name())
                  .toList();
      if (names.size() == arguments.size()) {
        for (int i = 0; i < names.size(); i++) {
          object.set(names.get(i), arguments.get(i), interpreter);
        }
      }
      return;
    }
    Methods.play(
        constructor.get(),
        type.scope().orElseThrow(),
        Optional.of(object),
        new Call("<init>", arguments, tree, frame, interpreter));
  }

  /** {@code this(…)} and {@code super(…)}. */
  void delegate(ExplicitConstructorInvocationStmt tree, Frame frame) {
    Optional<JavaType> declaring = frame.scope().enclosingType().flatMap(interpreter.types()::find);
    Optional<JavaType> target =
        tree.isThis()
            ? declaring
            : declaring.flatMap(JavaType::superclass).flatMap(interpreter.types()::find);
    if (frame.self().isEmpty() || !(frame.self().get() instanceof Instance object)) {
      return;
    }
    List<Value> arguments = interpreter.evalAll(tree.getArguments(), frame);
    if (target.filter(JavaType::isSource).isPresent()) {
      construct(object, target.get(), arguments, tree, frame);
    } else if (!tree.isThis()) {
      Call call = new Call("<init>", arguments, tree, frame, interpreter);
      declaring
          .flatMap(JavaType::superclass)
          .flatMap(TypeRef::declaredName)
          .ifPresent(each -> interpreter.library().callInherited(each, object, call));
    }
  }

  private Optional<Value> jdk(String type, Call call) {
    if (SETS.contains(type) || LISTS.contains(type)) {
      List<Value> items =
          call.raw().stream()
              .findFirst()
              .filter(each -> !(each instanceof Value.Scalar))
              .map(each -> Sequence.itemsOf(each).orElse(List.of(each)))
              .orElse(List.of());
      return Optional.of(new Sequence(items, SETS.contains(type), interpreter));
    }
    if (MAPS.contains(type)) {
      Table table = new Table(Map.of());
      if (!call.raw().isEmpty() && !(call.raw().get(0) instanceof Value.Scalar)) {
        table.call(call.with("putAll", call.raw()));
      }
      return Optional.of(table);
    }
    return switch (type) {
      case "java.lang.StringBuilder", "java.lang.StringBuffer" ->
          Optional.of(
              new TextBuilder(
                  call.raw().isEmpty() ? "" : Operators.text(call.argument(0)).orElse("")));
      case "java.lang.String" ->
          Optional.of(call.raw().isEmpty() ? new Value.Text("") : call.argument(0));
      default -> Optional.empty();
    };
  }
}
