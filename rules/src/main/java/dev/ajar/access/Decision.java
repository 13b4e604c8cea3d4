package dev.ajar.access;

import static java.util.stream.Collectors.joining;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule that decides for some requests, and how it came to.
 *
 * @param chain the chain that took the requests; empty where none did
 * @param rule one of the chain's rules, what the chain does otherwise, or what the gate does with
 *     requests that no chain takes
 */
record Decision(Gate gate, Optional<Chain> chain, AccessRule rule) {

  /** So many patterns of a rule are named. */
  private static final int PATTERNS_NAMED = 3;

  private static final Pattern QUOTED = Pattern.compile("`[^`]*`|\"[^\"]*\"");

  /** The verbs of frameworks' sentences about what a filter, a gateway or an annotation does. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(lets?|turns?|asks?|authenticates?|permits?|refuses?|denies|answers?|leads?|returns?|has|is|isn't|can't)\\b");

  Effect effect() {
    return Effect.of(rule.requirement());
  }

  /** What the decision rests on where configuration decides. */
  List<String> conditions() {
    return Stream.concat(
            chain.stream().flatMap(taken -> taken.conditions().stream()),
            rule.conditions().stream())
        .distinct()
        .toList();
  }

  /** The decision in sentences, each with its place. */
  List<Evidence> because() {
    List<Evidence> because = new ArrayList<>();
    if (gate.chains().size() > 1) {
      chain.ifPresent(
          taken ->
              because.add(
                  new Evidence(
                      "chain " + taken.name() + " is the first whose matcher takes the request",
                      taken.otherwise().source().at())));
    }
    because.add(new Evidence(sentence(), rule.source().at()));
    return because;
  }

  private String sentence() {
    String source = rule.source().text();
    String text = isOneOfTheChainsRules() ? first(source) : fallback();
    return rule.requirement() instanceof Requirement.Unclear unclear
            && !source.contains(unclear.reason())
        ? text + ": " + unclear.reason()
        : text;
  }

  private String first(String source) {
    return isSentence(source) ? source : source + here() + " is the first rule that matches";
  }

  /** What a rule that names its paths elsewhere takes: {@code antMatchers(url)}. */
  private String here() {
    List<String> patterns = Patterns.of(rule.when());
    boolean named = rule.source().text().contains("\"") || rule.source().text().contains("/");
    return named || patterns.isEmpty() || patterns.size() > PATTERNS_NAMED
        ? ""
        : patterns.stream()
            .map(each -> "`" + each + "`")
            .collect(joining(", ", ", here for ", ","));
  }

  /** What is told in a sentence says itself what it does; what is quoted is only named. */
  private static boolean isSentence(String source) {
    return SENTENCE.matcher(QUOTED.matcher(source).replaceAll("")).find();
  }

  private String fallback() {
    String source = rule.source().text();
    boolean alone = chain.isPresent() ? chain.get().rules().isEmpty() : gate.chains().isEmpty();
    if (alone || isSentence(source)) {
      return source;
    }
    return (chain.isPresent() ? "no rule of the chain matches: " : "no chain takes the request: ")
        + source;
  }

  private boolean isOneOfTheChainsRules() {
    return chain.isPresent() && chain.get().otherwise() != rule;
  }
}
