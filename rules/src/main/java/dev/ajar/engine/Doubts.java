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

/**
 * What keeps a verdict on access from being certain although every rule that was read gave one: it
 * becomes undecided, or tells on which condition it stands.
 */
final class Doubts {

  private final Application application;
  private final List<Gap> lostGuards;

  /**
   * @param application one whose gates have been read
   */
  Doubts(Application application) {
    this.application = application;
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
    if (access.verdict() == Verdict.OPEN && isUnknown(path)) {
      return doubted(
          access,
          Evidence.of(
              "its path `" + path + "` isn't known, and so isn't which rules take it",
              endpoint.location()));
    }
    return access.on(deployment(access).stream().toList());
  }

  /** What must be so for the application to serve the endpoint as it was judged. */
  private Optional<String> deployment(Access access) {
    if (application.isSupposed()) {
      return Optional.of(
          "no build here puts its module into an application; this is how `"
              + application.name()
              + "`, which has modules in common with it, would serve it");
    }
    return access.verdict() == Verdict.OPEN && !application.entryPoint()
        ? Optional.of(
            "nothing that starts an application is among the sources; one that uses these modules"
                + " may put a guard in front")
        : Optional.empty();
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
