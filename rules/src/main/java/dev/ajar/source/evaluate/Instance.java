package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object of a class of the analysed source. */
final class Instance implements Value.Host {

  private final JavaType type;
  private final List<BoundType> hierarchy;

  /** Where values come from that no code gives: injection, bound properties, Java's defaults. */
  private final Filler filler;

  private final Map<String, Value> fields = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private final int made;

  /** Gives a value to a field that neither a constructor nor an initialiser set. */
  interface Filler {

    /**
     * @param type the field's, with the type arguments of the object's class
     * @return empty where the initialiser decides, or Java's default
     */
    Optional<Value> value(JavaType declaring, JavaField field, TypeRef type);
  }

  Instance(JavaType type, Filler filler, Interpreter interpreter) {
    this.type = type;
    this.filler = filler;
    this.made = interpreter.round();
    this.hierarchy = interpreter.types().hierarchyOf(type.asRef());
  }

  @Override
  public Optional<String> type() {
    return Optional.of(type.name());
  }

  JavaType javaType() {
    return type;
  }

  @Override
  public Value call(Call call) {
    return call(call, 0);
  }

  /** Calls the method as it stands above a class in the hierarchy: {@code super.x()}. */
  Value callAbove(String declaringType, Call call) {
    int index = 0;
    for (int i = 0; i < hierarchy.size(); i++) {
      if (hierarchy.get(i).type().name().equals(declaringType)) {
        index = i + 1;
      }
    }
    return call(call, index);
  }

  private Value call(Call call, int from) {
    for (BoundType each : hierarchy.subList(from, hierarchy.size())) {
      Optional<JavaMethod> method = Methods.find(each.type().methods(), call);
      if (method.isPresent() && each.type().scope().isPresent()) {
        Optional<Value> bean = call.interpreter().beans().calledAsBean(each.type(), method.get());
        if (bean.isPresent()) {
          return bean.get();
        }
        return Methods.play(method.get(), each.type().scope().get(), Optional.of(this), call);
      }
    }
    return property(call)
        .or(() -> inherited(call))
        .orElseGet(
            () -> {
              call.handOver();
              call.interpreter().exceptions().foreign(unseen(call.interpreter()), call);
              return call.unknown(
                  "`" + type.simpleName() + "." + call.method() + "` isn't in the source");
            });
  }

  /** Accessors that Lombok or the compiler writes. */
  private Optional<Value> property(Call call) {
    String method = call.method();
    if (call.raw().isEmpty()) {
      return field(method, call.interpreter())
          .or(() -> named(method, "get").flatMap(each -> field(each, call.interpreter())))
          .or(() -> named(method, "is").flatMap(each -> field(each, call.interpreter())));
    }
    Optional<String> set = named(method, "set").filter(each -> call.raw().size() == 1);
    return set.filter(each -> set(each, call.raw().get(0), call.interpreter()))
        .map(each -> new Value.Null());
  }

  private static Optional<String> named(String method, String prefix) {
    if (!method.startsWith(prefix) || method.length() == prefix.length()) {
      return Optional.empty();
    }
    String rest = method.substring(prefix.length());
    return Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
  }

  private Optional<Value> inherited(Call call) {
    for (BoundType each : hierarchy) {
      for (TypeRef supertype : each.type().supertypes()) {
        Optional<Value> value =
            supertype
                .declaredName()
                .flatMap(name -> call.interpreter().library().callInherited(name, this, call));
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /** A superclass whose code isn't known; its methods may do anything. */
  private Optional<String> unseen(Interpreter interpreter) {
    return interpreter.chooser().isEmpty()
        ? Optional.empty()
        : hierarchy.stream()
            .flatMap(each -> each.type().superclass().stream())
            .flatMap(each -> each.declaredName().stream())
            .filter(each -> interpreter.types().find(each).filter(JavaType::isSource).isEmpty())
            .findFirst();
  }

  /** The value of an instance field; empty where there is none of that name. */
  Optional<Value> field(String name, Interpreter interpreter) {
    for (BoundType each : hierarchy) {
      Optional<JavaField> field =
          each.type()
              .field(name)
              .filter(found -> !found.is(Modifier.STATIC))
              .or(
                  () ->
                      each.type().components().stream()
                          .filter(found -> found.name().equals(name))
                          .findFirst());
      if (field.isPresent()) {
        TypeRef as = field.get().type().substitute(each.bindings());
        return Optional.of(value(each.type(), field.get(), as, interpreter));
      }
    }
    return Optional.empty();
  }

  private Value value(JavaType declaring, JavaField field, TypeRef as, Interpreter interpreter) {
    String key = declaring.name() + "#" + field.name();
    Value known = fields.get(key);
    if (known != null) {
      return known;
    }
    if (!underWay.add(key)) {
      return new Value.Unknown(
          new Evidence("the field `" + field.name() + "` is defined by itself", field.at()));
    }
    Value value;
    try {
      value =
          filler
              .value(declaring, field, as)
              .or(() -> initial(declaring, field, interpreter))
              .orElseGet(() -> Fields.byDefault(field.type()));
    } finally {
      underWay.remove(key);
    }
    fields.putIfAbsent(key, value);
    return value;
  }

  private Optional<Value> initial(JavaType declaring, JavaField field, Interpreter interpreter) {
    return field
        .initialiser()
        .flatMap(
            tree -> declaring.scope().map(scope -> interpreter.eval(tree, Frame.of(scope, this))));
  }

  /** The values of the fields that were looked at or set. */
  List<Value> held() {
    return List.copyOf(fields.values());
  }

  private Evidence changes(String field) {
    return new Evidence("the field `" + field + "` changes from request to request", type.at());
  }

  /**
   * @return whether there is such a field
   */
  boolean set(String name, Value value, Interpreter interpreter) {
    for (BoundType each : hierarchy) {
      boolean declares =
          each.type().field(name).filter(found -> !found.is(Modifier.STATIC)).isPresent()
              || each.type().components().stream().anyMatch(found -> found.name().equals(name));
      if (declares) {
        String key = each.type().name() + "#" + name;
        Value merged =
            interpreter.conditions().isEmpty() || value.equals(fields.get(key))
                ? value
                : new Value.Unknown(interpreter.conditions().get(0));
        boolean ofAnotherRound = interpreter.round() != 0 && made != interpreter.round();
        fields.put(key, ofAnotherRound ? new Value.Unknown(changes(name)) : merged);
        return true;
      }
    }
    return false;
  }
}
