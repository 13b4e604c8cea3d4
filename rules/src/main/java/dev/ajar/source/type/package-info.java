/**
 * Java declarations as the rest of Ajar sees them, alike whether they were read from source or from
 * a class file. Names are resolved; bodies stay syntax trees and are there only for source.
 */
@NullMarked
package dev.ajar.source.type;

import org.jspecify.annotations.NullMarked;
