package dev.ajar.report;

import dev.ajar.engine.Result;

/** A view of a result that is written to a file. The same result gives the same bytes. */
public interface Report {

  /** The file's name, without a directory: {@code inventory.json}. */
  String fileName();

  byte[] of(Result result);
}
