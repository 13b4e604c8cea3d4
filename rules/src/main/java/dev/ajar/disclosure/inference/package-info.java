/**
 * What a body holds where its declared type says nothing: followed through the handler's statements
 * and the methods it calls, to where the values come from.
 */
@NullMarked
package dev.ajar.disclosure.inference;

import org.jspecify.annotations.NullMarked;
