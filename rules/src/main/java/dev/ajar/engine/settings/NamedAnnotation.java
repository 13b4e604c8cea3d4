package dev.ajar.engine.settings;

import dev.ajar.model.Location;

/**
 * An annotation of which the settings say what it does.
 *
 * @param name its canonical name
 * @param at where the settings say so
 */
public record NamedAnnotation(String name, Location at) {}
