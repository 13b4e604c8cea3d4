/** Views of a result: one class a format, and how they get onto the disk. */
@NullMarked
package dev.ajar.report;

import org.jspecify.annotations.NullMarked;
