package dev.ajar.rule;

import java.util.List;
import java.util.Map;

/**
 * Where a rule's findings stand in the catalogues that security teams sort by.
 *
 * @param weaknesses numbers of MITRE's CWE list, the most fitting first
 * @param risks ids of OWASP's API Security Top 10 of 2023, the most fitting first
 * @param severity from 0 to 10, on the scale of CVSS base scores; the rule's page has the reasoning
 */
public record Classification(List<Integer> weaknesses, List<String> risks, double severity) {

  /** For rules about the care of the project, which are no weakness. */
  public static final Classification NONE = new Classification(List.of(), List.of(), 0);

  private static final Map<String, Classification> BY_RULE =
      Map.of(
          "AccountDataWithoutAuthentication",
          new Classification(List.of(306, 359), List.of("API2"), 8.6),
          "AccountDataWithoutRateLimit",
          new Classification(List.of(770, 799, 359), List.of("API4", "API1"), 6.5),
          "AccountEnumeration",
          new Classification(List.of(306, 359, 204, 799), List.of("API2", "API1", "API4"), 9.1),
          "CredentialCheckWithoutRateLimit",
          new Classification(List.of(307, 799), List.of("API2", "API4"), 7.5),
          "InertSecurityAnnotation",
          new Classification(List.of(862, 1188), List.of("API5"), 8.2),
          "UndecidedAccess",
          new Classification(List.of(306), List.of("API2"), 2.0),
          "UnreachableAccessRule",
          new Classification(List.of(863, 561), List.of("API5", "API8"), 5.4));

  private static final Map<Integer, String> WEAKNESS_NAMES =
      Map.of(
          204, "Observable Response Discrepancy",
          306, "Missing Authentication for Critical Function",
          307, "Improper Restriction of Excessive Authentication Attempts",
          359, "Exposure of Private Personal Information to an Unauthorized Actor",
          561, "Dead Code",
          770, "Allocation of Resources Without Limits or Throttling",
          799, "Improper Control of Interaction Frequency",
          862, "Missing Authorization",
          863, "Incorrect Authorization",
          1188, "Initialization of a Resource with an Insecure Default");

  private static final Map<String, String> RISK_NAMES =
      Map.of(
          "API1", "Broken Object Level Authorization",
          "API2", "Broken Authentication",
          "API4", "Unrestricted Resource Consumption",
          "API5", "Broken Function Level Authorization",
          "API8", "Security Misconfiguration");

  public Classification {
    weaknesses = List.copyOf(weaknesses);
    risks = List.copyOf(risks);
  }

  /** That of a rule, by its name. */
  public static Classification of(String rule) {
    return BY_RULE.getOrDefault(rule, NONE);
  }

  /** Whether the rule finds weaknesses at all. */
  public boolean isSecurity() {
    return !weaknesses.isEmpty();
  }

  /** CWE's name for a weakness. */
  public static String weaknessName(int number) {
    return WEAKNESS_NAMES.getOrDefault(number, "CWE-" + number);
  }

  /** OWASP's name for a risk. */
  public static String riskName(String id) {
    return RISK_NAMES.getOrDefault(id, id);
  }
}
