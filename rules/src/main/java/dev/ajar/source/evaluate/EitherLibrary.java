package dev.ajar.source.evaluate;

import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/** Two libraries; the second is asked for what the first doesn't know. */
record EitherLibrary(Library first, Library second) implements Library {

  @Override
  public Optional<Value> bean(TypeRef type) {
    return first.bean(type).or(() -> second.bean(type));
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    return first.create(type, call).or(() -> second.create(type, call));
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    return first.staticField(type, name).or(() -> second.staticField(type, name));
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    return first.callStatic(type, call).or(() -> second.callStatic(type, call));
  }

  @Override
  public Optional<Value> callForeign(String type, Call call) {
    return first.callForeign(type, call).or(() -> second.callForeign(type, call));
  }

  @Override
  public Optional<Value> callInherited(String type, Value self, Call call) {
    return first.callInherited(type, self, call).or(() -> second.callInherited(type, self, call));
  }
}
