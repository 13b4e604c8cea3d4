/** The command line: arguments to settings, a result to files, text and an exit code. */
@NullMarked
package dev.ajar.cli;

import org.jspecify.annotations.NullMarked;
