/** Security frameworks that are seen and not read yet. */
@NullMarked
package dev.ajar.framework.othersecurity;

import org.jspecify.annotations.NullMarked;
