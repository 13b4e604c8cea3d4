/**
 * Spring Security on the servlet stack: filter chains as gates, method annotations as demands. The
 * framework's own facts were read in the sources of versions 5.8.16, 6.5.11 and 7.1.2; each class
 * names the one it rests on.
 */
@NullMarked
package dev.ajar.framework.springsecurity;

import org.jspecify.annotations.NullMarked;
