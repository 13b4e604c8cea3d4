package dev.ajar.framework.springmvc;

import dev.ajar.model.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of Spring's annotations, as this package asks for them. */
final class Spring {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String STEREOTYPE = "org.springframework.stereotype.";
  private static final String EXCHANGE = "org.springframework.web.service.annotation.";

  static final String REQUEST_MAPPING = WEB + "RequestMapping";
  static final String RESPONSE_BODY = WEB + "ResponseBody";
  static final String REST_CONTROLLER = WEB + "RestController";
  static final String RESPONSE_STATUS = WEB + "ResponseStatus";
  static final String ALIAS_FOR = "org.springframework.core.annotation.AliasFor";
  static final String BEAN = "org.springframework.context.annotation.Bean";
  static final String IMPORT = "org.springframework.context.annotation.Import";

  static final String PATH_VARIABLE = WEB + "PathVariable";
  static final String REQUEST_PARAM = WEB + "RequestParam";
  static final String REQUEST_HEADER = WEB + "RequestHeader";
  static final String COOKIE_VALUE = WEB + "CookieValue";
  static final String REQUEST_BODY = WEB + "RequestBody";
  static final String REQUEST_PART = WEB + "RequestPart";
  static final String MODEL_ATTRIBUTE = WEB + "ModelAttribute";
  static final String MATRIX_VARIABLE = WEB + "MatrixVariable";

  /** The shortcuts of {@code @RequestMapping} and the method that each stands for. */
  private static final Map<String, HttpMethod> SHORTCUTS =
      Map.of(
          WEB + "GetMapping", HttpMethod.GET,
          WEB + "PostMapping", HttpMethod.POST,
          WEB + "PutMapping", HttpMethod.PUT,
          WEB + "PatchMapping", HttpMethod.PATCH,
          WEB + "DeleteMapping", HttpMethod.DELETE);

  private static final Map<String, HttpMethod> EXCHANGES =
      Map.of(
          EXCHANGE + "GetExchange", HttpMethod.GET,
          EXCHANGE + "PostExchange", HttpMethod.POST,
          EXCHANGE + "PutExchange", HttpMethod.PUT,
          EXCHANGE + "PatchExchange", HttpMethod.PATCH,
          EXCHANGE + "DeleteExchange", HttpMethod.DELETE);

  static final String HTTP_EXCHANGE = EXCHANGE + "HttpExchange";

  /**
   * Annotations that map requests. {@code @HttpExchange} maps on the server too since Spring 6.1,
   * where a controller implements the interface ({@code
   * RequestMappingHandlerMapping#createRequestMappingInfo}).
   */
  static final Set<String> MAPPINGS =
      Set.of(
          REQUEST_MAPPING,
          WEB + "GetMapping",
          WEB + "PostMapping",
          WEB + "PutMapping",
          WEB + "PatchMapping",
          WEB + "DeleteMapping",
          HTTP_EXCHANGE,
          EXCHANGE + "GetExchange",
          EXCHANGE + "PostExchange",
          EXCHANGE + "PutExchange",
          EXCHANGE + "PatchExchange",
          EXCHANGE + "DeleteExchange");

  static final Set<String> CONTROLLERS = Set.of(STEREOTYPE + "Controller", REST_CONTROLLER);

  static final Set<String> BODIES = Set.of(RESPONSE_BODY, REST_CONTROLLER);

  /** Annotations that make a class a bean when it is scanned. */
  static final Set<String> COMPONENTS =
      Set.of(
          STEREOTYPE + "Component",
          STEREOTYPE + "Controller",
          STEREOTYPE + "Service",
          STEREOTYPE + "Repository",
          REST_CONTROLLER,
          WEB + "ControllerAdvice",
          WEB + "RestControllerAdvice",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.boot.autoconfigure.SpringBootApplication",
          "org.springframework.boot.autoconfigure.AutoConfiguration",
          "org.springframework.boot.SpringBootConfiguration",
          "jakarta.inject.Named",
          "javax.inject.Named",
          "jakarta.annotation.ManagedBean",
          "javax.annotation.ManagedBean");

  static final String[] ADVICES = {WEB + "ControllerAdvice", WEB + "RestControllerAdvice"};

  private Spring() {}

  /** Simple names of the annotations that map requests. */
  static String[] mappingNames() {
    return MAPPINGS.stream()
        .map(each -> each.substring(each.lastIndexOf('.') + 1))
        .sorted()
        .toArray(String[]::new);
  }

  /** The method that an annotation type itself stands for; empty where it has to be asked. */
  static Optional<HttpMethod> shortcut(String annotationType) {
    return Optional.ofNullable(SHORTCUTS.get(annotationType))
        .or(() -> Optional.ofNullable(EXCHANGES.get(annotationType)));
  }

  static boolean isExchange(String annotationType) {
    return annotationType.startsWith(EXCHANGE);
  }
}
