package dev.ajar.access;

import dev.ajar.model.Coverage;
import dev.ajar.model.Coverage.Extent;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells how much of an endpoint's requests a matcher takes. */
record Coverages(Matchers matchers, Walks walks) {

  Coverage of(RequestMatcher matcher, Endpoint endpoint) {
    RequestMatcher seen = new HandlerView(endpoint.handler()).of(matcher);
    boolean all = true;
    boolean none = true;
    boolean some = false;
    Set<Evidence> doubts = new LinkedHashSet<>();
    for (HttpMethod method : Walks.methodsOf(endpoint)) {
      Span served = walks.servedPaths(endpoint, method);
      Span taken = matchers.of(seen, method);
      try {
        boolean covered = served.may().minus(taken.must()).isEmpty();
        boolean touched = served.may().meets(taken.may());
        all &= covered;
        none &= !touched;
        some |= !served.must().minus(taken.may()).isEmpty() || served.must().meets(taken.must());
        if (!covered && touched) {
          doubts.addAll(taken.doubts());
          doubts.addAll(served.doubts());
        }
      } catch (Inexpressible e) {
        all = false;
        none = false;
        doubts.add(Evidence.of(e.getMessage()));
      }
    }
    if (all) {
      return new Coverage(Extent.ALL, List.of());
    }
    if (none) {
      return new Coverage(Extent.NONE, List.of());
    }
    return some && doubts.isEmpty()
        ? new Coverage(Extent.SOME, List.of())
        : new Coverage(Extent.UNCLEAR, List.copyOf(doubts));
  }
}
