package dev.ajar.source.type;

/** Modifiers that matter to an analysis. An interface's implicit ones are made explicit. */
public enum Modifier {
  PUBLIC,
  PROTECTED,
  PRIVATE,
  STATIC,
  FINAL,
  ABSTRACT,
  DEFAULT,
  TRANSIENT
}
