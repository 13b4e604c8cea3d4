package dev.ajar.engine.settings;

import dev.ajar.disclosure.Category;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a project adds to the account-data vocabulary, and what it takes from it.
 *
 * @param add names of members that carry a category
 * @param exclude names that are no account data here: of a member, {@code contactPhone}, or of one
 *     type's member, {@code Shop.phone}
 */
public record VocabularyChanges(Map<Category, List<String>> add, List<String> exclude) {

  public static final VocabularyChanges NONE = new VocabularyChanges(Map.of(), List.of());

  public VocabularyChanges {
    add = java.util.Collections.unmodifiableMap(new TreeMap<>(add));
    exclude = List.copyOf(exclude);
  }
}
