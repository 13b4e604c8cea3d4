package dev.ajar.maven;

import dev.ajar.engine.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.SessionData;

/** What all executions of one Maven session share. */
final class Build {

  private final MavenSession session;
  private final Path executionRoot;
  private final PomTree tree;
  private final Dependencies dependencies;
  private final SharedAnalyses analyses = new SharedAnalyses();

  private Build(MavenSession session) {
    this.session = session;
    executionRoot = normalised(Path.of(session.getExecutionRootDirectory()));
    tree = PomTree.around(executionRoot);
    dependencies = new Dependencies(session);
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

  /** The project's directory; that in which Maven was called where there is no pom. */
  Path directory(MavenProject project) {
    return project.getFile() == null ? executionRoot : normalised(project.getBasedir().toPath());
  }

  /** The directories of the modules that are built this time. */
  Set<Path> built() {
    return directories(session.getProjects());
  }

  /**
   * All modules as they stand at this moment. What Maven knows counts, since profiles and
   * interpolation went into it, and {@code -pl} and {@code -rf} take nothing from it; but called on
   * one module, it doesn't know the others.
   */
  Reactor reactor() {
    Map<Path, Module> modules = new TreeMap<>();
    if (isPartial()) {
      tree.modules().forEach(each -> modules.put(each.directory(), each));
    }
    projects(session.getAllProjects())
        .map(this::module)
        .forEach(each -> modules.put(each.directory(), each));
    return new Reactor(commonRoot(modules.keySet()), List.copyOf(modules.values()));
  }

  /** The jars of all modules that Maven knows of, as far as they are on this machine. */
  List<Path> jars(MavenProject current, ProjectDependenciesResolver resolver) {
    return dependencies.jars(projects(session.getAllProjects()).toList(), current, resolver);
  }

  /**
   * What of a reactor's result belongs to the directory in which Maven was called: all of it, or
   * what stands in the modules below where it was called on a part of the reactor.
   */
  Result everything(Reactor reactor, Result whole) {
    return isPartial() ? reactor.partOf(directories(session.getAllProjects()), whole) : whole;
  }

  private boolean isPartial() {
    return !tree.top().equals(executionRoot);
  }

  private Set<Path> directories(List<MavenProject> projects) {
    return projects(projects).map(this::directory).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where there is no pom, Maven makes up a project without a file. */
  private static Stream<MavenProject> projects(List<MavenProject> projects) {
    return projects.stream().filter(each -> each.getFile() != null);
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

  private Module module(MavenProject project) {
    Path directory = directory(project);
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
