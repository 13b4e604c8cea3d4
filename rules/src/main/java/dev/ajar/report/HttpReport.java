package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ajar.http}: a request for each finding on an open endpoint, as the HTTP clients of
 * IntelliJ and of VS Code run them.
 */
public final class HttpReport implements Report {

  @Override
  public String fileName() {
    return "ajar.http";
  }

  @Override
  public byte[] of(Result result) {
    return result.active().stream()
        .flatMap(each -> text(each).stream())
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> text(Finding finding) {
    return finding
        .assessment()
        .flatMap(WitnessRequest::of)
        .map(request -> "### " + finding.rule() + ": " + finding.subject() + "\n" + text(request));
  }

  private static String text(WitnessRequest request) {
    StringBuilder text = new StringBuilder();
    String method = request.method().equals("*") ? "GET" : request.method();
    text.append(method).append(' ').append(request.url()).append('\n');
    request
        .headers()
        .forEach(each -> text.append(each.name()).append(": ").append(each.value()).append('\n'));
    if (!request.cookies().isEmpty()) {
      text.append("Cookie: ")
          .append(
              request.cookies().stream()
                  .map(each -> each.name() + "=" + each.value())
                  .collect(Collectors.joining("; ")))
          .append('\n');
    }
    request
        .json()
        .ifPresent(
            each -> text.append("Content-Type: application/json\n\n").append(each).append('\n'));
    return text.toString();
  }
}
