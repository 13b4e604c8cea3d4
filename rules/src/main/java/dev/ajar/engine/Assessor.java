package dev.ajar.engine;

import dev.ajar.access.Access;
import dev.ajar.access.AccessEvaluator;
import dev.ajar.disclosure.DisclosureEvaluator;
import dev.ajar.disclosure.vocabulary.Vocabulary;
import dev.ajar.framework.Framework;
import dev.ajar.framework.secrets.SecretTests;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Service;
import dev.ajar.ratelimit.RateLimitEvaluator;
import dev.ajar.rule.Assessment;
import dev.ajar.source.Application;
import java.util.List;
import java.util.Optional;

/** Decides about the endpoints of one application: who gets there, and then all the rest. */
final class Assessor {

  private final Service service;
  private final AccessEvaluator access;
  private final Doubts doubts;
  private final DisclosureEvaluator disclosure;
  private final RateLimitEvaluator limits;
  private final SecretTests secrets;

  Assessor(Application application, List<Framework> frameworks, Vocabulary vocabulary) {
    this.service = Services.read(application, frameworks);
    this.access = new AccessEvaluator(service);
    this.doubts = new Doubts(application);
    this.disclosure = new DisclosureEvaluator(application, vocabulary);
    this.limits =
        new RateLimitEvaluator(new LimitsOfApplication(application, frameworks), access::coverage);
    this.secrets = new SecretTests(application.types());
  }

  Service service() {
    return service;
  }

  /** Decides on access before {@link #access(Endpoint)} weighs it, and tells how. */
  AccessEvaluator evaluator() {
    return access;
  }

  Access access(Endpoint endpoint) {
    return doubts.weighed(endpoint, access.access(endpoint));
  }

  /**
   * Everything about an endpoint.
   *
   * @param decided its {@link #access(Endpoint)}
   */
  Assessment assess(Endpoint endpoint, Access decided) {
    return new Assessment(
        endpoint,
        decided,
        disclosure.decide(endpoint),
        limits.rateLimit(endpoint, decided.mayBeOpen()),
        decided.mayBeOpen() ? secrets.of(endpoint) : Optional.empty());
  }
}
