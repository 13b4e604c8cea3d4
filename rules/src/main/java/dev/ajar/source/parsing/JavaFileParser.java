package dev.ajar.source.parsing;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.util.Locale;

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
   * JavaParser 3.28.2 takes quadratic time and memory for blocks that are open at the end of a
   * file: 12,000 take 15 seconds.
   */
  private static final int DEEPEST = 500;

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
    if (braces(text) > DEEPEST && braces(new Lexer(text).code()) > DEEPEST) {
      return lost(
          displayPath,
          "not parsed: more than %d braces are open at once; the file is generated or not Java",
          DEEPEST);
    }
    try {
      return parseHere(displayPath, text);
    } catch (StackOverflowError e) {
      return DeepStack.call(() -> parseHere(displayPath, text))
          .orElseGet(() -> lost(displayPath, "not parsed: its expressions are nested too deeply"));
    }
  }

  private static ParsedFile parseHere(String displayPath, String text) {
    ParseResult<CompilationUnit> result = Trees.parse(text);
    if (Problems.lost(result)) {
      return new Recovery(displayPath, text).recover(result);
    }
    CompilationUnit tree = result.getResult().orElseThrow();
    Trees.dropTokens(tree);
    return ParsedFile.whole(tree);
  }

  private static int braces(String text) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        most = Math.max(most, ++open);
      } else if (c == '}') {
        open--;
      }
    }
    return most;
  }

  private static ParsedFile lost(String displayPath, String reason, Object... arguments) {
    return ParsedFile.lost(
        new Gap(new Location(displayPath, 1), String.format(Locale.ROOT, reason, arguments)));
  }
}
