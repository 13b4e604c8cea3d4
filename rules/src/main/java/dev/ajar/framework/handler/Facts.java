package dev.ajar.framework.handler;

import dev.ajar.framework.handler.Fact.Kind;
import java.util.List;
import java.util.Optional;

/** What is known of something that is made of several values. */
final class Facts {

  private Facts() {}

  static Fact composed(List<Fact> parts, String code) {
    for (Fact each : parts) {
      if (each.is(Kind.THROWS)) {
        return each;
      }
    }
    if (parts.stream().allMatch(Fact::isEmptyOfData)) {
      StringBuilder words = new StringBuilder(code);
      parts.forEach(each -> words.append(' ').append(each.words()));
      return Fact.constant(words.toString());
    }
    return first(parts, Kind.CREDENTIAL).or(() -> first(parts, Kind.CALLER)).orElse(Fact.OTHER);
  }

  static Optional<Fact> first(List<Fact> parts, Kind kind) {
    return parts.stream().filter(each -> each.is(kind)).findFirst();
  }
}
