/** XML files as trees of elements. */
@NullMarked
package dev.ajar.source.xml;

import org.jspecify.annotations.NullMarked;
