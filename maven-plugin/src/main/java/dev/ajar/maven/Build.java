package dev.ajar.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/** What all executions of one Maven session share. */
final class Build {

  private final MavenSession session;
  private final Path executionRoot;
  private final PomTree tree;
  private final SharedAnalyses analyses = new SharedAnalyses();

  private Build(MavenSession session) {
    this.session = session;
    executionRoot = normalised(Path.of(session.getExecutionRootDirectory()));
    tree = PomTree.around(executionRoot);
  }

  /** Keyed by the class and not by a name: another class loader's would be of another type. */
  static Build of(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    if (data.get(Build.class) == null) {
      data.set(Build.class, null, new Build(session));
    }
    return (Build) data.get(Build.class);
  }

  SharedAnalyses analyses() {
    return analyses;
  }

  /** The directory in which Maven was called. */
  Path executionRoot() {
    return executionRoot;
  }

  /** Whether Maven was called on one module, and its siblings are known from the disk only. */
  boolean isPartial() {
    return !tree.top().equals(executionRoot);
  }

  /**
   * The modules as they stand at this moment. Where Maven knows them all, its word counts, which
   * profiles and interpolation went into; {@code -pl} and {@code -rf} take nothing from it.
   */
  Reactor reactor() {
    Map<Path, Module> modules = new TreeMap<>();
    if (isPartial()) {
      tree.modules().forEach(each -> modules.put(each.directory(), each));
    }
    session.getAllProjects().stream()
        .filter(each -> each.getFile() != null)
        .map(Build::module)
        .forEach(each -> modules.put(each.directory(), each));
    return new Reactor(commonRoot(modules.keySet()), List.copyOf(modules.values()));
  }

  /** The modules may stand beside the directory that joins them. */
  private Path commonRoot(Iterable<Path> directories) {
    Path root = tree.top();
    for (Path directory : directories) {
      while (!directory.startsWith(root)) {
        root = root.getParent();
      }
    }
    return root;
  }

  private static Module module(MavenProject project) {
    Path directory = normalised(project.getBasedir().toPath());
    Stream<String> resources =
        project.getBuild().getResources().stream().map(Resource::getDirectory);
    return new Module(
        directory,
        SourceFolders.of(
            Stream.concat(project.getCompileSourceRoots().stream(), resources)
                .map(directory::resolve),
            normalised(directory.resolve(project.getBuild().getDirectory()))));
  }

  private static Path normalised(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
