/** Configuration in XML: deployment descriptors and Spring's application contexts. */
@NullMarked
package dev.ajar.framework.xml;

import org.jspecify.annotations.NullMarked;
