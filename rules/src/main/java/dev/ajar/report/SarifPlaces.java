package dev.ajar.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import dev.ajar.model.Location;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Places as SARIF wants them: URIs relative to a base that the reader knows, never an absolute
 * path.
 */
final class SarifPlaces {

  private static final String BASE = "%SRCROOT%";

  private SarifPlaces() {}

  static OriginalUriBaseIds bases() {
    return new OriginalUriBaseIds()
        .withAdditionalProperty(
            BASE,
            new ArtifactLocation()
                .withDescription(new Message().withText("The root of the analysed sources")));
  }

  /** Whether a gap is about the tree as a whole and so has no place in a file. */
  static boolean isWholeTree(Location place) {
    return place.file().equals(".");
  }

  static com.contrastsecurity.sarif.Location location(Location place) {
    return new com.contrastsecurity.sarif.Location()
        .withPhysicalLocation(
            new PhysicalLocation()
                .withArtifactLocation(
                    new ArtifactLocation().withUri(relativeUri(place.file())).withUriBaseId(BASE))
                .withRegion(new Region().withStartLine(place.line())));
  }

  static com.contrastsecurity.sarif.Location location(Location place, String message) {
    return location(place).withMessage(new Message().withText(message));
  }

  /**
   * A file's path as a relative reference of RFC 3986: a colon in its first segment would read as a
   * scheme.
   */
  private static String relativeUri(String file) {
    try {
      String absolute = new URI(null, null, "/" + file, null).toASCIIString();
      String relative = absolute.substring(1);
      int slash = relative.indexOf('/');
      String first = slash < 0 ? relative : relative.substring(0, slash);
      return first.replace(":", "%3A") + relative.substring(first.length());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + file, e);
    }
  }
}
