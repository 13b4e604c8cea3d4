/** Which rule decides for which requests, and whether a caller without credentials gets through. */
@NullMarked
package dev.ajar.access;

import org.jspecify.annotations.NullMarked;
