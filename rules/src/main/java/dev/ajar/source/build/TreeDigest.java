package dev.ajar.source.build;

import dev.ajar.model.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an analysis of a tree would read, as one text: equal texts mean equal verdicts. It is made
 * of the files' contents, since times and sizes miss an edit within one tick of the clock, and
 * files that keep their time when they are copied.
 */
public final class TreeDigest {

  private final MessageDigest digest;

  private TreeDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Digests the files of a tree that may matter.
   *
   * @param root the directory that would be analysed
   */
  public static String of(Path root) {
    Tree tree = Tree.of(root);
    TreeDigest all = new TreeDigest();
    tree.files().values().forEach(all::add);
    tree.gaps().forEach(all::add);
    return HexFormat.of().formatHex(all.digest.digest());
  }

  private void add(FoundFile file) {
    add(file.displayPath());
    try {
      byte[] content = Files.readAllBytes(file.path());
      add(Integer.toString(content.length));
      digest.update(content);
    } catch (IOException e) {
      // Another run may be able to read it, and then the digest is another.
      add("unreadable");
    }
  }

  private void add(Gap gap) {
    add(gap.at() + " " + gap.reason());
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
