/**
 * How each framework spells endpoints, access rules and limits: one package a framework, all
 * translated into {@code model}.
 */
@NullMarked
package dev.ajar.framework;

import org.jspecify.annotations.NullMarked;
