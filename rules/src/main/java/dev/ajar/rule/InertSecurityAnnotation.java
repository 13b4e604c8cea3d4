package dev.ajar.rule;

import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An access annotation that guards nothing: its mechanism is switched off, or it stands on a method
 * that no proxy can see.
 *
 * <p>One that any application of the tree puts in force doesn't count.
 */
public final class InertSecurityAnnotation implements Rule {

  @Override
  public String summary() {
    return "An access annotation guards nothing: its mechanism is off, or no proxy sees it";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(Declarations declarations) {
    Map<Location, List<AccessAnnotation>> byPlace =
        declarations.annotations().stream()
            .filter(each -> each.source().at().isPresent())
            .collect(
                Collectors.groupingBy(
                    each -> each.source().at().orElseThrow(), TreeMap::new, Collectors.toList()));
    return byPlace.values().stream()
        .filter(each -> each.stream().allMatch(it -> it.inert().isPresent()))
        .map(each -> finding(each.get(0)))
        .toList();
  }

  private Finding finding(AccessAnnotation annotation) {
    Evidence source = annotation.source();
    String why = annotation.inert().orElseThrow();
    return new Finding(
        name(),
        defaultSeverity(),
        "%s on %s guards nothing: %s.".formatted(source.text(), annotation.on(), why),
        annotation.remedy().orElseThrow(),
        source.text() + " on " + annotation.on(),
        source.at().orElseThrow(),
        List.of(new Evidence(why, source.at())));
  }
}
