package dev.ajar.source;

/**
 * Modules that are deployed together, and so share their endpoints, their security configuration
 * and their properties.
 *
 * @param name for people: the module that holds the entry point
 * @param types the types it sees
 */
public record Application(String name, Types types) {}
