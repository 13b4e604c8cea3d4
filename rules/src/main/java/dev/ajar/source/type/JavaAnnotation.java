package dev.ajar.source.type;

import dev.ajar.model.Location;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation where it stands.
 *
 * @param type canonical name of the annotation type
 * @param elements the elements that are given, by name; defaults aren't among them
 * @param at where it stands; empty when it was read from a class file
 */
public record JavaAnnotation(
    String type, Map<String, ElementValue> elements, Optional<Location> at) {
  public JavaAnnotation {
    elements = Map.copyOf(elements);
  }

  public Optional<ElementValue> element(String name) {
    return Optional.ofNullable(elements.get(name));
  }

  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
