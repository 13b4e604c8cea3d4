package dev.ajar.framework.springmvc;

import dev.ajar.model.Endpoint.Answer;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Set;

/**
 * Tells handlers that write a body from those that name a view, in the order of {@code
 * RequestMappingHandlerAdapter#getDefaultReturnValueHandlers} (5.3 to 7.0).
 */
final class Answers {

  /** Handled before {@code @ResponseBody} is looked at. */
  private static final Set<String> ALWAYS_VIEW =
      Set.of(
          "org.springframework.web.servlet.ModelAndView",
          "org.springframework.web.servlet.View",
          "org.springframework.ui.Model",
          "org.springframework.web.reactive.result.view.View",
          "org.springframework.web.reactive.result.view.Rendering");

  private static final Set<String> ALWAYS_BODY =
      Set.of(
          "org.springframework.http.ResponseEntity",
          "org.springframework.http.HttpEntity",
          "org.springframework.http.HttpHeaders",
          "org.springframework.http.ProblemDetail",
          "org.springframework.web.ErrorResponse",
          "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter",
          "org.springframework.web.servlet.mvc.method.annotation.SseEmitter",
          "org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody",
          "reactor.core.publisher.Flux",
          "org.reactivestreams.Publisher");

  /** What they deliver later is handled as if it had been returned at once. */
  private static final Set<String> LATER =
      Set.of(
          "java.util.concurrent.Callable",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "org.springframework.web.context.request.async.WebAsyncTask",
          "org.springframework.web.context.request.async.DeferredResult",
          "org.springframework.util.concurrent.ListenableFuture",
          "reactor.core.publisher.Mono",
          "io.reactivex.Single",
          "io.reactivex.rxjava3.core.Single");

  /** Whoever takes one of these writes the response himself when he returns nothing. */
  private static final Set<String> RESPONSES =
      Set.of(
          "javax.servlet.ServletResponse",
          "javax.servlet.http.HttpServletResponse",
          "jakarta.servlet.ServletResponse",
          "jakarta.servlet.http.HttpServletResponse",
          "org.springframework.http.server.reactive.ServerHttpResponse",
          "org.springframework.web.server.ServerWebExchange",
          "java.io.OutputStream",
          "java.io.Writer");

  private final Types types;

  Answers(Types types) {
    this.types = types;
  }

  Answer of(HandlerMethod handler) {
    TypeRef type = handler.returnType();
    while (type instanceof TypeRef.Declared declared && LATER.contains(declared.name())) {
      type = declared.arguments().isEmpty() ? TypeRef.OBJECT : declared.arguments().get(0);
    }
    if (isAny(type, ALWAYS_VIEW)) {
      return Answer.VIEW;
    }
    if (isAny(type, ALWAYS_BODY)
        || handler.controller().annotations().stream().anyMatch(this::isBody)
        || handler.annotations().stream().anyMatch(this::isBody)) {
      return Answer.BODY;
    }
    return isNothing(type) && writesResponse(handler.method()) ? Answer.BODY : Answer.VIEW;
  }

  private boolean isBody(List<JavaAnnotation> annotations) {
    return !types.annotationPath(annotations, Spring.BODIES).isEmpty();
  }

  private boolean isAny(TypeRef type, Set<String> names) {
    if (!(type instanceof TypeRef.Declared declared)) {
      return false;
    }
    return names.contains(declared.name())
        || types.hierarchyOf(type).stream()
            .flatMap(each -> each.type().supertypes().stream())
            .flatMap(each -> each.declaredName().stream())
            .anyMatch(names::contains);
  }

  private static boolean isNothing(TypeRef type) {
    return type.simpleName().equals("void") || type.is("java.lang.Void");
  }

  private static boolean writesResponse(JavaMethod method) {
    return method.isAnnotatedWith(Spring.RESPONSE_STATUS)
        || method.parameters().stream()
            .anyMatch(each -> each.type().declaredName().filter(RESPONSES::contains).isPresent());
  }
}
