package dev.ajar.source.evaluate;

import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * The part of a framework that configuration code talks to, told by hand because its code isn't in
 * the analysed source. Every method is empty where the library doesn't know the type or method.
 */
public interface Library {

  /** A library that knows nothing. */
  Library NONE = new Library() {};

  /** This one, and another for what it doesn't know. */
  default Library or(Library other) {
    return new EitherLibrary(this, other);
  }

  /** What the framework injects for a type. */
  default Optional<Value> bean(TypeRef type) {
    return Optional.empty();
  }

  /** What {@code new} makes; the constructor's arguments are those of the call. */
  default Optional<Value> create(String type, Call call) {
    return Optional.empty();
  }

  /** The value of a static field of the framework. */
  default Optional<Value> staticField(String type, String name) {
    return Optional.empty();
  }

  /** What a static method of the framework returns. */
  default Optional<Value> callStatic(String type, Call call) {
    return Optional.empty();
  }

  /**
   * What a method of an object returns whose class isn't in the analysed source.
   *
   * @param type the object's class, or the one as which it was injected; empty where it isn't known
   */
  default Optional<Value> callForeign(String type, Call call) {
    return Optional.empty();
  }

  /**
   * What a method does that a class of the analysed source inherits from the framework; {@code
   * <init>} is its constructor, called by {@code super(…)}.
   *
   * @param type the framework's class
   * @param self the object of the analysed class
   */
  default Optional<Value> callInherited(String type, Value self, Call call) {
    return Optional.empty();
  }
}
