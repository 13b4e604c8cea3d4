package dev.ajar.source.type;

import com.github.javaparser.ast.Node;

/**
 * A part of a file's syntax tree. Trees are large, so that one may be forgotten and built again
 * from the same text: what is asked for twice can be two objects, though never while the first one
 * is still held by somebody.
 */
@FunctionalInterface
public interface Syntax<N extends Node> {

  /** The part, parsed anew where its tree was forgotten. */
  N get();
}
