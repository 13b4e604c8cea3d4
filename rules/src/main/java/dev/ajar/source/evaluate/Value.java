package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.TypeRef;
import java.util.List;

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

  /** An array, list, set or stream whose elements are known one by one. */
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** {@code null}. */
  record Null() implements Value {}

  /**
   * A value that the analysis can't tell.
   *
   * @param reason why, with its place where there is one
   */
  record Unknown(Evidence reason) implements Value {}
}
