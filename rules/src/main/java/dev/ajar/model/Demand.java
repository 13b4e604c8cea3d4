package dev.ajar.model;

/**
 * What stands at the handler itself, behind all gates: an access annotation, a guard in its first
 * lines.
 *
 * @param requirement what it asks of the caller
 * @param source the demand as its author wrote it, with its place
 */
public record Demand(Requirement requirement, Evidence source) {}
