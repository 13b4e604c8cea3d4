package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Property.Treatment;
import dev.ajar.disclosure.serialisation.Property.Unwrapping;
import java.util.Optional;
import java.util.Set;

/** Reads what annotations say about how a value is written, and which of its members are. */
record Treatments(Elements elements) {

  /**
   * @param opaque whether a serialiser writes the value that nobody can look into
   */
  Treatment of(Annotations marks, boolean opaque) {
    return new Treatment(
        unwrapping(marks), ignored(marks), only(marks), TypeTag.of(marks, elements), opaque);
  }

  private Optional<Unwrapping> unwrapping(Annotations marks) {
    return marks
        .jackson("JsonUnwrapped")
        .filter(each -> !elements.isFalse(each, "enabled"))
        .map(
            each ->
                new Unwrapping(
                    elements.text(each, "prefix").orElse(""),
                    elements.text(each, "suffix").orElse("")));
  }

  /** Whether what stands on a class leaves a member out. */
  boolean leavesOut(Annotations marks, String name) {
    return ignored(marks).contains(name)
        || only(marks).filter(each -> !each.contains(name)).isPresent();
  }

  private Set<String> ignored(Annotations marks) {
    return marks
        .jackson("JsonIgnoreProperties")
        .filter(each -> !elements.isTrue(each, "allowGetters"))
        .map(each -> Set.copyOf(elements.texts(each, "value")))
        .orElse(Set.of());
  }

  private Optional<Set<String>> only(Annotations marks) {
    return marks
        .jackson("JsonIncludeProperties")
        .map(each -> Set.copyOf(elements.texts(each, "value")));
  }
}
