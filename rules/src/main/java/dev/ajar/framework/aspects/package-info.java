/** Aspects around handlers, played for a caller without credentials. */
@NullMarked
package dev.ajar.framework.aspects;

import org.jspecify.annotations.NullMarked;
