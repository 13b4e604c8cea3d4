/**
 * Code around handlers played to see what it counts: which limits every request meets, whom they
 * count, and who gets around them.
 */
@NullMarked
package dev.ajar.framework.ratelimit.play;

import org.jspecify.annotations.NullMarked;
