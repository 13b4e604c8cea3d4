/**
 * What a response says about a person: serialised members, inference of untyped bodies, the
 * account-data vocabulary.
 */
@NullMarked
package dev.ajar.disclosure;

import org.jspecify.annotations.NullMarked;
