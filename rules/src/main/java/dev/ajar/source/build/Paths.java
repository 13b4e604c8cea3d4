package dev.ajar.source.build;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths relative to the analysed root, with {@code /} as separator and empty for the root. */
final class Paths {

  private Paths() {}

  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Joins and normalises; what would leave the root stays at it. */
  static String resolve(String directory, String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (directory + "/" + path.replace('\\', '/')).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** Whether a path is a directory itself or below it. */
  static boolean isIn(String path, String directory) {
    return directory.isEmpty() || path.equals(directory) || path.startsWith(directory + "/");
  }
}
