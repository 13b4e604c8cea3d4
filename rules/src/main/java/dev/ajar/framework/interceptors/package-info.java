/** Spring MVC's interceptors as gates. */
@NullMarked
package dev.ajar.framework.interceptors;

import org.jspecify.annotations.NullMarked;
