package dev.ajar.model;

import java.util.List;

/**
 * Something that every request to the service goes through and that can turn it away: Spring
 * Security's filter chains together, a servlet filter, an interceptor. The first chain whose
 * matcher takes a request decides it. A mechanism that was seen and isn't understood is a gate
 * whose requirement is {@link Requirement.Unclear}.
 *
 * @param name what the gate is, for people: {@code Spring Security 6.5}, {@code interceptor
 *     LoginInterceptor}
 * @param chains the chains in the order in which they are asked
 * @param unclaimed what happens to requests that no chain takes, and why; its matcher isn't looked
 *     at
 */
public record Gate(String name, List<Chain> chains, AccessRule unclaimed) {
  public Gate {
    chains = List.copyOf(chains);
  }
}
