package dev.ajar.source.typing;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.Locale;
import java.util.Optional;

/** Types of calls to methods that Lombok generates, and to a record's accessors. */
final class LombokMembers {

  private static final String BUILDER = "lombok.Builder";
  private static final String SUPER_BUILDER = "lombok.experimental.SuperBuilder";

  private final Types types;

  LombokMembers(Types types) {
    this.types = types;
  }

  /**
   * What a call to a method that no source declares comes to; empty if nothing generates such a
   * method.
   */
  Optional<TypeRef> typeOfCall(TypeRef receiver, String method, int arguments) {
    if (receiver.is(BUILDER)) {
      TypeRef built = ((TypeRef.Declared) receiver).arguments().get(0);
      return Optional.of(method.equals("build") && arguments == 0 ? built : receiver);
    }
    if (arguments == 0
        && (method.equals("builder") || method.equals("toBuilder"))
        && hasBuilder(receiver)) {
      return Optional.of(TypeRef.of(BUILDER, receiver));
    }
    return arguments == 0 ? typeOfGetter(receiver, method) : typeOfChainedSetter(receiver, method);
  }

  private boolean hasBuilder(TypeRef type) {
    return types
        .find(type)
        .filter(each -> each.isAnnotatedWith(BUILDER, SUPER_BUILDER))
        .isPresent();
  }

  private Optional<TypeRef> typeOfGetter(TypeRef receiver, String method) {
    for (BoundType owner : types.hierarchyOf(receiver)) {
      for (JavaField component : owner.type().components()) {
        if (component.name().equals(method)) {
          return Optional.of(component.type().substitute(owner.bindings()));
        }
      }
      for (JavaField field : owner.type().fields()) {
        if (isGetterOf(method, field.name())) {
          return Optional.of(field.type().substitute(owner.bindings()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TypeRef> typeOfChainedSetter(TypeRef receiver, String method) {
    return types
        .find(receiver)
        .filter(LombokMembers::isChained)
        .filter(each -> method.startsWith("set"))
        .map(each -> receiver);
  }

  /**
   * Whether Lombok writes its setters. Whether those give back their receiver may stand in a {@code
   * lombok.config}; where code uses what one gives, it does, or it wouldn't compile.
   */
  private static boolean isChained(JavaType type) {
    return type.isAnnotatedWith("lombok.experimental.Accessors", "lombok.Data", "lombok.Setter");
  }

  private static boolean isGetterOf(String method, String field) {
    String rest =
        method.startsWith("get")
            ? method.substring(3)
            : method.startsWith("is") ? method.substring(2) : method;
    return rest.toLowerCase(Locale.ROOT).equals(field.toLowerCase(Locale.ROOT))
        || method.equals(field);
  }
}
