package dev.ajar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ajar.engine.Result;
import dev.ajar.rule.Classification;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * {@code gl-sast-report.json}: the findings for GitLab's vulnerability report, in version 15.0.7 of
 * its security report schemas.
 */
public final class GitLabSastReport extends JsonReport {

  private static final String SCHEMA = "15.0.7";

  /** The schema demands times; a report is the same for the same input, so it has no clock. */
  private static final String NO_TIME = "1970-01-01T00:00:00";

  @Override
  public String fileName() {
    return "gl-sast-report.json";
  }

  @Override
  void write(Result result, JsonGenerator json) throws IOException {
    Fingerprints fingerprints = Fingerprints.of(result);
    json.writeStartObject();
    json.writeStringField("version", SCHEMA);
    json.writeObjectFieldStart("scan");
    tool("analyzer", json);
    tool("scanner", json);
    json.writeStringField("type", "sast");
    json.writeStringField("start_time", NO_TIME);
    json.writeStringField("end_time", NO_TIME);
    json.writeStringField("status", "success");
    json.writeEndObject();
    json.writeArrayFieldStart("vulnerabilities");
    for (Finding finding : result.active()) {
      vulnerability(finding, id(fingerprints.of(finding)), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tool(String role, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(role);
    json.writeStringField("id", Tool.NAME);
    json.writeStringField("name", "Ajar");
    json.writeStringField("version", Tool.version());
    json.writeStringField("url", Tool.HOME);
    json.writeObjectFieldStart("vendor");
    json.writeStringField("name", "Ajar");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void vulnerability(Finding finding, String id, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", finding.rule() + ": " + finding.subject());
    json.writeStringField("description", finding.message());
    json.writeStringField("severity", severity(finding.severity()));
    json.writeStringField("solution", finding.fix());
    json.writeArrayFieldStart("identifiers");
    json.writeStartObject();
    json.writeStringField("type", "ajar_rule");
    json.writeStringField("name", "Ajar " + finding.rule());
    json.writeStringField("value", finding.rule());
    json.writeStringField("url", RulePages.address(finding.rule()));
    json.writeEndObject();
    for (int each : Classification.of(finding.rule()).weaknesses()) {
      weakness(each, json);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("location");
    json.writeStringField("file", finding.at().file());
    json.writeNumberField("start_line", finding.at().line());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void weakness(int number, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "cwe");
    json.writeStringField("name", "CWE-" + number);
    json.writeStringField("value", String.valueOf(number));
    json.writeStringField("url", "https://cwe.mitre.org/data/definitions/" + number + ".html");
    json.writeEndObject();
  }

  /** A UUID that stays the same as long as the finding does. */
  private static String id(String fingerprint) {
    return UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "High";
      case WARNING -> "Medium";
      case NOTE -> "Info";
    };
  }
}
