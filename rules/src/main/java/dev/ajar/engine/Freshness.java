package dev.ajar.engine;

import dev.ajar.source.SavedText;
import dev.ajar.source.build.TreeDigest;
import java.nio.file.Path;

/** For hosts that live longer than one analysis: whether its result still holds. */
public final class Freshness {

  private Freshness() {}

  /**
   * What a result stands on, as a text: as long as it stays the same, and the settings do, so does
   * the result. Jars of the class path are taken to stay as they are.
   */
  public static String of(Settings settings) {
    return settings.today() + " " + TreeDigest.of(settings.root());
  }

  /** Whether what an editor shows of a file is what an analysis reads. */
  public static boolean isSaved(Path file, CharSequence text) {
    return SavedText.isIn(file, text);
  }
}
