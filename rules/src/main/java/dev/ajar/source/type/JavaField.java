package dev.ajar.source.type;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import dev.ajar.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field, an enum constant or a record's component.
 *
 * @param initialised its declaration, where that stands in source and has an initialiser
 * @param at where it stands; empty when it was read from a class file
 */
public record JavaField(
    String name,
    TypeRef type,
    Set<Modifier> modifiers,
    List<JavaAnnotation> annotations,
    Optional<Syntax<VariableDeclarator>> initialised,
    boolean enumConstant,
    Optional<Location> at)
    implements Annotated {

  public JavaField {
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
  }

  public boolean is(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  /** Its initialiser, where it stands in source. */
  public Optional<Expression> initialiser() {
    return initialised.flatMap(each -> each.get().getInitializer());
  }

  /** One declaration is one object: comparing trees would cost more than it could tell. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
