package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/** What an expression comes to. */
public sealed interface Value {

  /** A {@code String}. */
  record Text(String text) implements Value {}

  /** A boxed number, {@code Boolean} or {@code Character}. */
  record Scalar(Object value) implements Value {}

  /** A constant of an enum, by the canonical name of its type: {@code HttpMethod.GET}. */
  record EnumConstant(String type, String name) implements Value {}

  /** {@code X.class}. */
  record ClassLiteral(TypeRef type) implements Value {}

  /**
   * An array, list, set or stream whose elements are known one by one. An element that is {@link
   * Unknown} stands for any number of elements.
   */
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * An element of {@link Items} that is there or not.
   *
   * @param condition what it depends on
   */
  record Possibly(Value value, Evidence condition) implements Value {}

  /** {@code null}. */
  record Null() implements Value {}

  /** An object whose methods are played: an instance of a class, a lambda, a framework's object. */
  non-sealed interface Host extends Value {

    /** The operator that joins it with a text that doesn't stand in the code: a key. */
    String JOINED_WITH_GIVEN = "+ what is given";

    /** What a method of the object returns, and does. */
    Value call(Call call);

    /**
     * The object was handed to code that isn't known, which may do anything with it.
     *
     * @param code the code, with the place of the call
     */
    default void handOver(Evidence code) {}

    /**
     * A lambda returned the object to code that isn't known and that called the lambda.
     *
     * @param code the code, with the place of the call
     */
    default void returnedTo(Evidence code) {}

    /**
     * What a call comes to that gets the object as an argument and whose code isn't known.
     *
     * @param type the canonical name of what it is called on; empty where that isn't known
     * @param target what it is called on; empty for a static method or constructor
     */
    default Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
      return Optional.empty();
    }

    /**
     * What an operator makes of the object and another operand.
     *
     * @param operator as it is written: {@code +}, {@code ==}
     */
    default Optional<Value> operated(String operator, Value other) {
      return Optional.empty();
    }

    /** Whether the object is of a class, as a value. */
    default Optional<Value> instanceOf(String type) {
      return Optional.empty();
    }

    /**
     * The conditions of which this is one as one condition.
     *
     * @param any whether one of them is enough
     */
    default Optional<Value> joined(List<Value> conditions, boolean any) {
      return Optional.empty();
    }

    /** The canonical name of the object's class, where it has one that code can name. */
    default Optional<String> type() {
      return Optional.empty();
    }
  }

  /**
   * An object of a class whose code isn't in the analysed source.
   *
   * @param type the class's canonical name, or the one as which the object was injected
   * @param origin where it comes from
   */
  record Foreign(String type, Evidence origin) implements Value {}

  /**
   * A value that the analysis can't tell.
   *
   * @param reason why, with its place where there is one
   * @param deployed whether it is set where the service is deployed, for nobody outside to read, or
   *     made of what is
   */
  record Unknown(Evidence reason, boolean deployed) implements Value {

    public Unknown(Evidence reason) {
      this(reason, false);
    }
  }
}
