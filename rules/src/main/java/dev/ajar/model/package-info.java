/**
 * What a web service is to Ajar: the neutral model into which every framework's spelling is
 * translated, and from which every verdict is made. Nothing in here knows a framework, a syntax
 * tree or a file system.
 */
@NullMarked
package dev.ajar.model;

import org.jspecify.annotations.NullMarked;
