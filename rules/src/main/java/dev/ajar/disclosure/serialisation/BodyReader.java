package dev.ajar.disclosure.serialisation;

import dev.ajar.source.Application;
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

  /** Reads bodies as the mapper writes them that Spring Boot configures where nobody else does. */
  public BodyReader(Types types, Evaluator evaluator) {
    this(types, evaluator, MapperSettings.ofBoot(2));
  }

  /** Reads bodies as the mapper writes them that the application configures. */
  public BodyReader(Application application, Evaluator evaluator) {
    this(
        application.types(),
        evaluator,
        MapperConfiguration.of(application, new Elements(evaluator)));
  }

  BodyReader(Types types, Evaluator evaluator, MapperSettings settings) {
    this.types = types;
    this.serialised = new SerialisedMembers(types, evaluator, settings);
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
