/** {@code ajar.yml}: what a project says about itself, read with a place for every complaint. */
@NullMarked
package dev.ajar.engine.settings;

import org.jspecify.annotations.NullMarked;
