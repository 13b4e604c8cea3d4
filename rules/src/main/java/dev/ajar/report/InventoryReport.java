package dev.ajar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ajar.access.Access;
import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Member;
import dev.ajar.engine.Result;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.rule.Assessment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * {@code inventory.json}: every endpoint with its three verdicts and their evidence, and everything
 * that was not analysed. Its shape is a public contract: fields are added, none is renamed or
 * removed.
 */
public final class InventoryReport extends JsonReport {

  private static final int VERSION = 1;

  @Override
  public String fileName() {
    return "inventory.json";
  }

  @Override
  void write(Result result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", Tool.NAME);
    json.writeStringField("version", Tool.version());
    json.writeEndObject();
    json.writeArrayFieldStart("endpoints");
    for (Assessment assessment : result.assessments()) {
      endpoint(assessment, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("gaps");
    for (Gap gap : result.gaps()) {
      json.writeStartObject();
      place(gap.at(), json);
      json.writeStringField("reason", gap.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void endpoint(Assessment assessment, JsonGenerator json) throws IOException {
    Endpoint endpoint = assessment.endpoint();
    json.writeStartObject();
    json.writeStringField("method", endpoint.methodName());
    json.writeStringField("path", endpoint.path());
    json.writeStringField("handler", endpoint.handler().displayName());
    place(endpoint.location(), json);
    access(assessment.access(), json);
    data(assessment.data(), json);
    rateLimit(assessment.rateLimit(), json);
    json.writeEndObject();
  }

  private static void access(Access access, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("access");
    json.writeStringField("verdict", id(access.verdict()));
    if (access.verdict() == Access.Verdict.OPEN && access.witness().isPresent()) {
      json.writeStringField("witness", access.witness().get());
    }
    because(access.because(), json);
    if (!access.conditions().isEmpty()) {
      texts("conditions", access.conditions(), json);
    }
    json.writeEndObject();
  }

  private static void data(Disclosure data, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("data");
    json.writeStringField("verdict", id(data.verdict()));
    json.writeArrayFieldStart("members");
    for (Member member : data.members()) {
      member(member, json);
    }
    json.writeEndArray();
    texts("callerChosen", data.callerChosen(), json);
    json.writeBooleanField("answersExistence", data.answersExistence());
    because(data.because(), json);
    json.writeEndObject();
  }

  private static void member(Member member, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", member.path());
    json.writeStringField("category", member.category().id());
    json.writeStringField("declaredBy", member.declaredBy());
    if (member.at().isPresent()) {
      place(member.at().get(), json);
    }
    if (!member.because().isEmpty()) {
      because(member.because(), json);
    }
    json.writeEndObject();
  }

  private static void rateLimit(RateLimit rateLimit, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("rateLimit");
    json.writeStringField("verdict", id(rateLimit.verdict()));
    if (rateLimit.per().isPresent()) {
      json.writeStringField("per", id(rateLimit.per().get()));
    }
    because(rateLimit.because(), json);
    json.writeEndObject();
  }

  private static void because(List<Evidence> evidence, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("because");
    for (Evidence piece : evidence) {
      json.writeStartObject();
      json.writeStringField("text", piece.text());
      if (piece.at().isPresent()) {
        place(piece.at().get(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(Location location, JsonGenerator json) throws IOException {
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String id(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
