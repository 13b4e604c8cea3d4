package dev.ajar.framework.ratelimit;

import dev.ajar.framework.guards.Enforcers;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Per;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Annotations of the service's own that are named as if they limited. What limits is the code that
 * reads them; they are told where that code wasn't found, or wasn't followed.
 */
final class OwnAnnotations {

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?i).*(rate.?limit|request.?limit|access.?limit|limit.?point|throttl).*|Limit");

  private final Enforcers enforcers;

  OwnAnnotations(Types types) {
    this.enforcers = new Enforcers(types);
  }

  static boolean isNamedSo(JavaAnnotation annotation) {
    return LIMIT.matcher(annotation.simpleName()).matches();
  }

  /** What can be said of an annotation whose enforcement wasn't seen to limit. */
  Optional<Limit> of(JavaAnnotation annotation) {
    if (!isNamedSo(annotation)) {
      return Optional.empty();
    }
    String text = "`@" + annotation.simpleName() + "`";
    return Optional.of(
        enforcers.isSeen(annotation)
            ? new Limit(
                Per.UNKNOWN,
                false,
                new Evidence(text + ": what enforces it isn't followed", annotation.at()))
            : Limit.ofNothing(
                new Evidence(
                    text + " limits nothing: no aspect, interceptor or filter reads it",
                    annotation.at())));
  }
}
