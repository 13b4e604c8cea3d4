/**
 * The static types of expressions, inferred as far as an analysis needs them: without a build, with
 * parts of the class path missing, and with Lombok's members taken for declared.
 */
@NullMarked
package dev.ajar.source.typing;

import org.jspecify.annotations.NullMarked;
