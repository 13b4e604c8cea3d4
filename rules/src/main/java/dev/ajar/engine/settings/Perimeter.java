package dev.ajar.engine.settings;

import dev.ajar.model.Location;
import java.util.List;

/**
 * Something in front of the service that isn't in its code: a gateway, an ingress.
 *
 * @param name what people call it
 * @param guards patterns of the paths that it lets nobody reach without credentials
 * @param limits patterns of the paths for which it bounds how fast one caller may ask
 * @param reason why that is true; for those who check it
 * @param at where the settings say so
 */
public record Perimeter(
    String name, List<String> guards, List<String> limits, String reason, Location at) {
  public Perimeter {
    guards = List.copyOf(guards);
    limits = List.copyOf(limits);
  }
}
