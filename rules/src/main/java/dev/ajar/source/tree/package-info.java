/** Syntax trees of source files turned into declarations with resolved names. */
@NullMarked
package dev.ajar.source.tree;

import org.jspecify.annotations.NullMarked;
