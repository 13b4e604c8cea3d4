package dev.ajar.report;

import dev.ajar.access.AccessTrace;
import dev.ajar.engine.Explanation;
import dev.ajar.engine.Explanation.Explained;
import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text for a developer who doesn't believe a verdict: everything that a request meets on its
 * way to the handler, in order, and what each rule made of it.
 *
 * @param style colour or none
 */
public record ExplanationReport(Style style) {

  /** Everything that was found, or what may have been meant. */
  public String of(Explanation explanation) {
    if (explanation.endpoints().isEmpty()) {
      return missing(explanation);
    }
    return explanation.endpoints().stream()
        .map(each -> explained(explanation, each))
        .collect(Collectors.joining("\n"));
  }

  private static String missing(Explanation explanation) {
    String title = explanation.query().title();
    if (explanation.endpointCount() == 0) {
      return "No endpoint answers to %s: none was found at all. \"ajar inventory\" tells what wasn't analysed.\n"
          .formatted(title);
    }
    String nearest =
        explanation.nearest().stream()
            .map(each -> "  " + each + "\n")
            .collect(Collectors.joining());
    return "No endpoint answers to %s. The nearest of %d:\n%s"
        .formatted(title, explanation.endpointCount(), nearest);
  }

  private String explained(Explanation explanation, Explained explained) {
    StringBuilder text = new StringBuilder(head(explanation, explained));
    boolean single = explained.byRequest() || !endpoint(explained).path().matches(".*[{*?].*");
    for (List<AccessTrace> traces : alike(explained.traces()).values()) {
      text.append('\n')
          .append(style.strong(opening(traces, explained.byRequest())))
          .append('\n')
          .append(new TraceText(traces.get(0), single, style).text());
    }
    text.append('\n').append(new VerdictText(explained.assessment()).text(style));
    return text.toString();
  }

  private String head(Explanation explanation, Explained explained) {
    Endpoint endpoint = endpoint(explained);
    String verdict = explained.assessment().access().verdict().name().toLowerCase(Locale.ROOT);
    Rows rows = new Rows(style);
    if (explained.byRequest()) {
      rows.wrapped("asked", explanation.query().title() + ", which is served by this handler");
    }
    rows.verbatim("handler", endpoint.handler().displayName());
    rows.place(endpoint.location().toString());
    rows.wrapped("served by", String.join(", ", explained.applications()));
    rows.wrapped("access", verdict + (explained.byRequest() ? " (the endpoint as a whole)" : ""));
    explained.assessment().access().conditions().forEach(each -> rows.wrapped("depends on", each));
    return style.strong(endpoint.title()) + "\n" + rows.text();
  }

  /** Methods that meet the same on their way are told once. */
  private static Map<List<Object>, List<AccessTrace>> alike(List<AccessTrace> traces) {
    Map<List<Object>, List<AccessTrace>> alike = new LinkedHashMap<>();
    for (AccessTrace trace : traces) {
      alike.computeIfAbsent(shape(trace), key -> new ArrayList<>()).add(trace);
    }
    return alike;
  }

  private static List<Object> shape(AccessTrace trace) {
    List<Object> shape = new ArrayList<>(List.of(trace.verdict(), trace.demands()));
    trace
        .gates()
        .forEach(
            gate -> {
              shape.add(gate.gate());
              shape.add(gate.unclaimed().share());
              gate.chains()
                  .forEach(
                      chain -> {
                        shape.add(chain.share());
                        chain.rules().forEach(rule -> shape.add(rule.share()));
                      });
            });
    return shape;
  }

  private static String opening(List<AccessTrace> traces, boolean byRequest) {
    List<String> methods = traces.stream().map(AccessTrace::method).map(HttpMethod::name).toList();
    if (methods.size() == 1) {
      String article = byRequest ? "this " : "a ";
      return "What " + article + methods.get(0) + " request meets on its way to the handler:";
    }
    return "What "
        + String.join(", ", methods.subList(0, methods.size() - 1))
        + " and "
        + methods.get(methods.size() - 1)
        + " requests meet on their way to the handler:";
  }

  private static Endpoint endpoint(Explained explained) {
    return explained.assessment().endpoint();
  }
}
