package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Zuul as its filters see it while one request is played. */
final class ZuulLibrary implements Library {

  private static final String CONTEXT = "com.netflix.zuul.context.RequestContext";
  private static final String CONSTANTS =
      "org.springframework.cloud.netflix.zuul.filters.support.FilterConstants";
  private static final Map<String, Value> KNOWN =
      Map.of(
          "PRE_TYPE", new Value.Text("pre"),
          "ROUTE_TYPE", new Value.Text("route"),
          "POST_TYPE", new Value.Text("post"),
          "ERROR_TYPE", new Value.Text("error"),
          "PRE_DECORATION_FILTER_ORDER", new Value.Scalar(5),
          "SERVLET_DETECTION_FILTER_ORDER", new Value.Scalar(-3),
          "FORM_BODY_WRAPPER_FILTER_ORDER", new Value.Scalar(-1),
          "DEBUG_FILTER_ORDER", new Value.Scalar(1));
  private static final Set<String> PARSES = Set.of("readValue", "readTree", "parse", "parseObject");

  private Optional<ZuulContext> context = Optional.empty();
  private boolean forges;

  void begin(ZuulContext next, boolean forging) {
    context = Optional.of(next);
    forges = forging;
  }

  void end() {
    context = Optional.empty();
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    boolean current = type.equals(CONTEXT) && call.method().equals("getCurrentContext");
    return current ? context.map(each -> each) : parsed(call);
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    return type.equals(CONSTANTS) ? Optional.ofNullable(KNOWN.get(name)) : Optional.empty();
  }

  @Override
  public Optional<Value> callForeign(String type, Call call) {
    return parsed(call);
  }

  /** A body that a parser of JSON reads. */
  private Optional<Value> parsed(Call call) {
    return context.isPresent()
            && PARSES.contains(call.method())
            && call.argument(0) instanceof SentText text
        ? Optional.of(new KnownRequest.Parsed(text.round(), "the body", forges))
        : Optional.empty();
  }
}
