package dev.ajar.framework.ratelimit;

import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Callers;
import dev.ajar.model.Limit.Per;
import dev.ajar.model.Limiter;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filters that the Bucket4j starter makes of its properties ({@code Bucket4JBootProperties} and
 * {@code ServletRequestFilter} of bucket4j-spring-boot-starter 0.9 to 0.12): each takes the
 * requests whose whole URI its regular expression matches, and counts by a key in SpEL; without one
 * it counts all requests together.
 */
final class Bucket4jStarter {

  private static final Pattern FILTER = Pattern.compile("\\[(\\d+)]\\.(.+)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*(?:remote.?addr|remote.?host|forwarded|real-?ip|client-?ip).*");
  private static final Pattern CALLER =
      Pattern.compile(
          "(?i).*(?:principal|remote.?user|user.?name|security|authorization|session).*");
  private static final Pattern TARGET = Pattern.compile("(?i).*(?:parameter|query|body).*");
  private static final Pattern PATH = Pattern.compile("(?i).*(?:request.?ur[il]|path).*");
  private static final Pattern HEADER = Pattern.compile("(?i).*header.*");

  private final ConfigurationProperties properties;

  Bucket4jStarter(ConfigurationProperties properties) {
    this.properties = properties;
  }

  List<Limiter> limiters() {
    boolean isOff =
        properties
            .get("bucket4j.enabled")
            .flatMap(PropertyValue::text)
            .filter("false"::equals)
            .isPresent();
    if (isOff) {
      return List.of();
    }
    Map<Integer, Map<String, PropertyValue>> filters = new TreeMap<>();
    properties
        .mapOf("bucket4j.filters")
        .forEach(
            (name, value) -> {
              Matcher matcher = FILTER.matcher(name);
              if (matcher.matches()) {
                filters
                    .computeIfAbsent(Integer.valueOf(matcher.group(1)), each -> new TreeMap<>())
                    .put(matcher.group(2), value);
              }
            });
    return filters.values().stream().map(this::limiter).toList();
  }

  private Limiter limiter(Map<String, PropertyValue> filter) {
    Location at = filter.values().iterator().next().at();
    Optional<PropertyValue> url = Optional.ofNullable(filter.get("url"));
    String shown = url.flatMap(PropertyValue::text).orElse(".*");
    Evidence source = Evidence.of("the Bucket4j filter for `" + shown + "`", at);
    return new Limiter(when(url, at), limit(filter, source));
  }

  private RequestMatcher when(Optional<PropertyValue> url, Location at) {
    if (url.isEmpty()) {
      return new RequestMatcher.Any();
    }
    Optional<String> expression = url.get().text();
    String context =
        properties.get("server.servlet.context-path").flatMap(PropertyValue::text).orElse("");
    if (expression.isEmpty()) {
      return new RequestMatcher.Unclear(
          Evidence.of("the URL of a Bucket4j filter isn't known", at));
    }
    String path = expression.get().replaceFirst("^\\^", "").replaceFirst("\\$$", "");
    boolean underContext = context.length() > 1 && !path.startsWith(".*");
    if (underContext && !path.startsWith(context)) {
      return new RequestMatcher.AnyOf(List.of());
    }
    return RequestMatcher.path(
        new PathLanguage.Regex(underContext ? path.substring(context.length()) : path, false));
  }

  private static Limit limit(Map<String, PropertyValue> filter, Evidence source) {
    List<String> keys = new ArrayList<>();
    boolean depends = false;
    boolean limits = false;
    for (Map.Entry<String, PropertyValue> each : filter.entrySet()) {
      String name =
          each.getKey().replace("-", "").replace("_", "").toLowerCase(java.util.Locale.ROOT);
      limits |= name.contains("bandwidths");
      depends |=
          name.matches(".*(?:executecondition|skipcondition|executepredicates|skippredicates).*");
      if (name.matches("ratelimits\\[\\d+]\\.(?:cachekey|expression)")) {
        keys.add(each.getValue().text().orElse("?"));
      }
    }
    if (!limits) {
      return Limit.ofNothing(new Evidence(source.text() + " has no bandwidth", source.at()));
    }
    Per per = keys.stream().map(Bucket4jStarter::per).findFirst().orElse(Per.EVERYBODY);
    boolean eachPath = keys.stream().anyMatch(each -> PATH.matcher(each).matches());
    boolean certain = per != Per.UNKNOWN && !depends;
    String doubt = depends ? ": a condition decides which requests it counts" : "";
    return new Limit(
        per,
        Callers.ALL,
        eachPath,
        certain,
        new Evidence(source.text() + (certain ? "" : doubt), source.at()));
  }

  private static Per per(String key) {
    if (TARGET.matcher(key).matches()) {
      return Per.TARGET;
    }
    if (CALLER.matcher(key).matches()) {
      return Per.CALLER;
    }
    if (ADDRESS.matcher(key).matches()) {
      return Per.ADDRESS;
    }
    if (HEADER.matcher(key).matches()) {
      return Per.CHOSEN;
    }
    boolean isConstant = PATH.matcher(key).matches() || key.matches("'[^']*'|\\d+");
    return isConstant ? Per.EVERYBODY : Per.UNKNOWN;
  }
}
