package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request on its way through a gateway.
 *
 * @param path empty where it isn't known any more
 * @param method {@code GET}
 * @param originals the paths that it had before the gateway's own filters changed it, the first one
 *     first
 * @param attributes what filters have put to it
 */
public record RequestState(
    Optional<String> path, String method, List<String> originals, Map<Value, Value> attributes) {

  /** What {@code ServerWebExchangeUtils.GATEWAY_ORIGINAL_REQUEST_URL_ATTR} stands for here. */
  static final Value ORIGINALS = attribute("GATEWAY_ORIGINAL_REQUEST_URL_ATTR");

  public RequestState {
    originals = List.copyOf(originals);
    attributes = Map.copyOf(attributes);
  }

  public RequestState(String path, String method) {
    this(Optional.of(path), method, List.of(), Map.of());
  }

  /** The name of an attribute of the gateway's own, by the constant's name. */
  public static Value attribute(String constant) {
    return new Value.Text("ServerWebExchangeUtils." + constant);
  }

  /** The same request, which one of the gateway's own filters gives another path. */
  public RequestState rewritten(Optional<String> other) {
    List<String> all = new ArrayList<>(originals);
    path.ifPresent(all::add);
    return new RequestState(other, method, all, attributes);
  }

  /** What requests that took different ways have in common. */
  static RequestState common(List<RequestState> ways) {
    RequestState first = ways.get(0);
    boolean same = ways.stream().allMatch(each -> each.path().equals(first.path()));
    return same
        ? first
        : new RequestState(Optional.empty(), first.method(), first.originals(), Map.of());
  }
}
