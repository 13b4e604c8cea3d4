/** Gateways that stand in front of a service in the same tree. */
@NullMarked
package dev.ajar.framework.gateway;

import org.jspecify.annotations.NullMarked;
