/** Handlers that test secrets: passwords and one-time codes that callers send. */
@NullMarked
package dev.ajar.framework.secrets;

import org.jspecify.annotations.NullMarked;
