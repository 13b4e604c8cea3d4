package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What names a finding again after unrelated changes: rule, method and path of the endpoint, so
 * that files, packages, classes and methods may be moved and renamed. Where that names several
 * findings of one result, their handlers tell them apart, and where those do not, their order.
 */
final class Fingerprints {

  /** The name under which they stand in reports; another way of making them needs another name. */
  static final String NAME = "ajar/v2";

  private static final int HEX_DIGITS = 32;

  private final Map<Finding, String> identities = new IdentityHashMap<>();

  private Fingerprints(List<Finding> findings) {
    Map<String, Long> coarse = uses(findings, Fingerprints::coarse);
    Set<String> taken = new HashSet<>();
    for (Finding each : findings) {
      String identity = coarse.get(coarse(each)) == 1 ? coarse(each) : fine(each);
      int copy = 1;
      while (!taken.add(copy == 1 ? identity : identity + "\n" + copy)) {
        copy++;
      }
      identities.put(each, copy == 1 ? identity : identity + "\n" + copy);
    }
  }

  /** Those of all findings of a result. */
  static Fingerprints of(Result result) {
    return new Fingerprints(result.findings());
  }

  /**
   * The fingerprint of a finding.
   *
   * @param finding one of the result
   */
  String of(Finding finding) {
    return HexFormat.of()
        .formatHex(sha256(identities.getOrDefault(finding, coarse(finding))))
        .substring(0, HEX_DIGITS);
  }

  private static Map<String, Long> uses(
      List<Finding> findings, Function<Finding, String> identity) {
    return new HashMap<>(
        findings.stream().collect(Collectors.groupingBy(identity, Collectors.counting())));
  }

  private static String coarse(Finding finding) {
    return finding
        .assessment()
        .map(each -> each.endpoint())
        .map(each -> String.join("\n", finding.rule(), each.methodName(), each.path()))
        .orElseGet(() -> finding.rule() + "\n" + finding.subject());
  }

  private static String fine(Finding finding) {
    return coarse(finding)
        + "\n"
        + finding
            .assessment()
            .map(each -> each.endpoint().handler().displayName())
            .orElseGet(() -> finding.at().file());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
