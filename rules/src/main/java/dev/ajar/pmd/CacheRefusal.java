package dev.ajar.pmd;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.reporting.FileAnalysisListener;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleContext;

/**
 * Keeps PMD's incremental cache from answering for a file in a later run. The cache compares that
 * one file, while a verdict depends on others, and PMD has no way for a rule to say so. What it
 * doesn't keep is a file in which something went wrong: its listener is told just that, and nobody
 * else is.
 *
 * <p>Reached by reflection from PMD's {@code RuleContext.listener}, since there is no other way;
 * tested with PMD 7.0.0 and the newest. Where that way is closed, nothing happens: the pages on
 * hosts say that the cache has to be off.
 */
final class CacheRefusal {

  private static final String CACHE = "net.sourceforge.pmd.cache.";

  private static final CannotTell STALE =
      new CannotTell("what is found here depends on other files");

  private CacheRefusal() {}

  /** Has the file that is looked at analysed again the next time. */
  static void refuse(RuleContext context) {
    Deque<Object> open = new ArrayDeque<>(inside(context));
    while (!open.isEmpty()) {
      Object each = open.pop();
      if (each instanceof Collection<?> several) {
        several.stream().filter(FileAnalysisListener.class::isInstance).forEach(open::push);
      } else if (each.getClass().getName().startsWith(CACHE)) {
        ((FileAnalysisListener) each).onError(new Report.ProcessingError(STALE, FileId.UNKNOWN));
      } else {
        inside(each).forEach(open::push);
      }
    }
  }

  /** The listeners that one holds, alone or in collections. */
  private static Collection<Object> inside(Object holder) {
    Collection<Object> found = new ArrayDeque<>();
    for (Field field : holder.getClass().getDeclaredFields()) {
      if (FileAnalysisListener.class.isAssignableFrom(field.getType())
          || Collection.class.isAssignableFrom(field.getType())) {
        try {
          if (field.trySetAccessible() && field.get(holder) != null) {
            found.add(field.get(holder));
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("accessible a moment ago: " + field, e);
        }
      }
    }
    return found;
  }
}
