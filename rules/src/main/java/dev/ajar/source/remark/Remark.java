package dev.ajar.source.remark;

import dev.ajar.model.Location;

/**
 * A wish to hear nothing of a rule, beside the code that it is about.
 *
 * @param rule the rule's name as it was written
 * @param reason why; empty where nothing is said
 * @param at where it stands
 * @param from the first line that it covers
 * @param to the last line that it covers
 */
public record Remark(String rule, String reason, Location at, int from, int to)
    implements Comparable<Remark> {

  public boolean covers(Location place) {
    return place.file().equals(at.file()) && from <= place.line() && place.line() <= to;
  }

  @Override
  public int compareTo(Remark other) {
    int byPlace = at.compareTo(other.at);
    return byPlace != 0 ? byPlace : rule.compareTo(other.rule);
  }
}
