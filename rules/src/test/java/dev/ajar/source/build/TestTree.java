package dev.ajar.source.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small trees of files. */
record TestTree(Path root) {

  TestTree file(String path, String... lines) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestTree java(String... paths) {
    for (String path : paths) {
      file(path, "class X {}");
    }
    return this;
  }

  /** A pom of the group {@code g} and version 1, with further elements. */
  TestTree pom(String directory, String artifact, String... elements) {
    String head =
        "<groupId>g</groupId><artifactId>" + artifact + "</artifactId><version>1</version>";
    return file(
        directory.isEmpty() ? "pom.xml" : directory + "/pom.xml",
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">"
            + head
            + String.join("\n", elements)
            + "</project>");
  }

  Modules modules() {
    return Modules.discover(root);
  }

  BuildModule module(String name) {
    return modules().modules().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static String dependency(String group, String artifact, String more) {
    return "<dependency><groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId>"
        + more
        + "</dependency>";
  }
}
