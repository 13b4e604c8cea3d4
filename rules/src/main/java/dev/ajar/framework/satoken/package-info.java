/** Sa-Token's routers and checks, played for one request of a caller who isn't signed in. */
@NullMarked
package dev.ajar.framework.satoken;

import org.jspecify.annotations.NullMarked;
