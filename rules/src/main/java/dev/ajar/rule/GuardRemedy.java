package dev.ajar.rule;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to have an open endpoint ask for credentials: the very line to add or to take away, in the
 * way in which the code base guards its other endpoints.
 */
final class GuardRemedy {

  private static final Pattern DSL_RULE =
      Pattern.compile("\\b(requestMatchers|mvcMatchers|antMatchers|pathMatchers|anyRequest)\\(");

  /** What else opens requests to a chain's author: matchers of several kinds, ignored ones. */
  private static final Pattern IGNORED = Pattern.compile("\\bignoring\\(\\)|\\.ignoring\\b");

  private static final Pattern LISTED = Pattern.compile(", here for ((?:`[^`]+`(?:, )?)+),");

  private static final Pattern SHIRO =
      Pattern.compile("`(?<path>[^`=]+) = (?<filters>[^`]+)` of Shiro's chains");

  private static final Pattern UNREGISTERED =
      Pattern.compile("the (?<what>(?:interceptor|filter) \\S+) isn't registered for the request");

  private static final Pattern ANNOTATION = Pattern.compile("`(@[\\w.]+(?:\\([^`]*\\))?)`.*");

  private static final Pattern CONFIGURATION = Pattern.compile(".*\\.(ya?ml|properties)");

  private final Assessment assessment;
  private final Customs customs;
  private final Endpoint endpoint;

  private GuardRemedy(Assessment assessment, Customs customs) {
    this.assessment = assessment;
    this.customs = customs;
    this.endpoint = assessment.endpoint();
  }

  /** A sentence or two. */
  static String of(Assessment assessment, Customs customs) {
    return new GuardRemedy(assessment, customs).text();
  }

  private String text() {
    Optional<Evidence> opener = Phrases.deciding(assessment.access());
    Optional<Location> place = opener.flatMap(Evidence::at);
    return place.isPresent() ? at(opener.get().text(), place.get()) : anew();
  }

  private String at(String opener, Location place) {
    String where = Remedy.shown(place);
    if (CONFIGURATION.matcher(place.file()).matches()) {
      return "Take the entry that takes %s out of the list at %s, or name the path where that list has its exceptions."
          .formatted(path(), where);
    }
    Matcher shiro = SHIRO.matcher(opener);
    if (shiro.find()) {
      return shiro(shiro.group("path"), shiro.group("filters"), where);
    }
    Matcher unregistered = UNREGISTERED.matcher(opener);
    if (unregistered.find()) {
      return "Have the %s take `%s` at %s: out of what it excludes, or into what it is added for."
          .formatted(unregistered.group("what"), path(), where);
    }
    Matcher annotation = ANNOTATION.matcher(opener);
    if (annotation.matches()) {
      return "Take `%s` away (%s).".formatted(annotation.group(1), where) + asOthersDo(" Or put ");
    }
    if (IGNORED.matcher(opener).find()) {
      return "Take what matches `%s` out of the ignored requests at %s: no chain guards those."
          .formatted(path(), where);
    }
    Matcher rule = DSL_RULE.matcher(opener);
    if (rule.find()) {
      return byChain(opener, rule.group(1), where);
    }
    return "Demand credentials for %s where it is let through now (%s)."
            .formatted(Phrases.subject(endpoint), where)
        + asOthersDo(" Or put ");
  }

  private String byChain(String opener, String call, String where) {
    String added =
        "dd %s before the rule at %s that lets everybody in".formatted(rule(call), where);
    if (call.equals("anyRequest") && customs.guardNear(assessment).isPresent()) {
      return asOthersDo("Put ") + " Or a" + added + ".";
    }
    Matcher listed = LISTED.matcher(opener);
    if (listed.find()) {
      return "Take %s out of the list that the rule at %s reads, or a"
              .formatted(listed.group(1), where)
          + added.replace(" before the rule at " + where + " that lets everybody in", " before it")
          + ".";
    }
    if (opener.contains("\"" + path() + "\"")) {
      return "Take \"%s\" out of the rule at %s that lets everybody in, or a"
              .formatted(path(), where)
          + added.replace("the rule at " + where + " that lets everybody in", "it")
          + ".";
    }
    return "A" + added + ", or narrow that rule.";
  }

  private String shiro(String opened, String filters, String where) {
    return opened.equals(path())
        ? "Write `%s = authc` in place of `%s = %s` (%s).".formatted(path(), opened, filters, where)
        : "Put `%s = authc` before `%s = %s` (%s): the first that matches decides."
            .formatted(ant(), opened, filters, where);
  }

  /** Where nothing stands in front that could be changed. */
  private String anew() {
    String opener = Phrases.opener(assessment.access());
    if (opener.contains("of Shiro's")) {
      return "End Shiro's chains with `/** = authc`, and name the few public paths before it.";
    }
    if (opener.contains("that no rule takes")) {
      return "End the filter chain with anyRequest().authenticated(), or add %s to it."
          .formatted(rule("anyRequest"));
    }
    if (customs.guardNear(assessment).isPresent()) {
      return asOthersDo("Put ");
    }
    return "Have the service ask for credentials: a Spring Security filter chain that ends in"
        + " anyRequest().authenticated(), with the few public paths named before it.";
  }

  /** The annotation of other handlers, with one of them to look at; empty if none has any. */
  private String asOthersDo(String start) {
    return customs
        .guardNear(assessment)
        .map(
            each ->
                "%s`%s` on the handler, as at %s."
                    .formatted(
                        start,
                        Customs.written(each, assessment),
                        Remedy.shown(each.at().orElseThrow())))
        .orElse("");
  }

  private String rule(String call) {
    String matcher = call.equals("anyRequest") ? customs.matcher().orElse("requestMatchers") : call;
    String method = endpoint.method().map(value -> "HttpMethod." + value + ", ").orElse("");
    return ".%s(%s\"%s\").authenticated()".formatted(matcher, method, path());
  }

  /** Matchers are compared with the path after the context path. */
  private String path() {
    return endpoint.path().startsWith(endpoint.contextPath())
        ? endpoint.path().substring(endpoint.contextPath().length())
        : endpoint.path();
  }

  /** Shiro's patterns know no names. */
  private String ant() {
    return path().replaceAll("\\{[^}]*}", "*");
  }
}
