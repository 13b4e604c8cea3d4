package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What code can name while it is played: local variables, the object it belongs to, and what its
 * place in the file has in view. The frame of a lambda sees the variables of the one around it.
 */
final class Frame {

  private final Scope scope;
  private final @Nullable Value self;
  private final @Nullable Frame around;
  private final List<Value> returned = new ArrayList<>();
  private final List<List<Evidence>> returnedUnder = new ArrayList<>();
  private Map<String, Value> locals = new HashMap<>();

  private Frame(Scope scope, @Nullable Value self, @Nullable Frame around) {
    this.scope = scope;
    this.self = self;
    this.around = around;
  }

  /** Code that belongs to no object: a constant's initialiser, a static method. */
  static Frame at(Scope scope) {
    return new Frame(scope, null, null);
  }

  static Frame of(Scope scope, Value self) {
    return new Frame(scope, self, null);
  }

  /** The frame of a lambda that stands in this one. */
  Frame inner() {
    return new Frame(scope, self, this);
  }

  /** The frame of a local or anonymous class's method that stands in this one. */
  Frame inner(Value innerSelf) {
    return new Frame(scope, innerSelf, this);
  }

  Scope scope() {
    return scope;
  }

  Optional<Value> self() {
    return Optional.ofNullable(self);
  }

  Optional<Frame> around() {
    return Optional.ofNullable(around);
  }

  void declare(String name, Value value) {
    locals.put(name, value);
  }

  Optional<Value> local(String name) {
    Value value = locals.get(name);
    if (value != null) {
      return Optional.of(value);
    }
    return around == null ? Optional.empty() : around.local(name);
  }

  /**
   * @return whether there is such a variable
   */
  boolean assign(String name, Value value) {
    if (locals.containsKey(name)) {
      locals.put(name, value);
      return true;
    }
    return around != null && around.assign(name, value);
  }

  /** The values of the variables at this moment. */
  Map<String, Value> snapshot() {
    return new HashMap<>(locals);
  }

  void restore(Map<String, Value> snapshot) {
    locals = new HashMap<>(snapshot);
  }

  /** Keeps what this state and another, of the other branch, agree about. */
  void merge(Map<String, Value> other, Evidence condition) {
    for (String name : new TreeSet<>(locals.keySet())) {
      Value here = locals.get(name);
      Value there = other.get(name);
      if (there == null) {
        continue;
      }
      if (here != there && !here.equals(there)) {
        locals.put(name, new Value.Unknown(condition));
      }
    }
  }

  /** Gives the objects that can be named here to code that isn't followed. */
  void handOver(Evidence code) {
    Optional<Frame> each = Optional.of(this);
    while (each.isPresent()) {
      for (Value value : each.get().locals.values()) {
        if (value instanceof Value.Host host && !(value instanceof Lambda)) {
          host.handOver(code);
        }
      }
      each = each.get().around();
    }
  }

  void giveBack(Value value, List<Evidence> conditions) {
    returned.add(value);
    returnedUnder.add(conditions);
  }

  /** For each returned value, what couldn't be decided on the way to it. */
  List<List<Evidence>> returnedUnder() {
    return returnedUnder;
  }

  /** Every value that the code may have returned, in the order in which it was reached. */
  List<Value> returned() {
    return returned;
  }

  Location locationOf(Node node) {
    return TreeAnnotations.locationOf(scope.file(), node);
  }

  Value.Unknown unknown(String reason, Node at) {
    return new Value.Unknown(Evidence.of(reason, locationOf(at)));
  }
}
