package dev.ajar.framework.ratelimit;

import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Per;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resilience4j's {@code @RateLimiter} with what is configured under its name ({@code
 * CommonRateLimiterConfigurationProperties}, 2.0 to 2.4). Without a configuration it lets 50
 * requests through every 500 nanoseconds ({@code RateLimiterConfig}), which bounds nobody.
 */
final class Resilience4j {

  static final String ANNOTATION = "io.github.resilience4j.ratelimiter.annotation.RateLimiter";

  /** A caller who may ask more often in a second isn't bounded: it is a guard against overload. */
  private static final double MOST_PER_SECOND = 1000;

  private static final String ROOT = "resilience4j.ratelimiter.";
  private static final Pattern DURATION =
      Pattern.compile("(\\d+)\\s*(ns|us|ms|s|m|h|d)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO = Pattern.compile("PT(\\d+)([HMS])", Pattern.CASE_INSENSITIVE);

  private final Types types;
  private final ConfigurationProperties properties;
  private final boolean ships;
  private final Evaluator evaluator;

  Resilience4j(Application application, Evaluator evaluator) {
    this.types = application.types();
    this.properties = application.configuration();
    this.ships = application.entryPoint();
    this.evaluator = evaluator;
  }

  Limit of(JavaAnnotation annotation) {
    String text = "`@RateLimiter`";
    Optional<Value> name = annotation.element("name").map(evaluator::valueOf);
    if (name.isEmpty() || !(name.get() instanceof Value.Text known)) {
      return undecided(text + ": its name isn't known", annotation);
    }
    String named = "`@RateLimiter(name = \"" + known.text() + "\")`";
    Optional<PropertyValue> most = configured(known.text(), "limit-for-period");
    Optional<PropertyValue> every = configured(known.text(), "limit-refresh-period");
    if (most.isEmpty() && every.isEmpty()) {
      return unconfigured(named, annotation);
    }
    Optional<Double> perSecond = perSecond(most, every);
    if (perSecond.isEmpty()) {
      return undecided(named + ": how much it lets through isn't known", annotation);
    }
    return perSecond.get() > MOST_PER_SECOND
        ? Limit.ofNothing(
            new Evidence(
                named
                    + " bounds nobody: it lets %,.0f requests through in a second"
                        .formatted(perSecond.get()),
                annotation.at()))
        : new Limit(Per.EVERYBODY, true, new Evidence(named, annotation.at()));
  }

  private Limit unconfigured(String named, JavaAnnotation annotation) {
    if (types.mentions("RateLimiterConfig", "RateLimiterRegistry", "RateLimiterConfigCustomizer")) {
      return undecided(named + ": code configures its limiter", annotation);
    }
    if (!ships || properties.elsewhere().isPresent()) {
      return undecided(named + ": its limit is configured elsewhere", annotation);
    }
    return Limit.ofNothing(
        new Evidence(
            named
                + " bounds nobody: nothing is configured for it, and by default it lets 50 requests"
                + " through every 500 nanoseconds",
            annotation.at()));
  }

  private static Limit undecided(String text, JavaAnnotation annotation) {
    return new Limit(Per.EVERYBODY, false, new Evidence(text, annotation.at()));
  }

  /** An instance's own setting, else that of the configuration that it is based on. */
  private Optional<PropertyValue> configured(String name, String setting) {
    String base =
        properties
            .get(ROOT + "instances." + name + ".base-config")
            .flatMap(PropertyValue::text)
            .orElse("default");
    return List.of("instances." + name, "backends." + name, "configs." + base).stream()
        .flatMap(each -> properties.get(ROOT + each + "." + setting).stream())
        .findFirst();
  }

  private static Optional<Double> perSecond(
      Optional<PropertyValue> most, Optional<PropertyValue> every) {
    Optional<Double> count =
        most.isEmpty()
            ? Optional.of(50.0)
            : most.get().text().filter(each -> each.matches("\\d{1,9}")).map(Double::valueOf);
    Optional<Double> seconds =
        every.isEmpty()
            ? Optional.of(5e-7)
            : every.get().text().flatMap(Resilience4j::seconds).filter(each -> each > 0);
    return count.flatMap(each -> seconds.map(time -> each / time));
  }

  /** A duration as Spring Boot reads it: a number is of milliseconds. */
  private static Optional<Double> seconds(String text) {
    Matcher iso = ISO.matcher(text.strip());
    Matcher simple = DURATION.matcher(text.strip());
    if (iso.matches()) {
      return Optional.of(
          Double.parseDouble(iso.group(1)) * unit(iso.group(2).toLowerCase(Locale.ROOT)));
    }
    if (!simple.matches()) {
      return Optional.empty();
    }
    String unit = simple.group(2) == null ? "ms" : simple.group(2).toLowerCase(Locale.ROOT);
    return Optional.of(Double.parseDouble(simple.group(1)) * unit(unit));
  }

  private static double unit(String name) {
    return switch (name) {
      case "ns" -> 1e-9;
      case "us" -> 1e-6;
      case "ms" -> 1e-3;
      case "m" -> 60;
      case "h" -> 3600;
      case "d" -> 86_400;
      default -> 1;
    };
  }
}
