/** Services whose front isn't among the sources. */
@NullMarked
package dev.ajar.framework.library;

import org.jspecify.annotations.NullMarked;
