package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.model.Evidence;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Code of components that runs once, before any request: what fills a static list or map there and
 * nowhere else leaves it as every request finds it.
 */
final class StartUp {

  /** Methods that Spring calls when it has made a bean, or when all are made. */
  private static final Set<String> CALLBACKS =
      Set.of("afterPropertiesSet", "afterSingletonsInstantiated", "run", "onApplicationEvent");

  private static final Set<String> CALLED_BACK =
      Set.of(
          "InitializingBean",
          "SmartInitializingSingleton",
          "CommandLineRunner",
          "ApplicationRunner",
          "ApplicationListener");

  private static final Set<String> EVENTS =
      Set.of("ContextRefreshedEvent", "ApplicationReadyEvent", "ApplicationStartedEvent");

  private final Interpreter interpreter;
  private final Set<String> played = new HashSet<>();

  StartUp(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Plays what fills a static collection when the application starts.
   *
   * @return whether that is all that ever fills it
   */
  boolean fills(JavaType declaring, String field) {
    Set<String> fillers = fillers(declaring, field);
    List<JavaType> callers = new ArrayList<>();
    if (declaring.methods().stream().anyMatch(each -> isFillingCallback(each, fillers))) {
      callers.add(declaring);
    }
    for (JavaType each : interpreter.types().inFilesMentioning(declaring.simpleName())) {
      if (!each.name().equals(declaring.name()) && calls(each, declaring, field, fillers)) {
        callers.add(each);
      }
    }
    if (callers.isEmpty() || !callers.stream().allMatch(this::isComponent)) {
      return false;
    }
    callers.forEach(this::play);
    return true;
  }

  private static boolean isFillingCallback(JavaMethod method, Set<String> fillers) {
    return fillers.contains(method.name()) && isCallback(method);
  }

  /** The declaring type's methods that fill the field, by themselves or by another. */
  private static Set<String> fillers(JavaType declaring, String field) {
    Set<String> found = new HashSet<>();
    int before = -1;
    while (before < found.size()) {
      before = found.size();
      for (JavaMethod each : declaring.methods()) {
        each.tree()
            .filter(tree -> fills(tree, field) || callsOne(tree, found))
            .ifPresent(tree -> found.add(each.name()));
      }
    }
    return found;
  }

  private static boolean fills(CallableDeclaration<?> tree, String field) {
    return tree.findFirst(MethodCallExpr.class, each -> Assignments.fills(each, field)).isPresent();
  }

  private static boolean callsOne(CallableDeclaration<?> tree, Set<String> methods) {
    return tree.findFirst(
            MethodCallExpr.class,
            each -> each.getScope().isEmpty() && methods.contains(each.getNameAsString()))
        .isPresent();
  }

  private static boolean calls(
      JavaType type, JavaType declaring, String field, Set<String> fillers) {
    return type.tree()
        .flatMap(
            tree ->
                tree.findFirst(
                    MethodCallExpr.class,
                    each ->
                        fillers.contains(each.getNameAsString())
                                && each.getScope()
                                    .filter(on -> names(on, declaring.simpleName()))
                                    .isPresent()
                            || Assignments.fills(each, field)))
        .isPresent();
  }

  private static boolean names(Expression on, String type) {
    return on instanceof NameExpr name && name.getNameAsString().equals(type)
        || on instanceof FieldAccessExpr access && access.getNameAsString().equals(type);
  }

  /** Whether a type is a bean whose only way to be called is that Spring starts it. */
  private boolean isComponent(JavaType type) {
    return interpreter.beans().isComponent(type)
        && type.annotations().stream().noneMatch(each -> each.simpleName().endsWith("Controller"))
        && (type.methods().stream().anyMatch(StartUp::isAnnotatedCallback)
            || type.supertypes().stream().anyMatch(StartUp::callsBack));
  }

  private static boolean callsBack(TypeRef supertype) {
    boolean listens = supertype.simpleName().equals("ApplicationListener");
    boolean atStart =
        supertype instanceof TypeRef.Declared declared
            && declared.arguments().stream().anyMatch(each -> EVENTS.contains(each.simpleName()));
    return CALLED_BACK.contains(supertype.simpleName()) && (!listens || atStart);
  }

  private static boolean isCallback(JavaMethod method) {
    return CALLBACKS.contains(method.name()) || isAnnotatedCallback(method);
  }

  private static boolean isAnnotatedCallback(JavaMethod method) {
    return method.annotations().stream().anyMatch(each -> isOne(each, method));
  }

  private static boolean isOne(JavaAnnotation annotation, JavaMethod method) {
    boolean listens =
        annotation.simpleName().equals("EventListener")
            && method.parameters().stream()
                .anyMatch(each -> EVENTS.contains(each.type().simpleName()));
    return annotation.simpleName().equals("PostConstruct") || listens;
  }

  private void play(JavaType type) {
    if (!played.add(type.name())) {
      return;
    }
    Value object = interpreter.beans().object(type);
    for (JavaMethod each : type.methods()) {
      boolean once =
          each.name().equals("afterPropertiesSet")
              || each.annotations().stream()
                  .anyMatch(found -> found.simpleName().equals("PostConstruct"));
      if (isCallback(each) && !once && each.body().isPresent()) {
        call(object, each, type);
      }
    }
  }

  private void call(Value object, JavaMethod method, JavaType type) {
    Optional<Node> place = method.tree().map(Node.class::cast);
    if (place.isEmpty() || type.scope().isEmpty()) {
      return;
    }
    List<Value> arguments =
        method.parameters().stream()
            .<Value>map(
                each ->
                    new Value.Unknown(
                        new Evidence("the argument `" + each.name() + "`", method.at())))
            .toList();
    interpreter.apart(
        () ->
            interpreter
                .calls()
                .on(object, method.name(), arguments, place.get(), Frame.at(type.scope().get())));
  }
}
