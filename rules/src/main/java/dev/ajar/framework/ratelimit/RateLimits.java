package dev.ajar.framework.ratelimit;

import dev.ajar.framework.Framework;
import dev.ajar.framework.aspects.Target;
import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Per;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Rate limits: annotations of libraries, and what aspects, interceptors and filters do. Those are
 * played, so that a limit is what code counts and refuses, whatever it is called.
 */
public final class RateLimits implements Framework {

  private final Map<Types, Read> read = new WeakHashMap<>();

  /** What was read of one application. */
  private record Read(AspectLimits aspects, OwnAnnotations annotations) {}

  @Override
  public List<Limit> limits(Application application, Handler handler) {
    Types types = application.types();
    Optional<BoundMethod> method = types.methodOf(handler);
    Optional<JavaType> type = types.find(handler.type().replace('$', '.'));
    if (method.isEmpty() || type.isEmpty()) {
      return List.of();
    }
    Read known = read.computeIfAbsent(types, key -> read(application));
    List<Limit> limits =
        new ArrayList<>(known.aspects().of(new Target(type.get(), method.get(), types)));
    List<JavaAnnotation> annotations = annotations(handler, types);
    annotations.forEach(each -> ofLibrary(each).ifPresent(limits::add));
    if (limits.isEmpty()) {
      annotations.forEach(each -> known.annotations().of(each).ifPresent(limits::add));
    }
    return limits.stream().distinct().toList();
  }

  private static Read read(Application application) {
    Types types = application.types();
    Properties properties = FileProperties.of(application);
    Player player = new Player(types, properties, Library.NONE);
    return new Read(new AspectLimits(types, properties, player), new OwnAnnotations(types));
  }

  private static List<JavaAnnotation> annotations(Handler handler, Types types) {
    List<BoundType> hierarchy = types.hierarchyOf(TypeRef.of(handler.type().replace('$', '.')));
    Stream<JavaAnnotation> onMethods =
        hierarchy.stream()
            .flatMap(each -> each.type().methodsNamed(handler.method()).stream())
            .filter(each -> each.signature().equals(handler.signature()))
            .flatMap(each -> each.annotations().stream());
    Stream<JavaAnnotation> onTypes =
        hierarchy.stream().flatMap(each -> each.type().annotations().stream());
    return Stream.concat(onMethods, onTypes).toList();
  }

  private static Optional<Limit> ofLibrary(JavaAnnotation annotation) {
    if (!LibraryAnnotations.isKnown(annotation.type())) {
      return Optional.empty();
    }
    String text = "`@" + annotation.simpleName() + "`";
    String doubt = LibraryAnnotations.doubt(annotation.type());
    return Optional.of(
        doubt.isEmpty()
            ? new Limit(Per.EVERYBODY, true, new Evidence(text, annotation.at()))
            : new Limit(Per.UNKNOWN, false, new Evidence(text + ": " + doubt, annotation.at())));
  }
}
