package dev.ajar.disclosure.serialisation;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a value as the serialiser does: through wrappers, collections and members, until only
 * scalars are left.
 */
public final class BodyReader {

  private final Types types;
  private final SerialisedMembers serialised;
  private final Contents contents;
  private final Map<TypeRef, Boolean> told = new HashMap<>();

  public BodyReader(Types types, Evaluator evaluator) {
    this.types = types;
    this.serialised = new SerialisedMembers(types, evaluator);
    this.contents = new Contents(types);
  }

  /** What is written of a value, with the handler's view if it has one. */
  public Body read(Shape shape, Optional<String> view) {
    BodyWalk walk = new BodyWalk(types, serialised, contents, view);
    walk.shape(shape, Spot.WHOLE);
    return walk.body();
  }

  /** Whether a type alone tells everything that is written of its values. */
  public boolean tellsAll(TypeRef type) {
    return told.computeIfAbsent(
        type, each -> read(Shape.of(each), Optional.empty()).unknown().isEmpty());
  }
}
