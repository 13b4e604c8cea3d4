package dev.ajar.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every rule there is, sorted by name. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new AccountDataWithoutAuthentication(),
          new AccountDataWithoutRateLimit(),
          new AccountEnumeration(),
          new CredentialCheckWithoutRateLimit(),
          new InertSecurityAnnotation(),
          new UndecidedAccess(),
          new UnexplainedSuppression(),
          new UnreachableAccessRule(),
          new UnusedSuppression());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  /** The rule of that name. */
  public static Optional<Rule> named(String name) {
    return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /**
   * The findings on the endpoints, gravest first; an endpoint gets the gravest that fits, not
   * several.
   */
  public static List<Finding> check(Collection<Assessment> assessments) {
    return check(assessments, Optional::of);
  }

  /** The findings on what belongs to no single endpoint, gravest first. */
  public static List<Finding> check(Declarations declarations) {
    return ALL.stream().flatMap(rule -> rule.check(declarations).stream()).sorted().toList();
  }

  /**
   * The findings as a project takes them.
   *
   * @param taken what becomes of a finding: one of another severity, or none where its rule is off
   */
  public static List<Finding> check(
      Collection<Assessment> assessments, Function<Finding, Optional<Finding>> taken) {
    Customs customs = Customs.of(assessments);
    return assessments.stream()
        .map(each -> gravest(each, customs, taken))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  private static Optional<Finding> gravest(
      Assessment assessment, Customs customs, Function<Finding, Optional<Finding>> taken) {
    return ALL.stream()
        .map(rule -> rule.check(assessment, customs))
        .flatMap(Optional::stream)
        .map(taken)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
