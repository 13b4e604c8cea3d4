/** The application's own argument resolvers, played for a caller without credentials. */
@NullMarked
package dev.ajar.framework.resolvers;

import org.jspecify.annotations.NullMarked;
