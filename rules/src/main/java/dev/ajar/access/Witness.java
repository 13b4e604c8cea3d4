package dev.ajar.access;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Input;
import dev.ajar.model.PathLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Picks a path that a person would have typed: the endpoint's pattern with likely values for its
 * variables where those are among the paths, and the shortest one otherwise.
 */
final class Witness {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?([^{}/:]*)(?::(?:\\{[^/]+?\\}|[^/{}])+)?\\}|\\*\\*|\\*|\\?");

  private static final String UUID = "123e4567-e89b-12d3-a456-426614174000";
  private static final String PHONE = "15550100";

  /** What to try where the likely value isn't among the paths. */
  private static final List<String> OTHERS =
      List.of("alice", "1", "abc", PHONE, "someone@example.com", UUID, "2024-01-31", "true");

  private Witness() {}

  /** A member of the paths; empty where there is none. */
  static Optional<String> of(Endpoint endpoint, Pieces paths) {
    Optional<String> pattern = pattern(endpoint.mapping());
    if (pattern.isEmpty()) {
      return paths.shortest();
    }
    String likely = filled(pattern.get(), endpoint.inputs(), Optional.empty());
    if (paths.contains(likely)) {
      return Optional.of(likely);
    }
    return OTHERS.stream()
        .map(value -> filled(pattern.get(), endpoint.inputs(), Optional.of(value)))
        .filter(paths::contains)
        .findFirst()
        .or(() -> paths.startingWith(likely))
        .or(paths::shortest);
  }

  /** Whether a request with ordinary values for the path's variables is among the paths. */
  static boolean isOrdinary(Endpoint endpoint, Pieces paths) {
    return pattern(endpoint.mapping())
        .map(each -> filled(each, endpoint.inputs(), Optional.empty()))
        .map(paths::contains)
        .orElse(true);
  }

  private static Optional<String> pattern(PathLanguage mapping) {
    if (mapping instanceof PathLanguage.PathPattern pattern) {
      return Optional.of(pattern.pattern());
    }
    if (mapping instanceof PathLanguage.Ant pattern) {
      return Optional.of(pattern.pattern());
    }
    if (mapping instanceof PathLanguage.Exact exact) {
      return Optional.of(exact.path());
    }
    if (mapping instanceof PathLanguage.Prefixed prefixed) {
      return pattern(prefixed.rest()).map(rest -> prefixed.prefix() + rest);
    }
    return mapping instanceof PathLanguage.Union union
        ? union.parts().stream().findFirst().flatMap(Witness::pattern)
        : Optional.empty();
  }

  private static String filled(String pattern, List<Input> inputs, Optional<String> value) {
    String body = pattern.endsWith("/**") ? pattern.substring(0, pattern.length() - 3) : pattern;
    String filled =
        VARIABLE
            .matcher(body)
            .replaceAll(
                variable ->
                    Matcher.quoteReplacement(value.orElseGet(() -> likely(variable, inputs))));
    return filled.isEmpty() ? "/" : filled;
  }

  private static String likely(MatchResult variable, List<Input> inputs) {
    String name = variable.group(1);
    if (name == null) {
      return variable.group().equals("?") ? "a" : "abc";
    }
    String type =
        inputs.stream()
            .filter(input -> input.kind() == Input.Kind.PATH && input.name().equals(name))
            .map(Input::type)
            .findFirst()
            .orElse("");
    return likely(name.toLowerCase(Locale.ROOT), type);
  }

  private static String likely(String name, String type) {
    if (type.endsWith("UUID") || name.matches(".*(uuid|guid)")) {
      return UUID;
    }
    if (name.matches(".*(phone|mobile|msisdn|cell|telefon|tel$).*")) {
      return PHONE;
    }
    if (type.matches("(?i)(.*\\.)?(boolean)")) {
      return "true";
    }
    if (type.matches(
        "(?i)(.*\\.)?(long|int|integer|short|byte|biginteger|bigdecimal|double|float)")) {
      return "1";
    }
    if (name.contains("mail")) {
      return "someone@example.com";
    }
    if (name.matches(".*id")) {
      return "1";
    }
    if (type.endsWith("LocalDate") || name.endsWith("date")) {
      return "2024-01-31";
    }
    return name.matches(".*(name|user|login|account|owner|member|customer).*") ? "alice" : "abc";
  }
}
