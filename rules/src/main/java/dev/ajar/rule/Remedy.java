package dev.ajar.rule;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.Optional;

/** What to do about one endpoint, in its own words: each a sentence or two. */
final class Remedy {

  private Remedy() {}

  /** How to let only callers in who prove who they are. */
  static String credentials(Assessment assessment, Customs customs) {
    return GuardRemedy.of(assessment, customs);
  }

  /** How to bound a caller that is known. */
  static String limit(Assessment assessment, Customs customs) {
    return "Give callers only their own account, or bound how often one of them may ask"
        + LimitRemedy.of(assessment, customs)
        + ".";
  }

  /** How to slow who guesses secrets. */
  static String guesses(Assessment assessment, Customs customs) {
    return "Count wrong guesses for each account and each address, and refuse %s for a while after a few%s, or ask for a captcha then."
        .formatted(Phrases.subject(assessment.endpoint()), LimitRemedy.of(assessment, customs));
  }

  /** How to get an answer where the analysis has none. */
  static String doubt(Assessment assessment) {
    Optional<Location> place = Phrases.foremost(assessment.access()).flatMap(Evidence::at);
    return ("Check by hand whether %s can be had without credentials%s; a rule that"
            + " names the path in so many words decides it for every reader.")
        .formatted(
            Phrases.subject(assessment.endpoint()),
            place.map(location -> " (start at " + shown(location) + ")").orElse(""));
  }

  /** Without its folders: the place stands in full among the evidence. */
  static String shown(Location place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
  }
}
