/** PMD as a host: its rules tell what the engine finds in the project around a file. */
@NullMarked
package dev.ajar.pmd;

import org.jspecify.annotations.NullMarked;
