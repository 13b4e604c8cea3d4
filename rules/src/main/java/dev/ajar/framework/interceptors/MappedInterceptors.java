package dev.ajar.framework.interceptors;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;

/**
 * Spring MVC's {@code MappedInterceptor}, which handler mappings find among the beans.
 *
 * @param trailingSlash whether patterns take paths with one more slash
 */
record MappedInterceptors(boolean trailingSlash) implements Library {

  private static final String TYPE = "org.springframework.web.servlet.handler.MappedInterceptor";

  /** Patterns to include, perhaps patterns to exclude, then the interceptor (all versions). */
  @Override
  public Optional<Value> create(String type, Call call) {
    List<Value> arguments = call.arguments();
    if (!type.equals(TYPE) || arguments.size() < 2) {
      return Optional.empty();
    }
    boolean excludes = arguments.size() > 2 && arguments.get(1) instanceof Value.Items;
    int last = excludes ? 2 : 1;
    Registry.Registration registration =
        new Registry.Registration(
            arguments.get(last), Evidence.of("`" + call.text() + "`", call.at()), trailingSlash);
    if (!(arguments.get(0) instanceof Value.Null)) {
      registration.call(call.with("addPathPatterns", List.of(arguments.get(0))));
    }
    if (excludes) {
      registration.call(call.with("excludePathPatterns", List.of(arguments.get(1))));
    }
    return Optional.of(registration);
  }
}
