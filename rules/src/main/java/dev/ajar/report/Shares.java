package dev.ajar.report;

import dev.ajar.access.AccessTrace.Share;
import java.util.Optional;

/**
 * Says how much a rule or chain took.
 *
 * @param single whether there is one path only, so that it is taken as a whole or not at all
 */
record Shares(boolean single) {

  /** A predicate, {@code takes it}. */
  String told(Share share, Optional<String> example, Optional<String> left) {
    return switch (share) {
      case ALL -> single ? "takes it" : "takes all that is left" + such(example);
      case SOME ->
          "takes a part"
              + such(example)
              + left.map(each -> "; leaves others, " + each + " for one").orElse("");
      case NONE -> "doesn't take it";
      case UNCLEAR -> single ? "may take it" : "may take it, or a part of it" + such(example);
      case NOT_ASKED -> "isn't asked";
    };
  }

  private static String such(Optional<String> example) {
    return example.map(each -> ", " + each + " for one").orElse("");
  }
}
