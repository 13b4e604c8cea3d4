/**
 * What people don't want to hear of: marked in the result, and told where it is without a reason.
 */
@NullMarked
package dev.ajar.engine.suppression;

import org.jspecify.annotations.NullMarked;
