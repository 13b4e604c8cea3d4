package dev.ajar.source.configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the documents of an archive that Nacos' console exports: an entry {@code GROUP/data-id}
 * each (Nacos 1.x to 2.x, {@code ConfigController.exportConfig}). What is larger than anything that
 * a person configures is left out.
 */
final class ZippedExport {

  private static final Pattern DOCUMENT =
      Pattern.compile("(?:[^/]+/)*([^/]+\\.(?:ya?ml|properties))");
  private static final int MOST_ENTRIES = 2_000;
  private static final int LARGEST = 1_000_000;

  private ZippedExport() {}

  static List<Export> read(String displayPath, byte[] archive) throws IOException {
    List<Export> documents = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
        byte[] content = zip.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
          break;
        }
        Matcher name = DOCUMENT.matcher(entry.getName());
        if (name.matches()) {
          String text = new String(content, StandardCharsets.UTF_8);
          documents.add(new Export(name.group(1), text, displayPath, 1, false));
        }
        entry = zip.getNextEntry();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("an entry's name isn't in UTF-8", e);
    }
    return documents;
  }
}
