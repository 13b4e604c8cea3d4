package dev.ajar.framework.ratelimit;

import dev.ajar.framework.Framework;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Per;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rate limits at handlers: annotations of libraries, and the service's own. An annotation of its
 * own is never certain: whom it counts, and when, is written in the code that reads it, and that
 * code is only looked at, not followed. One that nothing reads limits nothing.
 */
public final class RateLimits implements Framework {

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?i).*(rate.?limit|request.?limit|access.?limit|limit.?point|throttl).*|Limit");

  private final Map<Types, Enforcement> enforcements = new IdentityHashMap<>();

  @Override
  public List<Limit> limits(Application application, Handler handler) {
    Types types = application.types();
    Optional<BoundMethod> method = types.methodOf(handler);
    if (method.isEmpty()) {
      return List.of();
    }
    List<BoundType> hierarchy = types.hierarchyOf(TypeRef.of(handler.type().replace('$', '.')));
    Stream<JavaAnnotation> onMethods =
        hierarchy.stream()
            .flatMap(each -> each.type().methodsNamed(handler.method()).stream())
            .filter(each -> each.signature().equals(handler.signature()))
            .flatMap(each -> each.annotations().stream());
    Stream<JavaAnnotation> onTypes =
        hierarchy.stream().flatMap(each -> each.type().annotations().stream());
    List<Limit> limits = new ArrayList<>();
    Stream.concat(onMethods, onTypes).forEach(each -> limit(each, types).ifPresent(limits::add));
    return limits.stream().distinct().toList();
  }

  private Optional<Limit> limit(JavaAnnotation annotation, Types types) {
    String text = "`@" + annotation.simpleName() + "`";
    if (LibraryAnnotations.isKnown(annotation.type())) {
      String doubt = LibraryAnnotations.doubt(annotation.type());
      return Optional.of(
          doubt.isEmpty()
              ? limit(Per.EVERYBODY, true, text, annotation)
              : limit(Per.UNKNOWN, false, text + ": " + doubt, annotation));
    }
    if (!LIMIT.matcher(annotation.simpleName()).matches()) {
      return Optional.empty();
    }
    Enforcement enforcement = enforcements.computeIfAbsent(types, key -> new Enforcement(key));
    return switch (enforcement.of(annotation)) {
      case NOBODY -> Optional.empty();
      case COUNTS ->
          Optional.of(
              limit(
                  Per.UNKNOWN,
                  false,
                  text + ": the code that reads it counts and refuses; for whom isn't followed",
                  annotation));
      case READ ->
          Optional.of(
              limit(Per.UNKNOWN, false, text + ": what enforces it isn't understood", annotation));
    };
  }

  private static Limit limit(Per per, boolean certain, String text, JavaAnnotation annotation) {
    return new Limit(per, certain, new Evidence(text, annotation.at()));
  }
}
