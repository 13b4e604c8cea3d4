package dev.ajar.framework.library;

import dev.ajar.framework.Framework;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import java.util.List;

/**
 * Says that a library's endpoints are guarded, or not, by the application that uses it: no endpoint
 * of a library can be called open.
 */
public final class Libraries implements Framework {

  private static final String REASON =
      "the sources are a library's, with nothing that starts an application; the one that uses it decides who gets in."
          + " Analyse it together with that application";

  @Override
  public List<Gate> gates(Application application) {
    if (!application.isPackedLibrary()) {
      return List.of();
    }
    Evidence source = Evidence.of("`" + application.name() + "` is a library");
    AccessRule rule =
        new AccessRule(new RequestMatcher.Any(), new Requirement.Unclear(REASON), source);
    return List.of(new Gate("the application around the library", List.of(), rule));
  }
}
