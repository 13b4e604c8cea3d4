package dev.ajar.disclosure.serialisation;

/** Which library writes the bodies. What annotations of the others say, it doesn't read. */
enum Library {
  JACKSON,
  GSON,
  /** Gson that leaves out what has no {@code @Expose}. */
  GSON_EXPOSED_ONLY,
  FASTJSON;

  boolean isGson() {
    return this == GSON || this == GSON_EXPOSED_ONLY;
  }
}
