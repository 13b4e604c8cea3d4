package dev.ajar.report;

import dev.ajar.model.Endpoint;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings that differ in nothing but the method or the path under which one handler is reached: a
 * reader wants them told once.
 *
 * @param findings at least one
 */
record FindingGroup(List<Finding> findings) {

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /** The groups in the order of their first findings. */
  static List<FindingGroup> of(List<Finding> findings) {
    Map<List<Object>, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(identity(finding), key -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(FindingGroup::new).toList();
  }

  Finding first() {
    return findings.get(0);
  }

  /** {@code GET, POST /users/{id}}; each path with its methods where there are several. */
  String title() {
    Map<String, List<String>> methods = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.assessment().isEmpty()) {
        return finding.subject();
      }
      Endpoint endpoint = finding.assessment().get().endpoint();
      methods
          .computeIfAbsent(endpoint.path(), path -> new ArrayList<>())
          .add(endpoint.method().isPresent() ? endpoint.methodName() : "ANY");
    }
    return methods.entrySet().stream()
        .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(" and "));
  }

  private static List<Object> identity(Finding finding) {
    if (finding.assessment().isEmpty()) {
      return List.of(finding);
    }
    Assessment assessment = finding.assessment().get();
    Endpoint endpoint = assessment.endpoint();
    return List.of(
        finding.rule(),
        finding.severity(),
        endpoint.handler(),
        endpoint.location(),
        assessment.access().because(),
        assessment.data(),
        assessment.rateLimit());
  }
}
