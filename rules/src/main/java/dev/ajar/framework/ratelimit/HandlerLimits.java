package dev.ajar.framework.ratelimit;

import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import java.util.List;

/**
 * Limits that handlers ask themselves, or the services that they call. Only handlers from which
 * code can be reached that counts requests are played.
 */
final class HandlerLimits {

  private final Player player;
  private final CountingCode counting;

  HandlerLimits(Types types, Player player) {
    this.player = player;
    this.counting = new CountingCode(types);
  }

  List<Limit> of(JavaType type, BoundMethod method) {
    if (!counting.isReachedFrom(type, method)) {
      return List.of();
    }
    String name = "`" + method.method().name() + "` itself";
    Evidence place = new Evidence(name, method.method().at());
    return player.handler(type, method).stream().map(each -> each.limit(name, place)).toList();
  }
}
