package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.AnnotationObject;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.MethodObject;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;

/** What all objects of a play share: the way that is being played. */
final class Scene {

  private final Stores stores = new Stores(this);
  private Way way = new Way(List.of());

  /** The way that is being played. */
  Way way() {
    return way;
  }

  void play(Way next) {
    way = next;
  }

  /** A value of which only its origins are known. */
  Traced traced(Origins origins) {
    return new Traced(origins, this);
  }

  Traced traced(Origin origin) {
    return traced(Origins.of(origin));
  }

  Kept kept(Origins key, Kept.State state) {
    return new Kept(key, state, this);
  }

  /** What a call of a limiter or of a store comes to; empty where it is neither. */
  Optional<Value> limiting(String type, Optional<Value> target, Call call) {
    return stores.call(type, target, call);
  }

  Origins originsOf(List<Value> values) {
    return Origins.union(values.stream().map(this::originsOf).toList());
  }

  /** An object whose parts aren't looked at may hold anything. */
  Origins originsOf(Value value) {
    if (value instanceof Traced traced) {
      return traced.origins();
    }
    if (value instanceof Value.Items items) {
      return originsOf(items.items());
    }
    if (value instanceof Value.Possibly possibly) {
      return originsOf(possibly.value());
    }
    if (value instanceof TracedPath) {
      return Origins.of(Origin.PATH);
    }
    boolean isKnown = value instanceof MethodObject || value instanceof AnnotationObject;
    boolean isObject =
        value instanceof Value.Host host && !isKnown && host.type().isPresent()
            || value instanceof TracedRequest
            || value instanceof Value.Unknown;
    return isObject ? Origins.of(Origin.UNKNOWN) : Origins.NONE;
  }
}
