package dev.ajar.rule;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a code base guards and limits its endpoints, so that a fix can be told in its own ways.
 *
 * @param guarded endpoints that ask for credentials
 * @param limited endpoints on which a limit is
 * @param matcher the call that starts a rule of its filter chains; empty where it has none
 */
public record Customs(
    List<Assessment> guarded, List<Assessment> limited, Optional<String> matcher) {

  /** Of a code base of which nothing is known. */
  public static final Customs NONE = new Customs(List.of(), List.of(), Optional.empty());

  private static final Pattern ANNOTATION = Pattern.compile("`?(@[\\w.]+(\\(.*\\))?)`?");

  /** What asks for no more than being signed in. */
  private static final Pattern FOR_ALL = Pattern.compile("isAuthenticated|isFullyAuthenticated");

  private static final Pattern MATCHER =
      Pattern.compile("\\b(requestMatchers|mvcMatchers|antMatchers|pathMatchers)\\(");

  public static Customs of(Collection<Assessment> assessments) {
    return new Customs(
        assessments.stream().filter(Assessment::isGuarded).toList(),
        assessments.stream().filter(Assessment::isLimited).toList(),
        assessments.stream()
            .flatMap(each -> each.access().because().stream())
            .map(each -> MATCHER.matcher(each.text()))
            .filter(Matcher::find)
            .map(each -> each.group(1))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey));
  }

  /** The annotation by which handlers near the endpoint ask for credentials. */
  Optional<Evidence> guardNear(Assessment assessment) {
    return annotation(guarded.stream(), Customs::guards, assessment);
  }

  /** What bounds callers of endpoints near this one. */
  Optional<Evidence> limitNear(Assessment assessment) {
    return nearest(
        limited.stream().flatMap(each -> each.rateLimit().because().stream()), assessment);
  }

  /**
   * The text of an annotation as it is to be written at the endpoint. What another class asks for
   * is another class's, a role of its own say, so only the annotation's name is taken from there.
   */
  static String written(Evidence annotation, Assessment assessment) {
    Matcher matcher = ANNOTATION.matcher(annotation.text());
    if (!matcher.matches()) {
      return annotation.text();
    }
    boolean near =
        annotation
            .at()
            .filter(at -> at.file().equals(assessment.endpoint().location().file()))
            .isPresent();
    String written = matcher.group(1);
    return near || matcher.group(2) == null || FOR_ALL.matcher(written).find()
        ? written
        : written.substring(0, written.indexOf('(')) + "(…)";
  }

  private static Stream<Evidence> guards(Assessment assessment) {
    return assessment.access().because().stream();
  }

  private static Optional<Evidence> annotation(
      Stream<Assessment> of, Function<Assessment, Stream<Evidence>> evidence, Assessment near) {
    return nearest(
        of.flatMap(evidence).filter(each -> ANNOTATION.matcher(each.text()).matches()), near);
  }

  /** In the same file best, else the one that most have. */
  private static Optional<Evidence> nearest(Stream<Evidence> evidence, Assessment assessment) {
    List<Evidence> placed = evidence.filter(each -> each.at().isPresent()).toList();
    Map<String, Long> common =
        placed.stream().collect(Collectors.groupingBy(Evidence::text, Collectors.counting()));
    String file = assessment.endpoint().location().file();
    return placed.stream()
        .min(
            Comparator.<Evidence, Boolean>comparing(
                    each -> !each.at().map(Location::file).orElse("").equals(file))
                .thenComparing(each -> -common.get(each.text()))
                .thenComparing(Evidence::text)
                .thenComparing(each -> each.at().orElseThrow()));
  }
}
