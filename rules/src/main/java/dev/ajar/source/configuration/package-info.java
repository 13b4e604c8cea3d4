/** What an application's YAML and properties files say, as Spring Boot would understand them. */
@NullMarked
package dev.ajar.source.configuration;

import org.jspecify.annotations.NullMarked;
