package org.springframework.web.servlet.function;

import java.util.Optional;

@FunctionalInterface
public interface RouterFunction<T extends ServerResponse> {

  Optional<HandlerFunction<T>> route(ServerRequest request);
}
