package dev.ajar.report;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Exposure;
import dev.ajar.disclosure.Member;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One finding told in full: what, where, why, which data, a request to try, how to fix. */
final class FindingBlock {

  /** So many members of a category are named. */
  private static final int MEMBERS_NAMED = 4;

  private final FindingGroup group;
  private final Style style;
  private final Rows rows;

  FindingBlock(FindingGroup group, Style style) {
    this.group = group;
    this.style = style;
    this.rows = new Rows(style);
  }

  String text() {
    Finding finding = group.first();
    finding.assessment().ifPresentOrElse(this::facts, () -> evidence("because", finding.because()));
    group.findings().stream()
        .flatMap(each -> each.assessment().stream())
        .flatMap(each -> CurlLine.of(each).stream())
        .distinct()
        .forEach(line -> rows.verbatim("try", line));
    group.findings().stream().map(Finding::fix).distinct().forEach(fix -> rows.wrapped("fix", fix));
    rows.verbatim("more", RulePages.address(finding.rule()));
    return head(finding) + rows.text();
  }

  private void facts(Assessment assessment) {
    access(assessment.access());
    data(assessment.data());
    key(assessment.data());
    limit(assessment);
  }

  private String head(Finding finding) {
    String severity = finding.severity().name();
    String summary = Rules.named(finding.rule()).map(rule -> rule.summary()).orElse("");
    return style.severity(finding.severity(), severity + " " + finding.rule() + ":")
        + " "
        + style.strong(group.title())
        + "\n  "
        + finding.at()
        + finding
            .assessment()
            .map(each -> "  " + style.faint(simpleName(each.endpoint())))
            .orElse("")
        + "\n"
        + rows.paragraph(finding.assessment().isPresent() ? summary + "." : finding.message());
  }

  private void access(Access access) {
    String label =
        switch (access.verdict()) {
          case OPEN -> "open because";
          case GUARDED -> "guarded by";
          case DENIED -> "denied by";
          case UNDECIDED -> "unclear because";
        };
    evidence(label, access.because());
    access.conditions().forEach(condition -> rows.wrapped("depends on", condition));
  }

  private void data(Disclosure data) {
    if (data.members().isEmpty() && data.answersExistence()) {
      rows.wrapped(
          "gives away",
          data.inPassing()
              ? "whether an account exists, to whoever brings a secret or registers"
              : "whether an account exists");
    }
    Map<Category, List<String>> paths = new TreeMap<>();
    for (Member member : data.members()) {
      paths.computeIfAbsent(member.category(), key -> new ArrayList<>()).add(member.path());
    }
    int width = paths.keySet().stream().mapToInt(key -> key.id().length()).max().orElse(0);
    paths.forEach(
        (category, members) ->
            rows.verbatim(
                "gives away", "%s  %s".formatted(pad(category.id(), width), named(members))));
    if (!paths.isEmpty() && data.exposure() != Exposure.PRIVATE) {
      rows.wrapped(
          "",
          data.exposure() == Exposure.BYLINE
              ? "no more than who stands behind something else"
              : "no more than accounts show of themselves");
    }
  }

  private void key(Disclosure data) {
    if (data.callerChosen().isEmpty()) {
      return;
    }
    rows.wrapped(
        "asked by",
        String.join(", ", data.callerChosen())
            + switch (data.guess()) {
              case HARD -> ", which is hard to guess";
              case COUNTED -> ", which can be counted up";
              case SHOWN -> ", which people show";
              case LISTED -> ", of which lists exist";
            });
  }

  private void limit(Assessment assessment) {
    switch (assessment.rateLimit().verdict()) {
      case NONE -> rows.wrapped("rate limit", "none");
      case UNDECIDED -> rows.wrapped("rate limit", "can't be told");
      case LIMITED -> {}
    }
    evidence("rate limit", assessment.rateLimit().because());
  }

  private void evidence(String label, List<Evidence> evidence) {
    for (Evidence piece : evidence) {
      rows.wrapped(label, piece.text());
      piece.at().ifPresent(at -> rows.place(at.toString()));
    }
  }

  private static String named(List<String> members) {
    if (members.size() <= MEMBERS_NAMED) {
      return String.join(", ", members);
    }
    return String.join(", ", members.subList(0, MEMBERS_NAMED))
        + " and %d more".formatted(members.size() - MEMBERS_NAMED);
  }

  private static String pad(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  /** The handler without its package: the file says that already. */
  private static String simpleName(Endpoint endpoint) {
    String name = endpoint.handler().displayName();
    return name.substring(endpoint.handler().type().lastIndexOf('.') + 1);
  }
}
