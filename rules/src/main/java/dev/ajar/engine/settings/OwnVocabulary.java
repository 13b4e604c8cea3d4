package dev.ajar.engine.settings;

import dev.ajar.disclosure.vocabulary.Vocabulary;
import java.util.stream.Collectors;

/** The vocabulary as a project changes it. */
public final class OwnVocabulary {

  private OwnVocabulary() {}

  /** The standard vocabulary with a project's additions, and without what it excludes. */
  public static Vocabulary of(VocabularyChanges changes) {
    if (changes.equals(VocabularyChanges.NONE)) {
      return Vocabulary.standard();
    }
    String additions =
        changes.add().entrySet().stream()
            .map(each -> section(each.getKey().id(), String.join(", ", each.getValue())))
            .collect(Collectors.joining());
    return Vocabulary.standard().with(additions).without(changes.exclude());
  }

  /**
   * In the format of the vocabulary's own table. Who adds a name means it, whatever its type and
   * owner are.
   */
  private static String section(String category, String names) {
    return "[%s strong always +boolean +enum +number +temporal +binary]\nsettings: %s\n"
        .formatted(category, names);
  }
}
