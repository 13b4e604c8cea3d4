package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaParameter;
import java.util.regex.Pattern;

/** What a handler is called with, by the types and annotations of its parameters. */
record Arguments(TracedRequest request, Scene scene) {

  private static final Pattern REQUEST =
      Pattern.compile("\\w*(?:ServletRequest|WebRequest|ServerWebExchange|ServerHttpRequest)");
  private static final Pattern RESPONSE = Pattern.compile("\\w*Http\\w*Response");
  private static final Pattern CALLER =
      Pattern.compile("\\w*(?:Principal|Authentication|UserDetails|LoginUser|CurrentUser)\\w*");

  Value of(JavaParameter parameter) {
    String type = parameter.type().simpleName();
    if (REQUEST.matcher(type).matches()) {
      return request;
    }
    if (RESPONSE.matcher(type).matches()) {
      return new TracedResponse();
    }
    if (type.equals("HttpSession")) {
      return new TracedRequest.Session(scene);
    }
    boolean isCaller =
        CALLER.matcher(type).matches()
            || parameter.annotations().stream()
                .map(JavaAnnotation::simpleName)
                .anyMatch(CALLER.asMatchPredicate());
    if (isCaller) {
      return scene.traced(Origin.CALLER);
    }
    boolean isHeader =
        parameter.annotations().stream()
            .anyMatch(each -> each.simpleName().matches("RequestHeader|CookieValue"));
    return scene.traced(isHeader ? Origin.CHOSEN : Origin.TARGET);
  }
}
