/** Which handlers ask callers who are signed in for a role or a permission besides. */
@NullMarked
package dev.ajar.framework.permissions;

import org.jspecify.annotations.NullMarked;
