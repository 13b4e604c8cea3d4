package dev.ajar.source.parsing;

import com.github.javaparser.ast.CompilationUnit;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.util.Optional;

/**
 * Parses Java files, also while somebody is typing in them. Has no state: any number of threads may
 * share it.
 */
public final class JavaFileParser {

  /**
   * In characters. A tree takes about 65 bytes of heap a character and twice that while it is made,
   * and a second a megabyte: five megabytes would need more heap than a million ordinary lines do.
   */
  static final int LONGEST = 1_500_000;

  /**
   * Parses one file.
   *
   * @param displayPath the file's path in results
   * @param text what is in it
   * @return the tree, and what isn't in it; never an exception, whatever the text is
   */
  public ParsedFile parse(String displayPath, String text) {
    if (text.length() > LONGEST) {
      return lost(
          displayPath,
          "not parsed: %,d characters, and more than %,d are not read",
          text.length(),
          LONGEST);
    }
    try {
      return parseHere(displayPath, text);
    } catch (StackOverflowError e) {
      return DeepStack.call(() -> parseHere(displayPath, text))
          .orElseGet(() -> lost(displayPath, "not parsed: its expressions are nested too deeply"));
    }
  }

  private static ParsedFile parseHere(String displayPath, String text) {
    Optional<CompilationUnit> tree = Trees.parse(text).getResult();
    tree.ifPresent(Trees::dropTokens);
    return tree.map(ParsedFile::whole).orElseGet(() -> lost(displayPath, "not parsed"));
  }

  private static ParsedFile lost(String displayPath, String reason, Object... arguments) {
    return ParsedFile.lost(
        new Gap(
            new Location(displayPath, 1), String.format(java.util.Locale.ROOT, reason, arguments)));
  }
}
