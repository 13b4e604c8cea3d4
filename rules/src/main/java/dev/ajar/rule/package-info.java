/** The questions that Ajar asks of every endpoint, and the answers. */
@NullMarked
package dev.ajar.rule;

import org.jspecify.annotations.NullMarked;
