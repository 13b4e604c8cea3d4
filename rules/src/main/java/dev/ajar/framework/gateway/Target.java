package dev.ajar.framework.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a route leads.
 *
 * @param balanced whether the host is the name under which a service registers
 * @param host a service's name, or a host
 * @param port empty where none is named
 */
record Target(boolean balanced, String host, Optional<Integer> port) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:(lb|lbs):)?(?:(\\w+):)?//(?:[^/@]*@)?([^/:?]*)(?::(\\d{1,5}))?.*");
  private static final Set<String> HERE =
      Set.of("localhost", "127.0.0.1", "0.0.0.0", "host.docker.internal", "[::1]");

  static Target service(String name) {
    return new Target(true, name, Optional.empty());
  }

  /** What an address means; empty where it leads to no service. */
  static Optional<Target> of(String uri) {
    Matcher matcher = ADDRESS.matcher(uri.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean balanced =
        matcher.group(1) != null || matcher.group(2) != null && matcher.group(2).equals("lb");
    return Optional.of(
        new Target(
            balanced,
            matcher.group(3),
            Optional.ofNullable(matcher.group(4)).map(Integer::valueOf)));
  }

  /**
   * Whether it leads to a service.
   *
   * @param port where the service listens; empty where that isn't known
   */
  boolean leadsTo(Set<String> names, Optional<Integer> servicePort) {
    boolean named = names.stream().anyMatch(each -> each.equalsIgnoreCase(host)) && !host.isEmpty();
    return named || !balanced && isHere() && port.isPresent() && port.equals(servicePort);
  }

  private boolean isHere() {
    return HERE.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Whether nobody can tell which service listens there. */
  boolean isAnywhere() {
    return !balanced && (host.matches("[\\d.]+") && !isHere() || host.isEmpty());
  }
}
