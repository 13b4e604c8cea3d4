package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Accessor.Kind;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * Which of a property's accessors is read: a getter rather than a field, that of a subclass, {@code
 * get} before {@code is}. Source: Jackson 2.23, {@code POJOPropertyBuilder.getGetter} and {@code
 * getField}.
 *
 * @param clash whether two are left over, which Jackson refuses
 */
record Choice(Optional<Accessor> chosen, boolean clash) {

  static Choice of(Draft draft, Types types) {
    Kind kind = draft.has(Kind.GETTER) ? Kind.GETTER : Kind.FIELD;
    Optional<Accessor> current = Optional.empty();
    for (Accessor next : draft.of(kind).toList()) {
      if (current.isEmpty() || isBelow(next, current.get(), types)) {
        current = Optional.of(next);
      } else if (!isBelow(current.get(), next, types)) {
        int difference = priority(next) - priority(current.get());
        if (difference == 0) {
          return new Choice(Optional.empty(), true);
        }
        current = difference < 0 ? Optional.of(next) : current;
      }
    }
    return new Choice(current, false);
  }

  private static boolean isBelow(Accessor one, Accessor other, Types types) {
    String above = other.member().declaring();
    return !one.member().declaring().equals(above)
        && types.isSubtype(TypeRef.of(one.member().declaring()), above);
  }

  private static int priority(Accessor accessor) {
    String name = accessor.member().name();
    if (accessor.kind() == Kind.FIELD || name.startsWith("get") && name.length() > 3) {
      return 1;
    }
    return name.startsWith("is") && name.length() > 2 ? 2 : 3;
  }
}
