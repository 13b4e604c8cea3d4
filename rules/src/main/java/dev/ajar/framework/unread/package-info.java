/**
 * Ways to serve requests that are not modelled yet: each is recognised, counted and named in the
 * gaps, so that no service looks clean because its framework can't be read.
 */
@NullMarked
package dev.ajar.framework.unread;

import org.jspecify.annotations.NullMarked;
