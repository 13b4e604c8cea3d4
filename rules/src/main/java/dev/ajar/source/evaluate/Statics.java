package dev.ajar.source.evaluate;

import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of static fields and enum constants; each is worked out once. */
final class Statics {

  /**
   * Types whose constants are named in configuration and have no value of their own, so that they
   * are known without their class file.
   */
  private static final Set<String> CONSTANT_TYPES =
      Set.of(
          "org.springframework.http.HttpMethod",
          "org.springframework.web.bind.annotation.RequestMethod",
          "javax.servlet.DispatcherType",
          "jakarta.servlet.DispatcherType",
          "org.springframework.security.config.http.SessionCreationPolicy",
          "org.springframework.context.annotation.AdviceMode",
          "org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type");

  private final Interpreter interpreter;
  private final StartUp startUp;
  private final Map<String, Value> known = new HashMap<>();
  private final Map<String, Map<String, Optional<Declaration>>> declarations = new HashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Set<String> underWay = new HashSet<>();

  private record Declaration(JavaType type, JavaField field) {}

  Statics(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.startUp = new StartUp(interpreter);
  }

  /** The static field or enum constant of a type or of what it inherits from. */
  Optional<Value> field(String typeName, String name) {
    if (CONSTANT_TYPES.contains(typeName)) {
      return Optional.of(new Value.EnumConstant(typeName, name));
    }
    if (typeName.equals("java.lang.Boolean") && (name.equals("TRUE") || name.equals("FALSE"))) {
      return Optional.of(new Value.Scalar(name.equals("TRUE")));
    }
    Optional<Value> told = interpreter.library().staticField(typeName, name);
    if (told.isPresent()) {
      return told;
    }
    return declarations
        .computeIfAbsent(typeName, key -> new HashMap<>())
        .computeIfAbsent(name, key -> declaration(typeName, name))
        .map(each -> value(each.type(), each.field()));
  }

  private Optional<Declaration> declaration(String typeName, String name) {
    for (BoundType each : interpreter.types().hierarchyOf(TypeRef.of(typeName))) {
      Optional<JavaField> field = each.type().field(name);
      if (field.filter(it -> it.is(Modifier.STATIC) || isConstantVariable(it)).isPresent()) {
        return Optional.of(new Declaration(each.type(), field.get()));
      }
    }
    return Optional.empty();
  }

  /** One of the object's own that is the same for all objects, JLS 4.12.4. */
  private static boolean isConstantVariable(JavaField field) {
    return field.is(Modifier.FINAL)
        && field.initialiser().filter(StringLiteralExpr.class::isInstance).isPresent();
  }

  private Value value(JavaType type, JavaField field) {
    if (field.enumConstant()) {
      return new Value.EnumConstant(type.name(), field.name());
    }
    String key = type.name() + "#" + field.name();
    Value value = known.get(key);
    if (value != null) {
      return value;
    }
    if (!underWay.add(key)) {
      return unknown("the constant `" + field.name() + "` is defined by itself", field);
    }
    try {
      value = evaluate(type, field);
    } finally {
      underWay.remove(key);
    }
    known.put(key, value);
    return value;
  }

  private Value evaluate(JavaType type, JavaField field) {
    if (ContextObject.isOne(field.type())) {
      return new ContextObject(interpreter.beans());
    }
    if (field.initialiser().isEmpty() || type.scope().isEmpty()) {
      return unknown(
          "the value of `" + type.simpleName() + "." + field.name() + "` isn't in the source",
          field);
    }
    if (!field.is(Modifier.FINAL) && Assignments.assignsOutsideInitialisers(type, field.name())) {
      return unknown(
          "`" + type.simpleName() + "." + field.name() + "` is assigned while it runs", field);
    }
    Value value = interpreter.eval(field.initialiser().get(), Frame.at(type.scope().get()));
    if (value instanceof Value.Host) {
      known.put(type.name() + "#" + field.name(), value);
      fill(type);
    }
    if ((value instanceof Sequence || value instanceof Table)
        && Assignments.fillsOutsideInitialisers(type, field.name())
        && !startUp.fills(type, field.name())) {
      ((Value.Host) value)
          .handOver(
              new Evidence(
                  "`" + type.simpleName() + "." + field.name() + "` is filled while it runs",
                  field.at()));
    }
    return value;
  }

  /** Plays the class's static blocks once, which fill its lists and maps. */
  private void fill(JavaType type) {
    if (!filled.add(type.name())) {
      return;
    }
    type.tree().stream()
        .flatMap(tree -> tree.getMembers().stream())
        .filter(each -> each instanceof InitializerDeclaration block && block.isStatic())
        .forEach(
            each ->
                interpreter.body(
                    ((InitializerDeclaration) each).getBody().getStatements(),
                    Frame.at(type.scope().orElseThrow()),
                    each));
  }

  private static Value unknown(String reason, JavaField field) {
    return new Value.Unknown(new Evidence(reason, field.at()));
  }
}
