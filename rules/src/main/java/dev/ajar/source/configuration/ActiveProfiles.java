package dev.ajar.source.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which profiles are active, in order: {@code Profiles} of Spring Boot 2.4 and later. Settings take
 * the place of {@code spring.profiles.active}; {@code spring.profiles.include} and groups add to
 * it; where there is none, {@code default} is active.
 */
final class ActiveProfiles {

  private ActiveProfiles() {}

  /**
   * Works out the profiles.
   *
   * @param given by the settings, in order; empty for what ships
   * @param list the elements of a property, by its name; those that can't be told are missing
   */
  static Set<String> of(Set<String> given, Function<String, List<String>> list) {
    List<String> open = new ArrayList<>(list.apply("spring.profiles.include"));
    open.addAll(
        given.isEmpty() ? list.apply("spring.profiles.active") : given.stream().sorted().toList());
    Set<String> active = new LinkedHashSet<>();
    for (int i = 0; i < open.size(); i++) {
      if (active.add(open.get(i))) {
        open.addAll(list.apply("spring.profiles.group." + open.get(i)));
      }
    }
    if (active.isEmpty()) {
      List<String> byDefault = list.apply("spring.profiles.default");
      active.addAll(byDefault.isEmpty() ? List.of("default") : byDefault);
    }
    return active;
  }

  static List<String> split(Optional<String> text) {
    return text.stream()
        .flatMap(each -> Arrays.stream(each.split(",")))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
