package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The properties of the application whose code is played. */
public interface Properties {

  /** Properties of which nothing is known. */
  Properties NONE =
      new Properties() {
        @Override
        public Value resolve(String text) {
          return text.contains("${")
              ? new Value.Unknown(Evidence.of("the property in `" + text + "` isn't known"))
              : new Value.Text(text);
        }

        @Override
        public Value find(String name) {
          return new Value.Unknown(Evidence.of("the property " + name + " isn't known"));
        }

        @Override
        public List<String> namesUnder(String prefix) {
          return List.of();
        }
      };

  /**
   * A text with its placeholders replaced; {@link Value.Text}, or {@link Value.Unknown} where one
   * has neither value nor default.
   */
  Value resolve(String text);

  /**
   * The value of a property, found by its relaxed name.
   *
   * @return {@link Value.Text}; {@link Value.Items} of them where it is a list; {@link Value.Null}
   *     where it isn't set; {@link Value.Unknown} where it is set to something unknown
   */
  Value find(String name);

  /** The names directly under a prefix, as written: {@code a} for {@code prefix.a.b}. */
  List<String> namesUnder(String prefix);

  /** The profiles that are active. */
  default Set<String> profiles() {
    return Set.of("default");
  }

  /** Where properties come from that this knows nothing of; empty if it knows all that ships. */
  default Optional<String> elsewhere() {
    return Optional.empty();
  }
}
