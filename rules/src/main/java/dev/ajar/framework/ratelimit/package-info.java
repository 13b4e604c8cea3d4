/**
 * Limits that annotations set, those of libraries and the service's own with what enforces them.
 */
@NullMarked
package dev.ajar.framework.ratelimit;

import org.jspecify.annotations.NullMarked;
