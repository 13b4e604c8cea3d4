package dev.ajar.model;

/**
 * A limit in front of many endpoints.
 *
 * @param when the requests it counts
 * @param limit the bound
 */
public record Limiter(RequestMatcher when, Limit limit) {}
