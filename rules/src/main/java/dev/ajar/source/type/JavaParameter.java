package dev.ajar.source.type;

import java.util.List;

/**
 * A parameter of a method or constructor; its name is {@code argN} when a class file doesn't tell
 * it.
 */
public record JavaParameter(String name, TypeRef type, List<JavaAnnotation> annotations)
    implements Annotated {
  public JavaParameter {
    annotations = List.copyOf(annotations);
  }
}
