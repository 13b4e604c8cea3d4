package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a value that will be written: more than its declared type, where the code tells
 * more.
 */
public sealed interface Shape {

  /**
   * What an array, a collection or a wrapper holds, among a shape's parts; in a map, what stands
   * under keys that aren't known.
   */
  String CONTENT = "[]";

  /** {@code null}, and what holds nothing. */
  Shape NOTHING = new OneOf(List.of());

  /**
   * A value of a type.
   *
   * @param parts what is known of its members, by implicit property name, map key or {@link
   *     #CONTENT}, where that is more than the type says
   * @param made whether the code was seen making the value: what an untyped member or a map holds
   *     besides the parts is nothing
   */
  record Typed(TypeRef type, Map<String, Part> parts, boolean made) implements Shape {
    public Typed {
      parts = Map.copyOf(parts);
    }

    public Typed(TypeRef type, Map<String, Part> parts) {
      this(type, parts, false);
    }
  }

  /** One of several. */
  record OneOf(List<Shape> shapes) implements Shape {
    public OneOf {
      shapes = List.copyOf(shapes);
    }
  }

  /** Nothing can be told, and why. */
  record Unknown(Evidence reason) implements Shape {}

  /**
   * A part of a value, and where the code puts it there.
   *
   * @param putBy what puts it there, {@code com.acme.UserController#find}
   * @param of simple name of the type from whose object the value was taken, {@code User} of {@code
   *     user.getPhone()}; empty where it wasn't taken from one
   */
  record Part(Shape shape, String putBy, Optional<Location> at, String of) {
    public Part(Shape shape, String putBy, Optional<Location> at) {
      this(shape, putBy, at, "");
    }
  }

  static Shape of(TypeRef type) {
    return new Typed(type, Map.of());
  }

  /** Several shapes as one; what is there twice counts once. */
  static Shape oneOf(List<Shape> shapes) {
    List<Shape> different =
        shapes.stream()
            .flatMap(
                each -> each instanceof OneOf several ? several.shapes().stream() : Stream.of(each))
            .distinct()
            .toList();
    return different.size() == 1 ? different.get(0) : new OneOf(different);
  }
}
