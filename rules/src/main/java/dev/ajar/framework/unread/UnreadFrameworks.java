package dev.ajar.framework.unread;

import dev.ajar.framework.Framework;
import dev.ajar.model.Gap;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Names what an application serves in ways that Ajar doesn't model, with its count. */
public final class UnreadFrameworks implements Framework {

  private final List<UnreadFramework> frameworks = UnreadFramework.all();

  @Override
  public List<Gap> gaps(Application application) {
    List<Gap> gaps = new ArrayList<>();
    for (UnreadFramework framework : frameworks) {
      if (!isUsed(framework, application)) {
        continue;
      }
      SortedSet<Occurrence> found = Occurrences.of(application.types(), framework);
      if (!found.isEmpty()) {
        gaps.add(new Gap(found.first().at(), sentence(framework, found)));
      }
    }
    gaps.sort(null);
    return gaps;
  }

  /** Whether the build names an artifact that the framework works by, where it needs one. */
  private static boolean isUsed(UnreadFramework framework, Application application) {
    return framework.artifacts().isEmpty()
        || application
            .dependencies()
            .anyMatch(each -> framework.artifacts().contains(each.artifact()));
  }

  private static String sentence(UnreadFramework framework, SortedSet<Occurrence> found) {
    int count = found.size();
    int types = (int) found.stream().map(Occurrence::type).distinct().count();
    boolean countsMethods = !framework.methods().isEmpty() || !framework.returns().isEmpty();
    String where = countsMethods ? " in " + count(types, "class", "classes") : "";
    return count(count, framework.what(), plural(framework.what()))
        + where
        + (count == 1 ? " is" : " are")
        + " not analysed: Ajar doesn't read "
        + framework.name()
        + " yet";
  }

  private static String count(int count, String singular, String plural) {
    return count + " " + (count == 1 ? singular : plural);
  }

  /** "class with routes" becomes "classes with routes". */
  private static String plural(String what) {
    int with = what.indexOf(" with ");
    String noun = with < 0 ? what : what.substring(0, with);
    String rest = with < 0 ? "" : what.substring(with);
    if (noun.endsWith("y")) {
      return noun.substring(0, noun.length() - 1) + "ies" + rest;
    }
    return noun + (noun.endsWith("s") ? "es" : "s") + rest;
  }
}
