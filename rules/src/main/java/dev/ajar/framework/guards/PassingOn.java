package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** A {@code FilterChain}: as soon as it is called, the request is passed on. */
record PassingOn(Round round) implements Value.Host {

  /** The request was passed on; what comes afterwards can't turn it away any more. */
  static final class Passed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Passed() {
      super(null, null, false, false);
    }
  }

  @Override
  public Value call(Call call) {
    if (call.method().startsWith("doFilter") || call.method().equals("proceed")) {
      throw new Passed();
    }
    return call.unknown("what `" + call.text() + "` does to the filter chain isn't known");
  }

  @Override
  public void handOver(Evidence code) {
    if (round.holds(
        new Value.Unknown(code),
        new Evidence(code.text() + ", and it may pass the request on", code.at()))) {
      throw new Passed();
    }
  }
}
