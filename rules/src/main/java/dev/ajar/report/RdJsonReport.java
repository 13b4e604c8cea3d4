package dev.ajar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.io.IOException;

/**
 * {@code ajar.rdjson}: the findings in the Reviewdog Diagnostic Format ({@code DiagnosticResult} of
 * reviewdog's {@code proto/rdf/reviewdog.proto}).
 */
public final class RdJsonReport extends JsonReport {

  @Override
  public String fileName() {
    return "ajar.rdjson";
  }

  @Override
  void write(Result result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("source");
    json.writeStringField("name", Tool.NAME);
    json.writeStringField("url", Tool.HOME);
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    for (Finding finding : result.active()) {
      diagnostic(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void diagnostic(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", finding.message() + " " + finding.fix());
    json.writeObjectFieldStart("location");
    json.writeStringField("path", finding.at().file());
    json.writeObjectFieldStart("range");
    json.writeObjectFieldStart("start");
    json.writeNumberField("line", finding.at().line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("code");
    json.writeStringField("value", finding.rule());
    json.writeStringField("url", RulePages.address(finding.rule()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case NOTE -> "INFO";
    };
  }
}
