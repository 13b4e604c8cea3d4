/**
 * Which members of a response body are account data, by their names, types and owners; and which
 * inputs of a handler name an account. Plain values in, plain values out: no syntax trees, no files
 * but the tables on the class path.
 */
@NullMarked
package dev.ajar.disclosure.vocabulary;

import org.jspecify.annotations.NullMarked;
