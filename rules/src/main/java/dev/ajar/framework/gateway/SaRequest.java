package dev.ajar.framework.satoken;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/**
 * A request of a caller who isn't signed in, on its way through Sa-Token's checks. It remembers
 * whether one of them refused it.
 */
public final class SaRequest {

  private final String path;
  private final String method;
  private boolean refused;
  private boolean perhapsRefused;

  /**
   * @param path the path as the checks see it
   * @param method the HTTP method
   */
  public SaRequest(String path, String method) {
    this.path = path;
    this.method = method;
  }

  String path() {
    return path;
  }

  String method() {
    return method;
  }

  /** Whether the request got through all checks. */
  public Truth passes() {
    return refused ? Truth.NO : perhapsRefused ? Truth.UNKNOWN : Truth.YES;
  }

  /** A check that refuses who isn't signed in. */
  Value refuse(Call call) {
    if (call.conditions().isEmpty()) {
      refused = true;
    } else {
      perhapsRefused = true;
    }
    return call.raise("cn.dev33.satoken.exception.NotLoginException");
  }

  /** Something happened that may have refused the request. */
  void doubt() {
    perhapsRefused = true;
  }
}
