package dev.ajar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.io.IOException;

/**
 * {@code gl-code-quality-report.json}: what GitLab shows in the code quality widget of a merge
 * request. Its format is a subset of Code Climate's.
 */
public final class GitLabCodeQualityReport extends JsonReport {

  @Override
  public String fileName() {
    return "gl-code-quality-report.json";
  }

  @Override
  void write(Result result, JsonGenerator json) throws IOException {
    Fingerprints fingerprints = Fingerprints.of(result);
    json.writeStartArray();
    for (Finding finding : result.active()) {
      json.writeStartObject();
      json.writeStringField("type", "issue");
      json.writeStringField("description", finding.message());
      json.writeStringField("check_name", finding.rule());
      json.writeStringField("fingerprint", fingerprints.of(finding));
      json.writeStringField("severity", severity(finding.severity()));
      json.writeArrayFieldStart("categories");
      json.writeString("Security");
      json.writeEndArray();
      json.writeObjectFieldStart("location");
      json.writeStringField("path", finding.at().file());
      json.writeObjectFieldStart("lines");
      json.writeNumberField("begin", finding.at().line());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
