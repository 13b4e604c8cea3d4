/** Apache Shiro: its filter chains as a gate, its annotations as demands. */
@NullMarked
package dev.ajar.framework.shiro;

import org.jspecify.annotations.NullMarked;
