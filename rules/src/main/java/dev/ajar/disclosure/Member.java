package dev.ajar.disclosure;

import dev.ajar.model.Location;
import java.util.Optional;

/**
 * One member of a response body that carries account data.
 *
 * @param path where it stands in the body, {@code [].phoneNumber}
 * @param declaredBy the declaration, {@code com.acme.UserSummary#phoneNumber}
 * @param at where the declaration stands; empty for a class that is only there compiled
 */
public record Member(String path, Category category, String declaredBy, Optional<Location> at) {}
