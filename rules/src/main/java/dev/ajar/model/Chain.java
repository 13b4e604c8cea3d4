package dev.ajar.model;

import java.util.List;

/**
 * An ordered list of access rules for the requests of one matcher. The first rule that takes a
 * request decides it.
 *
 * @param name what its author called it, for people: {@code apiChain}
 * @param when the requests this chain is for; the gate's later chains never see them
 * @param rules the rules in the order in which they are asked
 * @param otherwise the requirement for requests that no rule takes, and why: a framework's default;
 *     its matcher isn't looked at
 * @param conditions what the existence of the chain rests on, as in {@link AccessRule#conditions()}
 */
public record Chain(
    String name,
    RequestMatcher when,
    List<AccessRule> rules,
    AccessRule otherwise,
    List<String> conditions) {

  public Chain {
    rules = List.copyOf(rules);
    conditions = List.copyOf(conditions);
  }
}
