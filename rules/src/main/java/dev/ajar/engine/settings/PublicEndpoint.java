package dev.ajar.engine.settings;

import dev.ajar.model.HttpMethod;
import dev.ajar.model.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Endpoints that are meant to be public.
 *
 * @param path pattern of the paths as a client sees them
 * @param method the one method that is meant; empty for all
 * @param reason why they are; empty where nothing is said
 * @param expires the last day on which this counts; empty for always
 * @param at where the settings say so
 */
public record PublicEndpoint(
    String path,
    Optional<HttpMethod> method,
    String reason,
    Optional<LocalDate> expires,
    Location at) {}
