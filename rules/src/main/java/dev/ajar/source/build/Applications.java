package dev.ajar.source.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which modules are deployed together.
 *
 * <p>Security rules, filters and properties apply to what runs in one process, so verdicts must
 * neither join two applications of a repository nor judge a module without the others that it runs
 * with. A build says what is compiled together; what runs together starts at an entry point:
 *
 * <ul>
 *   <li>A module with an entry point makes an application of itself and all that it needs, directly
 *       or not. A module that two of them need is part of both.
 *   <li>Beside such applications, modules in none of them are libraries. One that needs more of one
 *       application's modules than of any other's is most likely served by that application, where
 *       somebody adds it to the build: all its guests are judged together.
 *   <li>Each other library that no library needs makes an application of itself and what it needs,
 *       without an entry point.
 *   <li>Where no module has an entry point, the application is somewhere else, and it most likely
 *       uses the libraries together: those that are connected by needing one another, or the same
 *       third one, make one application.
 * </ul>
 */
public final class Applications {

  /**
   * Modules that are deployed together.
   *
   * @param name the main module's name
   * @param entryPoint whether the main module starts it; otherwise the group is a library's
   * @param modules the main module first, then the others by name
   * @param judged those of the modules whose endpoints this group tells about; the others are
   *     deployed for certain by other groups, which tell about theirs
   */
  public record Group(
      String name, boolean entryPoint, List<BuildModule> modules, List<BuildModule> judged) {
    public Group {
      modules = List.copyOf(modules);
      judged = List.copyOf(judged);
    }
  }

  private final Map<String, BuildModule> byName = new LinkedHashMap<>();
  private final Map<String, Set<String>> closures = new HashMap<>();

  private Applications(Collection<BuildModule> modules) {
    modules.stream()
        .sorted(Comparator.comparing(BuildModule::name))
        .forEach(each -> byName.put(each.name(), each));
  }

  /**
   * Groups modules; every module with Java files is in at least one group.
   *
   * @param hasEntryPoint whether a module's own code starts an application
   * @return sorted by name, applications before libraries
   */
  public static List<Group> of(
      Collection<BuildModule> modules, Predicate<BuildModule> hasEntryPoint) {
    return new Applications(modules).groups(hasEntryPoint);
  }

  private List<Group> groups(Predicate<BuildModule> hasEntryPoint) {
    List<String> mains =
        byName.values().stream().filter(hasEntryPoint).map(BuildModule::name).toList();
    Set<String> placed = new TreeSet<>();
    mains.forEach(each -> placed.addAll(needs(each)));
    Set<String> rest = new TreeSet<>();
    byName.values().stream()
        .filter(each -> !each.javaFiles().isEmpty())
        .map(BuildModule::name)
        .forEach(rest::add);
    rest.removeAll(placed);
    if (mains.isEmpty()) {
      return connected(rest);
    }
    List<Group> groups = new ArrayList<>();
    mains.forEach(each -> groups.add(group(each, true, needs(each), needs(each))));
    Map<String, Set<String>> guests = new TreeMap<>();
    for (String top : tops(rest)) {
      Optional<String> host = host(top, mains);
      if (host.isPresent()) {
        guests.computeIfAbsent(host.get(), each -> new TreeSet<>()).addAll(needs(top));
      } else {
        groups.add(group(top, false, needs(top), without(needs(top), placed)));
      }
    }
    guests.forEach(
        (host, extras) ->
            groups.add(group(host, true, with(needs(host), extras), without(extras, placed))));
    return groups;
  }

  /**
   * The application with which a library has more modules in common than with any other. One that
   * the library itself needs can't have it in its own build.
   */
  private Optional<String> host(String library, List<String> mains) {
    Map<Integer, List<String>> byCommon =
        mains.stream().collect(Collectors.groupingBy(each -> codeInCommon(library, each)));
    int most = Collections.max(byCommon.keySet());
    List<String> hosts = byCommon.get(most);
    return most > 0 && hosts.size() == 1 && !needs(library).contains(hosts.get(0))
        ? Optional.of(hosts.get(0))
        : Optional.empty();
  }

  private int codeInCommon(String one, String other) {
    return (int)
        needs(one).stream()
            .filter(needs(other)::contains)
            .filter(each -> !byName.get(each).javaFiles().isEmpty())
            .count();
  }

  private List<Group> connected(Set<String> names) {
    List<Set<String>> components = new ArrayList<>();
    for (String top : tops(names)) {
      Set<String> joined = new TreeSet<>(needs(top));
      List<Set<String>> touching =
          components.stream().filter(each -> each.stream().anyMatch(joined::contains)).toList();
      touching.forEach(joined::addAll);
      components.removeAll(touching);
      components.add(joined);
    }
    return components.stream()
        .map(each -> group(largest(each), false, each, each))
        .sorted(Comparator.comparing(Group::name))
        .toList();
  }

  /** The module of a component that needs most of the others. */
  private String largest(Set<String> component) {
    return component.stream()
        .max(
            Comparator.comparingInt((String each) -> needs(each).size())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  /**
   * Modules that together need all of these; of modules that need each other in a circle, the first
   * by name.
   */
  private List<String> tops(Set<String> names) {
    Set<String> open = new TreeSet<>(names);
    List<String> tops = new ArrayList<>();
    for (String name : names) {
      boolean needed =
          names.stream()
              .anyMatch(
                  other ->
                      !other.equals(name)
                          && needs(other).contains(name)
                          && !needs(name).contains(other));
      if (!needed && open.contains(name)) {
        tops.add(name);
        open.removeAll(needs(name));
      }
    }
    return tops;
  }

  /** The module itself and all that it needs, directly or not. */
  private Set<String> needs(String name) {
    return closures.computeIfAbsent(name, this::closure);
  }

  private Set<String> closure(String name) {
    Set<String> found = new TreeSet<>(Set.of(name));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String next : byName.get(open.pop()).dependsOnModules()) {
        if (byName.containsKey(next) && found.add(next)) {
          open.push(next);
        }
      }
    }
    return found;
  }

  private static Set<String> with(Set<String> names, Set<String> others) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(others);
    return all;
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    return rest;
  }

  private Group group(String main, boolean entryPoint, Set<String> names, Set<String> judged) {
    List<BuildModule> members = new ArrayList<>(List.of(byName.get(main)));
    names.stream().filter(each -> !each.equals(main)).map(byName::get).forEach(members::add);
    return new Group(main, entryPoint, members, judged.stream().map(byName::get).toList());
  }
}
