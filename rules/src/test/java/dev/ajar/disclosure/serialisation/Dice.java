package dev.ajar.disclosure.serialisation;

import java.util.List;
import java.util.Random;

/** Choices that a seed decides. */
record Dice(Random random) {

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
