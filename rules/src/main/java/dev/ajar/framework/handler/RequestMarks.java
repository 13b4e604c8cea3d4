package dev.ajar.framework.handler;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Library;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of requests by which filters and interceptors tell handlers who is signed in. Only
 * those are looked at whose name says so.
 */
final class RequestMarks {

  private final GuardJudge judge;
  private final Map<String, Boolean> known = new HashMap<>();

  RequestMarks(Application application) {
    this.judge = new GuardJudge(application.types(), FileProperties.of(application), Library.NONE);
  }

  /**
   * What the attribute is for who isn't signed in; empty where its name tells of nobody.
   *
   * @param names the attribute's name, and what else it is called
   * @param at where it is read
   */
  Optional<Fact> fact(String attribute, String names, Evidence at) {
    if (!Words.nameIdentity(names)) {
      return Optional.empty();
    }
    boolean unset = known.computeIfAbsent(attribute, judge::leaveUnset);
    return Optional.of(Fact.of(unset ? Kind.ABSENT : Kind.MURKY, at));
  }
}
