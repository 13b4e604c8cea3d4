package dev.ajar.framework.springmvc;

import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A {@code RequestMappingInfo}: its patterns, {@code PatternsRequestCondition} and {@code
 * PathPatternsRequestCondition} alike, and its methods (Spring MVC 5.3 to 7.0). One of the two
 * conditions is null when it runs; code that asks for it regardless would fail at start.
 *
 * @param name tells it from all others
 */
record MappingInfoObject(String name, List<Value> patterns, List<Value> methods)
    implements Value.Host {

  private static final String METHOD = "org.springframework.web.bind.annotation.RequestMethod";

  static Value of(List<Endpoint> served, Call call) {
    SortedSet<String> paths = new TreeSet<>();
    SortedSet<HttpMethod> asked = new TreeSet<>();
    for (Endpoint each : served) {
      paths.add(each.path().substring(each.contextPath().length()));
      each.method().ifPresent(asked::add);
    }
    List<Value> patterns = new ArrayList<>();
    for (String each : paths) {
      patterns.add(
          UnknownPath.is(each)
              ? call.unknown("the path `" + each + "` isn't known")
              : new Value.Text(each));
    }
    List<Value> methods = new ArrayList<>();
    asked.forEach(each -> methods.add(new Value.EnumConstant(METHOD, each.name())));
    return new MappingInfoObject(served.get(0).handler().toString(), patterns, methods);
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getPatternsCondition", "getActivePatternsCondition" -> new Paths(patterns, false);
      case "getPathPatternsCondition" -> new Paths(patterns, true);
      case "getPatternValues", "getDirectPaths" -> new Value.Items(patterns);
      case "getMethodsCondition" -> new Methods(methods);
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }

  private record Methods(List<Value> methods) implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getMethods" -> new Value.Items(methods);
        case "isEmpty" -> new Value.Scalar(methods.isEmpty());
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }
  }

  private record Paths(List<Value> patterns, boolean parsed) implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getPatterns" ->
            new Value.Items(parsed ? patterns.stream().map(Paths::parsed).toList() : patterns);
        case "getPatternValues" -> new Value.Items(patterns);
        case "isEmpty" -> new Value.Scalar(patterns.isEmpty());
        case "getFirstPattern" -> parsed ? parsed(patterns.get(0)) : patterns.get(0);
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }

    private static Value parsed(Value pattern) {
      return pattern instanceof Value.Text text ? new Parsed(text) : pattern;
    }
  }

  /** A {@code PathPattern}. */
  private record Parsed(Value.Text text) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getPatternString") || call.method().equals("toString")
          ? text
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }
  }
}
