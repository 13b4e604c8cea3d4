/** How near texts are to each other, for guesses at what somebody meant. */
@NullMarked
package dev.ajar.engine.nearest;

import org.jspecify.annotations.NullMarked;
