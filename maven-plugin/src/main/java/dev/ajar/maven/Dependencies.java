package dev.ajar.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * The jars that modules compile against, as far as they are on this machine. Nothing is downloaded,
 * and what is missing is no error: the analysis needs no class path, it only knows more with one.
 * (Maven's own resolution, asked for by a goal, fails where a sibling isn't built yet.)
 */
final class Dependencies {

  private static final Set<String> COMPILE = Set.of("compile", "provided", "system");

  private final RepositorySystemSession local;
  private final Set<String> siblings;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  private record Found(Set<Path> jars, boolean complete) {}

  Dependencies(MavenSession session) {
    local = local(session.getRepositorySession());
    siblings =
        session.getAllProjects().stream()
            .map(each -> each.getGroupId() + ":" + each.getArtifactId())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The jars of all these projects, sorted.
   *
   * @param current the project that is built: it may have got jars since it was last asked for
   */
  List<Path> jars(
      Collection<MavenProject> projects,
      MavenProject current,
      ProjectDependenciesResolver resolver) {
    return projects.stream()
        .flatMap(each -> jars(each, each.equals(current), resolver))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Path> jars(
      MavenProject project, boolean again, ProjectDependenciesResolver resolver) {
    return found
        .compute(
            project.getId(),
            (id, before) ->
                before == null || (again && !before.complete) ? resolve(project, resolver) : before)
        .jars
        .stream();
  }

  private Found resolve(MavenProject project, ProjectDependenciesResolver resolver) {
    DependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, local)
            .setResolutionFilter((node, parents) -> isWanted(node.getDependency()));
    try {
      return new Found(jars(resolver.resolve(request)), true);
    } catch (DependencyResolutionException e) {
      return new Found(jars(e.getResult()), false);
    }
  }

  private boolean isWanted(Dependency dependency) {
    if (dependency == null) {
      return true;
    }
    Artifact artifact = dependency.getArtifact();
    return COMPILE.contains(dependency.getScope())
        && artifact.getExtension().equals("jar")
        && !siblings.contains(artifact.getGroupId() + ":" + artifact.getArtifactId());
  }

  private static Set<Path> jars(DependencyResolutionResult result) {
    return result.getResolvedDependencies().stream()
        .map(each -> each.getArtifact().getFile())
        .filter(file -> file != null && file.isFile())
        .map(file -> file.toPath().toAbsolutePath().normalize())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A cache of its own: Maven shall not take for missing what was only not looked for. */
  private static RepositorySystemSession local(RepositorySystemSession session) {
    return new DefaultRepositorySystemSession(session)
        .setOffline(true)
        .setCache(new DefaultRepositoryCache())
        .setRepositoryListener(null)
        .setTransferListener(null);
  }
}
