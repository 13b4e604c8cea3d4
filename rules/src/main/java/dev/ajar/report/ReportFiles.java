package dev.ajar.report;

import dev.ajar.engine.Result;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Puts reports into a directory, each whole or not at all. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes each report under its own name; the directory is made where it's missing.
   *
   * @return the files, in the order of the reports
   * @throws CannotWrite at the first that fails; a file of that name from an earlier run is then
   *     still what it was
   */
  public static List<Path> write(Result result, List<Report> reports, Path directory)
      throws CannotWrite {
    List<Path> written = new ArrayList<>();
    for (Report report : reports) {
      written.add(write(report.of(result), directory.resolve(report.fileName())));
    }
    return List.copyOf(written);
  }

  private static Path write(byte[] bytes, Path file) throws CannotWrite {
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path whole = Files.createTempFile(directory, "." + file.getFileName(), ".tmp");
      try {
        Files.write(whole, bytes);
        makeReadable(whole);
        move(whole, file);
      } finally {
        Files.deleteIfExists(whole);
      }
      return file;
    } catch (IOException e) {
      throw new CannotWrite("Can't write " + file + ": " + cause(e) + ".", e);
    }
  }

  private static void move(Path whole, Path file) throws IOException {
    try {
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Temporary files are made for their owner alone; reports are read by other users of a build
   * server, too.
   */
  private static void makeReadable(Path file) {
    file.toFile().setReadable(true, false);
  }

  private static String cause(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is in the way and is no directory";
    }
    if (e instanceof FileSystemException failure) {
      return failure.getReason() != null
          ? failure.getReason()
          : failure.getFile() + " can't be made there";
    }
    return String.valueOf(e.getMessage());
  }
}
