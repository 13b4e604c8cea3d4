/** What filters and interceptors of the application do to a caller without credentials. */
@NullMarked
package dev.ajar.framework.guards;

import org.jspecify.annotations.NullMarked;
