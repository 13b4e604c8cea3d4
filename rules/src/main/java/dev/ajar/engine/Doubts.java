package dev.ajar.engine;

import dev.ajar.access.Access;
import dev.ajar.access.Access.Verdict;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gap;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a verdict on access from being certain although every rule that was read gave one. */
final class Doubts {

  private final List<Gap> lostGuards;

  /**
   * @param application one whose gates have been read
   */
  Doubts(Application application) {
    this.lostGuards = application.tree().lostGuards(application);
  }

  Access weighed(Endpoint endpoint, Access access) {
    if (access.verdict() == Verdict.UNDECIDED) {
      return access;
    }
    if (!lostGuards.isEmpty()) {
      Gap first = lostGuards.get(0);
      return doubted(
          access,
          Evidence.of(
              "a file that may decide who gets in wasn't read completely: " + first.reason(),
              first.at()));
    }
    String path = endpoint.path().substring(endpoint.contextPath().length());
    return access.verdict() == Verdict.OPEN && isUnknown(path)
        ? doubted(
            access,
            Evidence.of(
                "its path `" + path + "` isn't known, and so isn't which rules take it",
                endpoint.location()))
        : access;
  }

  /**
   * As the reader of mappings writes it: {@code ${name}}, {@code <expression>}. The endpoint was
   * judged by all paths that it could have: if none of those is open, it isn't either.
   */
  private static boolean isUnknown(String path) {
    return path.contains("${") || path.contains("<");
  }

  private static Access doubted(Access access, Evidence why) {
    List<Evidence> because = new ArrayList<>();
    because.add(why);
    because.addAll(access.because());
    return new Access(Verdict.UNDECIDED, Optional.empty(), because, access.conditions());
  }
}
