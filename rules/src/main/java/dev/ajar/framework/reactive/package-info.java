/** Reactor's publishers, as far as code that decides about a request is written with them. */
@NullMarked
package dev.ajar.framework.reactive;

import org.jspecify.annotations.NullMarked;
