package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Property.Treatment;
import dev.ajar.disclosure.serialisation.Property.Unwrapping;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where in a body a value stands.
 *
 * @param path empty for the whole body
 * @param member the member whose value it is; empty for the whole body and for what stands in an
 *     array there
 * @param holder name of the member that holds the object around it
 * @param members how many members that object has
 * @param prefix what the names of members begin with, where they are unwrapped
 * @param suffix what they end with
 */
record Spot(
    String path,
    Optional<Property> member,
    String holder,
    int members,
    String prefix,
    String suffix) {

  static final Spot WHOLE = new Spot("", Optional.empty(), "", 0, "", "");

  /** Objects with fewer members than this are envelopes, or hardly more. */
  private static final int FEW = 4;

  /** How members are called that hold what a body is there for. */
  private static final Set<String> PAYLOADS =
      Set.of(
          "data",
          "datas",
          "result",
          "results",
          "body",
          "payload",
          "content",
          "contents",
          "obj",
          "object",
          "response",
          "rows",
          "row",
          "records",
          "list",
          "items",
          "item",
          "value",
          "values",
          "entity",
          "resultdata",
          "returnvalue",
          "model",
          "module",
          "page");

  /** The same member's value, one step further in: an element, a wrapper's content. */
  Spot in(String step) {
    if (step.isEmpty()) {
      return this;
    }
    String separator = path.isEmpty() || step.startsWith("[") ? "" : ".";
    return new Spot(path + separator + step, member, holder, members, "", "");
  }

  /** The value of a member of the object that stands here, which has so many members. */
  Spot at(Property next, int siblings) {
    String name = member.map(Property::name).orElse(holder);
    String written = prefix + next.name() + suffix;
    return new Spot(in(written).path, Optional.of(next), name, siblings, "", "");
  }

  /**
   * The same object, in which the members of one of its members stand unwrapped.
   *
   * @param isFinal whether its type has no subclasses: Jackson then has its serialiser before it
   *     knows of what is put around the names outside, and doesn't add that ({@code
   *     BeanSerializerBase.resolve}, 2.23)
   */
  Spot unwrapping(Property next, boolean isFinal) {
    Unwrapping names = next.treatment().unwrapping().orElseThrow();
    return isFinal
        ? new Spot(path, member, holder, members, names.prefix(), names.suffix())
        : new Spot(path, member, holder, members, prefix + names.prefix(), names.suffix() + suffix);
  }

  /** The same, with something else said about the member's value. */
  Spot treating(UnaryOperator<Treatment> change) {
    Optional<Property> changed = member.map(each -> each.with(change.apply(each.treatment())));
    return new Spot(path, changed, holder, members, prefix, suffix);
  }

  /** The same object, without what is put around the names of its members. */
  Spot plainlyNamed() {
    return new Spot(path, member, holder, members, "", "");
  }

  /** A member that stands beside the one whose value stands here. */
  Spot beside(Property next) {
    String around = path.substring(0, path.lastIndexOf('.') + 1);
    return new Spot(around + next.name(), Optional.of(next), holder, members, "", "");
  }

  /** Whether it is one member among several others. */
  boolean isAside() {
    return member.isPresent() && members >= FEW;
  }

  boolean isPayload() {
    return member
        .filter(each -> PAYLOADS.contains(each.name().toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
