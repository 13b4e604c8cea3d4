package dev.ajar.source.configuration;

import dev.ajar.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * One document of a configuration file.
 *
 * @param entries in the order of the file
 */
record Layer(List<Entry> entries) {

  /** A property as it is written: a list's elements have their index in the name. */
  record Entry(String name, String text, Location at) {

    String canonical() {
      return PropertyName.canonical(name);
    }
  }

  Layer {
    entries = List.copyOf(entries);
  }

  Optional<Entry> last(String name) {
    String canonical = PropertyName.canonical(name);
    return entries.stream().filter(each -> each.canonical().equals(canonical)).reduce((a, b) -> b);
  }

  /** A text with commas between its elements, or a sequence. */
  List<Entry> all(String name) {
    String canonical = PropertyName.canonical(name);
    return entries.stream()
        .filter(
            each ->
                each.canonical().equals(canonical) || each.canonical().startsWith(canonical + "["))
        .toList();
  }

  /**
   * The profiles that this document is for, as an expression. Spring Boot 2.4 and later read {@code
   * spring.config.activate.on-profile} ({@code ConfigDataProperties}), earlier ones {@code
   * spring.profiles}.
   */
  Optional<String> profile() {
    List<Entry> written = all("spring.config.activate.on-profile");
    if (written.isEmpty()) {
      written = all("spring.profiles");
    }
    Optional<String> expression =
        written.stream()
            .map(each -> each.text().replace(",", " | "))
            .map(each -> "(" + each.strip() + ")")
            .reduce((a, b) -> a + " | " + b);
    Optional<String> platform =
        last("spring.config.activate.on-cloud-platform")
            .map(each -> "cloud-platform-" + each.text());
    return expression.isPresent() ? expression.map(Layer::plain) : platform;
  }

  private static String plain(String expression) {
    boolean single =
        expression.indexOf('(', 1) < 0 && !expression.contains("|") && !expression.contains("&");
    return single ? expression.substring(1, expression.length() - 1) : expression;
  }
}
