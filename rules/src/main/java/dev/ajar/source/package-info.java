/**
 * Files, types, trees, compiled classes, constants and configuration of the analysed code, and what
 * could not be read of them.
 */
@NullMarked
package dev.ajar.source;

import org.jspecify.annotations.NullMarked;
