/** Compiled classes of the class path and of the JDK, read without loading them. */
@NullMarked
package dev.ajar.source.classes;

import org.jspecify.annotations.NullMarked;
