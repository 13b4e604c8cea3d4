/** What the authors of analysed sources say to Ajar: which findings they don't want, and why. */
@NullMarked
package dev.ajar.source.remark;

import org.jspecify.annotations.NullMarked;
