package dev.ajar.source.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A module while its parts are being gathered. */
final class ModuleDraft {
  final String directory;
  final BuildModule.Kind kind;
  String name = "";

  /** {@code group:artifact}, by which a Maven module is depended on. */
  Optional<String> key = Optional.empty();

  String packaging = "jar";
  boolean hasBootPlugin;
  final List<Coordinate> dependencies = new ArrayList<>();
  final List<Coordinate> platforms = new ArrayList<>();

  /** Directories of modules that a Gradle module depends on. */
  final Set<String> dependsOnDirectories = new TreeSet<>();

  /** Where its sources are, unless they are where convention says. */
  final List<String> sourceDirectories = new ArrayList<>();

  final List<String> resourceDirectories = new ArrayList<>();
  final List<FoundFile> files = new ArrayList<>();

  ModuleDraft(String directory, BuildModule.Kind kind) {
    this.directory = directory;
    this.kind = kind;
  }
}
