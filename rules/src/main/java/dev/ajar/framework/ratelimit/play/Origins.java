package dev.ajar.framework.ratelimit.play;

import dev.ajar.model.Limit.Per;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** All the places where a key comes from; none where it is the same for all requests. */
record Origins(Set<Origin> all) {

  static final Origins NONE = new Origins(Set.of());

  Origins {
    all = Set.copyOf(all);
  }

  static Origins of(Origin origin) {
    return new Origins(Set.of(origin));
  }

  Origins with(Origins other) {
    Set<Origin> union = EnumSet.noneOf(Origin.class);
    union.addAll(all);
    union.addAll(other.all);
    return new Origins(union);
  }

  static Origins union(Collection<Origins> parts) {
    return parts.stream().reduce(NONE, Origins::with);
  }

  boolean has(Origin origin) {
    return all.contains(origin);
  }

  boolean isOnly(Origin... origins) {
    return !all.isEmpty() && Set.of(origins).containsAll(all);
  }

  /**
   * Whose requests share a key made of these. A key that also holds what is asked about, or what
   * the caller may choose, has a new value for each of them.
   */
  Per per() {
    if (has(Origin.TARGET)) {
      return Per.TARGET;
    }
    if (has(Origin.CHOSEN)) {
      return Per.CHOSEN;
    }
    if (has(Origin.UNKNOWN)) {
      return Per.UNKNOWN;
    }
    if (has(Origin.CALLER) || has(Origin.CREDENTIAL)) {
      return Per.CALLER;
    }
    return has(Origin.ADDRESS) ? Per.ADDRESS : Per.EVERYBODY;
  }

  /** Whether each path has keys of its own. */
  boolean eachPath() {
    return has(Origin.PATH);
  }
}
