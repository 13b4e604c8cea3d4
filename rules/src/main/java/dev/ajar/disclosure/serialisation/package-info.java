/** Which members of which types a JSON serialiser writes, decided as Jackson decides it. */
@NullMarked
package dev.ajar.disclosure.serialisation;

import org.jspecify.annotations.NullMarked;
