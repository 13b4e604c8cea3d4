package dev.ajar.framework.ratelimit.play;

import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Callers;
import dev.ajar.model.Limit.Per;
import dev.ajar.model.RequestMatcher;
import java.util.List;

/**
 * What code around handlers does to how often callers may ask.
 *
 * @param callers whom it holds for
 * @param when further conditions on the requests; none where it holds for all that the code sees
 * @param outcome what it comes to for them
 */
public record Bound(Callers callers, List<RequestMatcher> when, Outcome outcome) {

  public Bound {
    when = List.copyOf(when);
  }

  /**
   * The limit as the service has it.
   *
   * @param name the code, for people: {@code the interceptor LimitInterceptor}
   * @param otherwise where the code stands
   */
  public Limit limit(String name, Evidence otherwise) {
    Evidence place = outcome.because().orElse(otherwise);
    var at = place.at().or(otherwise::at);
    Origins key = outcome.key();
    return switch (outcome.kind()) {
      case LIMITED ->
          new Limit(
              key.per(),
              callers,
              key.eachPath(),
              key.per() != Per.UNKNOWN,
              new Evidence(
                  key.per() == Per.UNKNOWN
                      ? name + " counts requests; for whom it counts isn't followed"
                      : name + " counts requests and refuses",
                  at));
      case AROUND ->
          Limit.ofNothing(
              new Evidence(
                  name + " limits, and callers get around it: it depends on " + place.text(), at));
      default ->
          new Limit(
              Per.UNKNOWN,
              callers,
              false,
              false,
              new Evidence(
                  name + " limits some requests; which ones depends on " + place.text(), at));
    };
  }
}
