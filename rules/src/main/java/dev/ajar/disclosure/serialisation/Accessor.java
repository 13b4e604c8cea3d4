package dev.ajar.disclosure.serialisation;

import java.util.Optional;

/**
 * One way to a property. Source: Jackson 2.23, {@code POJOPropertyBuilder.Linked}.
 *
 * @param name what an annotation calls it; where the annotation only claims it, its implicit name
 * @param explicit whether the annotation gives the name
 * @param visible whether it is found without being asked for, or claimed
 */
record Accessor(
    Kind kind,
    ClassMember member,
    Optional<String> name,
    boolean explicit,
    boolean visible,
    boolean ignored) {

  /** In the order in which annotations of one hide those of the others. */
  enum Kind {
    GETTER,
    FIELD,
    PARAMETER,
    SETTER
  }

  boolean isClaimed() {
    return name.isPresent();
  }

  Accessor with(Annotations annotations) {
    return new Accessor(kind, member.with(annotations), name, explicit, visible, ignored);
  }
}
