/**
 * What expressions and configuration code come to, worked out without running anything: constants,
 * lists, properties, loops, helper methods. What depends on the environment is {@link
 * dev.ajar.source.evaluate.Value.Unknown} with its reason, and stays so.
 */
@NullMarked
package dev.ajar.source.evaluate;

import org.jspecify.annotations.NullMarked;
