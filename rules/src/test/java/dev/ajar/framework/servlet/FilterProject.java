package dev.ajar.framework.servlet;

import dev.ajar.model.Gate;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project of one source file, and what its servlet filters ask for in short words. */
public final class FilterProject {

  private final Path root;

  public FilterProject(Path root) {
    this.root = root;
  }

  /** The gates of the filters in a file with this code, each with what it asks for otherwise. */
  public List<String> gates(String code) throws IOException {
    return found(code).stream().map(each -> each.name() + ": " + asks(each)).toList();
  }

  /** What the one filter asks for; "Nothing" where it turns nobody away. */
  public String asks(String code) throws IOException {
    return found(code).stream().map(FilterProject::asks).findFirst().orElse("Nothing");
  }

  /** The gates of the filters in a file with this code. */
  public List<Gate> found(String code) throws IOException {
    return ServletFilters.ofProxy().gates(application(code));
  }

  private Application application(String code) throws IOException {
    Files.writeString(root.resolve("A.java"), code);
    return Sources.open(root, List.of()).applications().get(0);
  }

  private static String asks(Gate gate) {
    Requirement requirement = gate.chains().get(0).otherwise().requirement();
    return requirement.getClass().getSimpleName();
  }
}
