package dev.ajar.report;

import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Member;
import dev.ajar.model.Evidence;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.rule.Assessment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In brief, what an endpoint gives away and what slows its callers. */
final class VerdictText {

  /** So much of the evidence on data is told; the inventory has the rest. */
  private static final int EVIDENCE = 5;

  private final Assessment assessment;

  VerdictText(Assessment assessment) {
    this.assessment = assessment;
  }

  String text(Style style) {
    Rows rows = new Rows(style);
    Disclosure data = assessment.data();
    rows.wrapped("data", verdict(data));
    Map<String, List<String>> members =
        data.members().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.category().id(),
                    TreeMap::new,
                    Collectors.mapping(Member::path, Collectors.toList())));
    members.forEach(
        (category, paths) -> rows.wrapped("data", category + ": " + String.join(", ", paths)));
    data.members().stream()
        .flatMap(each -> each.because().stream())
        .limit(EVIDENCE)
        .forEach(each -> evidence(rows, "data", each));
    if (data.members().isEmpty()) {
      data.because().stream().limit(EVIDENCE).forEach(each -> evidence(rows, "data", each));
    }
    if (!data.callerChosen().isEmpty()) {
      rows.wrapped(
          "asked by",
          String.join(", ", data.callerChosen())
              + (data.guessable() ? ", which a caller can guess" : ", which is hard to guess"));
    }
    RateLimit limit = assessment.rateLimit();
    rows.wrapped(
        "rate limit",
        switch (limit.verdict()) {
          case LIMITED -> "limited";
          case NONE -> "none was found";
          case UNDECIDED -> "can't be told";
        });
    limit.because().forEach(each -> evidence(rows, "rate limit", each));
    return rows.text();
  }

  private static String verdict(Disclosure data) {
    String existence = data.answersExistence() ? "; tells whether an account exists" : "";
    return switch (data.verdict()) {
      case ACCOUNT_DATA -> "account data" + existence;
      case NONE -> "no account data" + existence;
      case UNDECIDED -> "can't be told" + existence;
    };
  }

  private static void evidence(Rows rows, String label, Evidence evidence) {
    rows.wrapped(label, evidence.text());
    evidence.at().ifPresent(at -> rows.place(at.toString()));
  }
}
