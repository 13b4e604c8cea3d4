package dev.ajar.framework.springmvc;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Handler;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.MethodObject;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The {@code RequestMappingHandlerMapping} as code sees it that collects handlers when the
 * application starts, mostly to permit those that bear an annotation.
 *
 * @param endpoints what the application serves
 */
public record HandlerMappingObject(Types types, Supplier<List<Endpoint>> endpoints)
    implements Value.Host {

  @Override
  public Value call(Call call) {
    if (!call.method().equals("getHandlerMethods")) {
      return call.unknown("what `" + call.text() + "` returns isn't known");
    }
    Map<Handler, List<Endpoint>> byHandler = new TreeMap<>();
    for (Endpoint each : endpoints.get()) {
      byHandler.computeIfAbsent(each.handler(), handler -> new ArrayList<>()).add(each);
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    byHandler.forEach(
        (handler, served) ->
            entries.put(MappingInfoObject.of(served, call), handlerMethod(handler, call)));
    return call.mapOf(entries);
  }

  private Value handlerMethod(Handler handler, Call call) {
    return types
        .methodOf(handler)
        .<Value>map(each -> new HandlerMethodObject(each, TypeRef.of(handler.canonicalType())))
        .orElseGet(
            () -> call.unknown("the declaration of " + handler.displayName() + " isn't known"));
  }

  /** A {@code HandlerMethod}: a method with the class of the controller that has it. */
  private record HandlerMethodObject(BoundMethod method, TypeRef controller) implements Value.Host {

    /** Spring's annotation methods of it search as {@code AnnotatedElementUtils} does. */
    @Override
    public Value call(Call call) {
      MethodObject reflected = new MethodObject(method);
      return switch (call.method()) {
        case "getMethod" -> reflected;
        case "getBeanType" -> new Value.ClassLiteral(controller);
        case "getMethodAnnotation" -> reflected.searched(call);
        case "hasMethodAnnotation" -> {
          Value found = reflected.searched(call);
          yield found instanceof Value.Unknown
              ? found
              : new Value.Scalar(!(found instanceof Value.Null));
        }
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }

    @Override
    public Optional<String> type() {
      return Optional.of("org.springframework.web.method.HandlerMethod");
    }
  }
}
