/** Servlet filters of the application as gates. */
@NullMarked
package dev.ajar.framework.servlet;

import org.jspecify.annotations.NullMarked;
