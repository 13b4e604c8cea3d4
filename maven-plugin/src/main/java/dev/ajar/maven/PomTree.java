package dev.ajar.maven;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The poms that one pom joins by its {@code <modules>}, and theirs. Maven called in one module's
 * directory doesn't know of the siblings, and the analysis needs them.
 *
 * @param top the directory of the joining pom
 * @param poms by directory; empty where there is no pom
 */
record PomTree(Path top, Map<Path, Pom> poms) {

  /**
   * The widest tree that holds a directory's pom: joined by a pom above it, or by the parent that
   * it names, which may stand beside it.
   */
  static PomTree around(Path directory) {
    return Stream.concat(ancestors(directory), parents(directory))
        .distinct()
        .map(PomTree::below)
        .filter(each -> each.poms().containsKey(directory))
        .reduce(
            below(directory), (best, each) -> each.poms.size() > best.poms.size() ? each : best);
  }

  /** The tree that one directory's pom joins. */
  static PomTree below(Path directory) {
    Map<Path, Pom> poms = new TreeMap<>();
    Deque<Path> open = new ArrayDeque<>(List.of(directory));
    while (!open.isEmpty()) {
      Path next = open.pop();
      if (!poms.containsKey(next)) {
        Pom.in(next)
            .ifPresent(
                pom -> {
                  poms.put(next, pom);
                  pom.modules().forEach(open::push);
                });
      }
    }
    return new PomTree(directory, poms);
  }

  List<Module> modules() {
    return poms.values().stream().map(Pom::module).toList();
  }

  private static Stream<Path> ancestors(Path directory) {
    return Stream.iterate(directory.getParent(), each -> each != null, Path::getParent);
  }

  private static Stream<Path> parents(Path directory) {
    List<Path> parents = new ArrayList<>();
    Optional<Path> next = Pom.in(directory).flatMap(Pom::parent);
    while (next.isPresent() && !parents.contains(next.get())) {
      parents.add(next.get());
      next = Pom.in(next.get()).flatMap(Pom::parent);
    }
    return parents.stream();
  }
}
