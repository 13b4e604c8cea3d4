/**
 * Spring MVC's controllers, read as {@code RequestMappingHandlerMapping} does. Annotated WebFlux
 * controllers are spelt alike and are read alike.
 */
@NullMarked
package dev.ajar.framework.springmvc;

import org.jspecify.annotations.NullMarked;
