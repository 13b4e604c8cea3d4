package dev.ajar.framework.guards;

import dev.ajar.model.Handler;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.stream.Stream;

/** The annotations of handlers. */
public final class HandlerAnnotations {

  private HandlerAnnotations() {}

  /**
   * Those on a handler's method, on what it overrides, and then on its class and what that inherits
   * from.
   */
  public static List<JavaAnnotation> of(Handler handler, Types types) {
    List<BoundType> hierarchy = types.hierarchyOf(TypeRef.of(handler.canonicalType()));
    Stream<JavaAnnotation> onMethods =
        hierarchy.stream()
            .flatMap(each -> each.type().methodsNamed(handler.method()).stream())
            .filter(each -> each.signature().equals(handler.signature()))
            .flatMap(each -> each.annotations().stream());
    Stream<JavaAnnotation> onTypes =
        hierarchy.stream().flatMap(each -> each.type().annotations().stream());
    return Stream.concat(onMethods, onTypes).distinct().toList();
  }
}
