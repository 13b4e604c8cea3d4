package dev.ajar.disclosure.serialisation;

/** The source of types that all generated graphs use. */
final class CommonTypes {

  /** How many interfaces with two implementations there are, each telling them apart otherwise. */
  static final int INTERFACES = 7;

  private static final String TYPES =
      """
      package generated;
      import com.fasterxml.jackson.annotation.*;
      import java.util.*;
      public class Common {
        public interface Brief {}
        public interface Full extends Brief {}
        public interface Other {}
        public enum Kind { A, B }
        public enum Coded { A; @JsonValue public String code() { return "a"; } }
        @JsonFormat(shape = JsonFormat.Shape.OBJECT) public enum Shown {
          A; public String getLabel() { return ""; }
        }
        public static class Box<T> {
          private final T value;
          public Box(T v) { value = v; }
          public T getValue() { return value; }
        }
        public static class Rows<T> implements Iterable<T> {
          private final T value;
          public Rows(T v) { value = v; }
          public Iterator<T> iterator() { return List.of(value).iterator(); }
        }
        public static class CountedRows<T> extends Rows<T> {
          public CountedRows(T v) { super(v); }
          public int getTotal() { return 1; }
        }
        public static class Listed<T> extends ArrayList<T> {
          public int getTotal() { return 1; }
        }
        public static abstract class A<T> { public abstract T getOwn(); public int base = 1; }
        public static class A1<T> extends A<T> {
          final T t;
          public A1(T t) { this.t = t; }
          public T getOwn() { return t; }
          public int one = 1;
        }
        public static class A2 extends A<String> {
          @JsonIgnore public String getOwn() { return ""; }
          public int two = 1;
        }
        public static class Two extends com.fasterxml.jackson.databind.JsonSerializer<Object> {
          @Override public void serialize(Object value,
              com.fasterxml.jackson.core.JsonGenerator out,
              com.fasterxml.jackson.databind.SerializerProvider all) throws java.io.IOException {
            out.writeString("*");
          }
          @Override public void serializeWithType(Object value,
              com.fasterxml.jackson.core.JsonGenerator out,
              com.fasterxml.jackson.databind.SerializerProvider all,
              com.fasterxml.jackson.databind.jsontype.TypeSerializer type)
              throws java.io.IOException {
            out.writeString("*");
          }
        }
        public static class Three extends tools.jackson.databind.ValueSerializer<Object> {
          @Override public void serialize(Object value, tools.jackson.core.JsonGenerator out,
              tools.jackson.databind.SerializationContext all) {
            out.writeString("*");
          }
          @Override public void serializeWithType(Object value,
              tools.jackson.core.JsonGenerator out,
              tools.jackson.databind.SerializationContext all,
              tools.jackson.databind.jsontype.TypeSerializer type) {
            out.writeString("*");
          }
        }
      """;

  private static final String INTERFACE =
      """
      %s public interface I_%d { String getShared(); }
      %s public static class I1_%d implements I_%d {
        public String getShared() { return ""; }
        public String getPhone() { return ""; }
      }
      public static class I2_%d implements I_%d {
        @JsonProperty("both") public String getShared() { return ""; }
        public int code = 1;
      }
      """;

  private static final String[] TAGS = {
    "",
    "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)",
    "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)",
    "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)",
    "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)",
    "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\")",
    "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY)"
  };

  private CommonTypes() {}

  static String source() {
    StringBuilder source = new StringBuilder(TYPES);
    for (int i = 0; i < INTERFACES; i++) {
      String name = i % 2 == 0 ? "" : "@JsonTypeName(\"one\")";
      source.append(INTERFACE.formatted(TAGS[i], i, name, i, i, i, i));
    }
    return source.append("}").toString();
  }
}
