/** Settings in, result out: one analysis, whoever asks for it. */
@NullMarked
package dev.ajar.engine;

import org.jspecify.annotations.NullMarked;
