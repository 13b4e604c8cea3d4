/**
 * What can be known of every source file without building its tree: names, headers, and which
 * identifiers occur in it.
 */
@NullMarked
package dev.ajar.source.index;

import org.jspecify.annotations.NullMarked;
