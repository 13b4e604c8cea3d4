package dev.ajar.source.index;

import java.util.Arrays;

/** A growing set of ints without boxing: one per file of a large tree. */
final class IntSet {

  private int[] table = new int[256];
  private int size;
  private boolean containsZero;

  void add(int value) {
    if (value == 0) {
      containsZero = true;
      return;
    }
    if (size * 2 >= table.length) {
      grow();
    }
    int slot = slot(table, value);
    if (table[slot] == 0) {
      table[slot] = value;
      size++;
    }
  }

  int[] sorted() {
    int[] values = new int[size + (containsZero ? 1 : 0)];
    int next = containsZero ? 1 : 0;
    for (int value : table) {
      if (value != 0) {
        values[next++] = value;
      }
    }
    Arrays.sort(values);
    return values;
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    for (int value : table) {
      if (value != 0) {
        larger[slot(larger, value)] = value;
      }
    }
    table = larger;
  }

  private static int slot(int[] table, int value) {
    int mask = table.length - 1;
    int slot = (value * 0x9E3779B9 >>> 16) & mask;
    while (table[slot] != 0 && table[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
