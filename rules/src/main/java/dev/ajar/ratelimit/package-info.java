/** Whether anything bounds how fast one caller may ask. */
@NullMarked
package dev.ajar.ratelimit;

import org.jspecify.annotations.NullMarked;
