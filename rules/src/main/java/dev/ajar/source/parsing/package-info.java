/**
 * From bytes to syntax trees, whatever state the file is in: what can be recovered of it is, and
 * what is lost has a name.
 */
@NullMarked
package dev.ajar.source.parsing;

import org.jspecify.annotations.NullMarked;
