/**
 * How a tree of files is divided into modules, what each needs, and which are deployed together.
 */
@NullMarked
package dev.ajar.source.build;

import org.jspecify.annotations.NullMarked;
