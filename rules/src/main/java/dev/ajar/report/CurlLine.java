package dev.ajar.report;

import dev.ajar.model.Input;
import dev.ajar.rule.Assessment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The witness of an open endpoint as a command to paste, with samples for what the caller has to
 * choose.
 */
final class CurlLine {

  /** Where a service listens on a developer's machine unless told otherwise. */
  private static final String HOST = "http://localhost:8080";

  private CurlLine() {}

  /** The command; empty where the endpoint isn't open. */
  static Optional<String> of(Assessment assessment) {
    return assessment.access().witness().map(witness -> command(witness, assessment));
  }

  private static String command(String witness, Assessment assessment) {
    int space = witness.indexOf(' ');
    String method = witness.substring(0, space);
    String path = witness.substring(space + 1);
    List<String> words = new ArrayList<>(List.of("curl -i"));
    switch (method) {
      case "GET", "*" -> {}
      case "HEAD" -> words.set(0, "curl -I");
      default -> words.add("-X " + method);
    }
    List<Input> chosen =
        assessment.endpoint().inputs().stream()
            .filter(input -> assessment.data().callerChosen().contains(input.name()))
            .toList();
    of(chosen, Input.Kind.HEADER)
        .forEach(input -> words.add(quoted("-H", input.name() + ": " + sample(input.name()))));
    of(chosen, Input.Kind.COOKIE)
        .forEach(input -> words.add(quoted("-b", input.name() + "=" + sample(input.name()))));
    body(assessment).ifPresent(words::add);
    words.add(quoted("", HOST + encoded(path) + query(of(chosen, Input.Kind.QUERY))).strip());
    return String.join(" ", words);
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
    return Optional.of(
        quoted("-H", "Content-Type: application/json") + " " + quoted("-d", "{" + members + "}"));
  }

  private static List<Input> of(List<Input> inputs, Input.Kind kind) {
    return inputs.stream().filter(input -> input.kind() == kind).toList();
  }

  private static String query(List<Input> inputs) {
    return inputs.stream()
        .map(input -> input.name() + "=" + sample(input.name()))
        .collect(Collectors.joining("&", inputs.isEmpty() ? "" : "?", ""));
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

  /** A word for a POSIX shell. */
  private static String quoted(String option, String value) {
    return option + " '" + value.replace("'", "'\\''") + "'";
  }
}
