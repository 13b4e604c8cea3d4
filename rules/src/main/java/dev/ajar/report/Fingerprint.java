package dev.ajar.report;

import dev.ajar.model.Endpoint;
import dev.ajar.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names a finding again after unrelated changes: rule, endpoint and handler, but neither a
 * file nor a line.
 */
final class Fingerprint {

  /** The name under which it stands in reports; another way of making it needs another name. */
  static final String NAME = "ajar/v1";

  private static final int HEX_DIGITS = 32;

  private Fingerprint() {}

  static String of(Finding finding) {
    String identity =
        finding
            .assessment()
            .map(each -> identity(finding.rule(), each.endpoint()))
            .orElseGet(() -> finding.rule() + "\n" + finding.subject());
    return HexFormat.of().formatHex(sha256(identity)).substring(0, HEX_DIGITS);
  }

  private static String identity(String rule, Endpoint endpoint) {
    return String.join(
        "\n", rule, endpoint.methodName(), endpoint.path(), endpoint.handler().displayName());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
