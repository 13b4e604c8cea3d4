package dev.ajar.pmd;

import dev.ajar.rule.Finding;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the copies of all rules share. PMD copies each rule for each of its threads and hands over
 * nothing that they have in common, so that it has to be static; it is the only such state in Ajar.
 */
final class Runs {

  /** The number of no run. */
  static final long NONE = -1;

  /** Analyses that stay warm: a workspace of services, while a daemon doesn't fill its heap. */
  private static final int MOST_PROJECTS = 8;

  private static final Runs SHARED = new Runs();

  private final AtomicLong run = new AtomicLong();
  private WeakReference<Object> processor = new WeakReference<>(null);
  private final Map<Path, Optional<Path>> roots = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Map<Project, WarmAnalysis> analyses = new LinkedHashMap<>(16, 0.75f, true);

  private Runs() {}

  static Runs shared() {
    return SHARED;
  }

  /**
   * A run of PMD begins: what was found out before has to be looked at again.
   *
   * @param processor what is there once in a run; each thread's copies of the rules begin it, some
   *     of them after others have been asked about files
   */
  synchronized void begin(Object processor) {
    if (this.processor.get() == processor) {
      return;
    }
    this.processor = new WeakReference<>(processor);
    run.incrementAndGet();
    roots.clear();
    told.clear();
  }

  /** The project around a directory. */
  Optional<Path> rootAround(Path directory) {
    return roots.computeIfAbsent(directory, ProjectRoot::around);
  }

  /**
   * The findings that count in a file of a project, gravest first.
   *
   * @param file relative to the project's root
   */
  List<Finding> findings(Project project, String file) {
    return analysis(project).in(file, run.get());
  }

  /** Whether nobody was told this in this run; eight rules ask about each of many files. */
  boolean isNew(String sentence) {
    return told.add(sentence);
  }

  private WarmAnalysis analysis(Project project) {
    synchronized (analyses) {
      WarmAnalysis analysis = analyses.computeIfAbsent(project, WarmAnalysis::new);
      if (analyses.size() > MOST_PROJECTS) {
        analyses.remove(analyses.keySet().iterator().next());
      }
      return analysis;
    }
  }
}
