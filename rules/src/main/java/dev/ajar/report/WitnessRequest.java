package dev.ajar.report;

import dev.ajar.model.Input;
import dev.ajar.rule.Assessment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The witness of an open endpoint as a request to send, with samples for what the caller has to
 * choose.
 *
 * @param method {@code *} where any will do
 * @param url absolute, for a service on a developer's machine
 * @param headers names and values
 * @param cookies names and values
 * @param json the body, if it takes one
 */
record WitnessRequest(
    String method, String url, List<Pair> headers, List<Pair> cookies, Optional<String> json) {

  /** Where a service listens on a developer's machine unless told otherwise. */
  private static final String HOST = "http://localhost:8080";

  /** A name and a value. */
  record Pair(String name, String value) {}

  WitnessRequest {
    headers = List.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** The request; empty where the endpoint isn't open. */
  static Optional<WitnessRequest> of(Assessment assessment) {
    return assessment.access().witness().map(witness -> request(witness, assessment));
  }

  private static WitnessRequest request(String witness, Assessment assessment) {
    int space = witness.indexOf(' ');
    List<Input> chosen =
        assessment.endpoint().inputs().stream()
            .filter(input -> assessment.data().callerChosen().contains(input.name()))
            .toList();
    return new WitnessRequest(
        witness.substring(0, space),
        HOST + encoded(witness.substring(space + 1)) + query(chosen),
        pairs(chosen, Input.Kind.HEADER),
        pairs(chosen, Input.Kind.COOKIE),
        body(assessment));
  }

  /**
   * Members of a body are named by what the caller chooses; no input of another kind has that name.
   */
  private static Optional<String> body(Assessment assessment) {
    List<Input> inputs = assessment.endpoint().inputs();
    if (inputs.stream().noneMatch(input -> input.kind() == Input.Kind.BODY)) {
      return Optional.empty();
    }
    String members =
        assessment.data().callerChosen().stream()
            .filter(name -> inputs.stream().noneMatch(input -> input.name().equals(name)))
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .map(name -> "\"%s\":\"%s\"".formatted(name, sample(name)))
            .collect(Collectors.joining(","));
    return Optional.of("{" + members + "}");
  }

  private static String query(List<Input> chosen) {
    List<Pair> pairs = pairs(chosen, Input.Kind.QUERY);
    return pairs.stream()
        .map(each -> each.name() + "=" + each.value())
        .collect(Collectors.joining("&", pairs.isEmpty() ? "" : "?", ""));
  }

  private static List<Pair> pairs(List<Input> inputs, Input.Kind kind) {
    return inputs.stream()
        .filter(input -> input.kind() == kind)
        .map(input -> new Pair(input.name(), sample(input.name())))
        .toList();
  }

  private static String sample(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("mail")) {
      return "someone@example.com";
    }
    if (lower.contains("phone") || lower.contains("mobile") || lower.contains("msisdn")) {
      return "15550100";
    }
    return lower.contains("name") ? "smith" : "1";
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
