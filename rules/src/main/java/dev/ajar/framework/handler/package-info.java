/** Guards that stand in the handler itself: in its first lines, and in what they call. */
@NullMarked
package dev.ajar.framework.handler;

import org.jspecify.annotations.NullMarked;
