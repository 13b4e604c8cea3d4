package dev.ajar.source.tree;

import com.github.javaparser.ast.CompilationUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The trees that were used last, up to a share of the heap. What is decided never depends on which
 * they are, only how often a file is parsed does.
 */
public final class RecentTrees {

  /** Of heap, for each byte of a file: measured on a million lines of services. */
  private static final int HEAP_PER_BYTE = 64;

  /** The share of the heap, one part in so many. */
  private static final int SHARE = 4;

  private final long capacity;
  private final Map<SourceTree, Kept> trees = new LinkedHashMap<>(256, 0.75f, true);
  private long size;

  private record Kept(CompilationUnit unit, int size) {}

  /**
   * @param capacity how many bytes of files may stay as trees
   */
  public RecentTrees(long capacity) {
    this.capacity = capacity;
  }

  /** As many as this machine's heap has room for. */
  public static RecentTrees ofThisHeap() {
    return new RecentTrees(Runtime.getRuntime().maxMemory() / SHARE / HEAP_PER_BYTE);
  }

  /** Keeps a tree that was just asked for, and lets go of those not asked for longest. */
  synchronized void use(SourceTree file, CompilationUnit unit, int bytes) {
    Kept before = trees.put(file, new Kept(unit, bytes));
    size += before == null ? bytes : 0;
    Iterator<Kept> oldest = trees.values().iterator();
    while (size > capacity && trees.size() > 1) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }
}
