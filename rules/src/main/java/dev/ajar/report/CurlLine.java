package dev.ajar.report;

import dev.ajar.rule.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The witness of an open endpoint as a command to paste. */
final class CurlLine {

  private CurlLine() {}

  /** The command; empty where the endpoint isn't open. */
  static Optional<String> of(Assessment assessment) {
    return WitnessRequest.of(assessment).map(CurlLine::command);
  }

  private static String command(WitnessRequest request) {
    List<String> words = new ArrayList<>(List.of("curl -i"));
    switch (request.method()) {
      case "GET", "*" -> {}
      case "HEAD" -> words.set(0, "curl -I");
      default -> words.add("-X " + request.method());
    }
    request.headers().forEach(each -> words.add(quoted("-H", each.name() + ": " + each.value())));
    request.cookies().forEach(each -> words.add(quoted("-b", each.name() + "=" + each.value())));
    request
        .json()
        .ifPresent(
            each ->
                words.add(
                    quoted("-H", "Content-Type: application/json") + " " + quoted("-d", each)));
    words.add(quoted("", request.url()).strip());
    return String.join(" ", words);
  }

  /** A word for a POSIX shell. */
  private static String quoted(String option, String value) {
    return option + " '" + value.replace("'", "'\\''") + "'";
  }
}
