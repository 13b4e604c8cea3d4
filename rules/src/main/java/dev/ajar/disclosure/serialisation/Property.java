package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Location;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * A member that is written.
 *
 * @param name its name in the body
 * @param implicitName its name before any annotation: the field's or the accessor's
 * @param type what is written, with type parameters bound
 * @param declaredBy the declaration, {@code com.acme.User#phone}
 * @param owner simple name of the type that declares it
 * @param unwrapped whether its own members stand in its place
 */
public record Property(
    String name,
    String implicitName,
    TypeRef type,
    String declaredBy,
    String owner,
    boolean unwrapped,
    Optional<Location> at) {}
