package dev.ajar.rule;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about one endpoint, in its own words: each a sentence or two. */
final class Remedy {

  /**
   * The calls of Spring Security's DSL that start a rule by its paths; the newest of them takes the
   * place of {@code anyRequest}.
   */
  private static final Pattern DSL_RULE =
      Pattern.compile("\\b(requestMatchers|mvcMatchers|antMatchers|anyRequest)\\(");

  private Remedy() {}

  /** How to let only callers in who prove who they are. */
  static String credentials(Assessment assessment) {
    Optional<Evidence> opener = Phrases.deciding(assessment.access());
    Optional<Location> place = opener.flatMap(Evidence::at);
    if (place.isEmpty()) {
      return "Have the service ask for credentials: a Spring Security filter chain that ends in"
          + " anyRequest().authenticated(), with the few public paths named before it.";
    }
    Matcher rule = DSL_RULE.matcher(opener.get().text());
    if (!rule.find()) {
      return "Demand credentials for %s where it is let through now (%s)."
          .formatted(Phrases.subject(assessment.endpoint()), shown(place.get()));
    }
    return "Add %s before the rule at %s that lets everybody in, or narrow that rule."
        .formatted(rule(rule.group(1), assessment.endpoint()), shown(place.get()));
  }

  /** How to bound a caller that is known. */
  static String limit(Assessment assessment) {
    return ("Bound how often one caller may ask %s (a Bucket4j or Resilience4j limit per"
            + " caller), or give callers only their own account.")
        .formatted(Phrases.subject(assessment.endpoint()));
  }

  /** How to slow who guesses secrets. */
  static String guesses(Assessment assessment) {
    return ("Count wrong guesses for each account and each address, and refuse %s for a while after"
            + " a few (a Bucket4j or Resilience4j limit, or a captcha after the first failures).")
        .formatted(Phrases.subject(assessment.endpoint()));
  }

  /** How to get an answer where the analysis has none. */
  static String doubt(Assessment assessment) {
    Optional<Location> place = Phrases.foremost(assessment.access()).flatMap(Evidence::at);
    return ("Check by hand whether %s can be had without credentials%s; a rule that"
            + " names the path in so many words decides it for every reader.")
        .formatted(
            Phrases.subject(assessment.endpoint()),
            place.map(location -> " (start at " + shown(location) + ")").orElse(""));
  }

  /** Without its folders: the place stands in full among the evidence. */
  static String shown(Location place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
  }

  private static String rule(String call, Endpoint endpoint) {
    String matcher = call.equals("anyRequest") ? "requestMatchers" : call;
    String method = endpoint.method().map(value -> "HttpMethod." + value + ", ").orElse("");
    String path = endpoint.path().substring(contextLength(endpoint));
    return ".%s(%s\"%s\").authenticated()".formatted(matcher, method, path);
  }

  /** Matchers are compared with the path after the context path. */
  private static int contextLength(Endpoint endpoint) {
    return endpoint.path().startsWith(endpoint.contextPath()) ? endpoint.contextPath().length() : 0;
  }
}
