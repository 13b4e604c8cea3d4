/** Declarations of common libraries, for when neither sources nor class path hold them. */
@NullMarked
package dev.ajar.source.library;

import org.jspecify.annotations.NullMarked;
