package dev.ajar.rule;

import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.RuleReach;
import java.util.List;

/**
 * What is declared about access, of all applications together and apart from single endpoints. What
 * stands in a module that several applications share is in it once for each.
 */
public record Declarations(List<AccessAnnotation> annotations, List<RuleReach> rules) {

  public Declarations {
    annotations = List.copyOf(annotations);
    rules = List.copyOf(rules);
  }
}
