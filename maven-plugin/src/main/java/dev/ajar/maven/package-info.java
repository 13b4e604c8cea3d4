/** The Maven goals: they turn a build into the engine's settings, call it, write and print. */
@NullMarked
package dev.ajar.maven;

import org.jspecify.annotations.NullMarked;
