package dev.ajar.framework.springmvc;

import dev.ajar.model.Gap;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prefixes that configuration puts in front of some controllers' paths: {@code
 * PathMatchConfigurer#addPathPrefix} and {@code RequestMappingHandlerMapping#setPathPrefixes} (5.1
 * to 7.0). The code that gives them is played, and so are the predicates.
 */
final class PathPrefixes {

  private static final String[] MENTIONS = {
    "addPathPrefix", "setPathPrefixes", "setUseTrailingSlashMatch"
  };
  private static final Set<String> CONFIGURERS =
      Set.of(
          "WebMvcConfigurer", "WebFluxConfigurer", "WebMvcRegistrations", "WebFluxRegistrations");
  private static final List<String> CALLBACKS =
      List.of("configurePathMatch", "configurePathMatching", "getRequestMappingHandlerMapping");

  private final Types types;
  private final Evaluator evaluator;
  private final Placeholders placeholders;
  private final PathSettings settings = new PathSettings();
  private final List<PrefixRule> rules;
  private final Set<Gap> gaps = new TreeSet<>();
  private final List<JavaType> places = new ArrayList<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  PathPrefixes(Types types, Properties properties, Placeholders placeholders) {
    this.types = types;
    this.placeholders = placeholders;
    this.evaluator = new Evaluator(types, properties, new MvcLibrary(settings));
    if (types.mentions(MENTIONS)) {
      types.inFilesMentioning(MENTIONS).forEach(this::play);
    }
    this.rules = settings.prefixes();
  }

  private void play(JavaType type) {
    if (type.isInterface()) {
      return;
    }
    if (!type.is(Modifier.ABSTRACT)
        && CALLBACKS.stream().anyMatch(each -> !type.methodsNamed(each).isEmpty())) {
      configure(evaluator.object(type), type);
    }
    for (JavaMethod method : type.methods()) {
      String returned = method.returnType().simpleName();
      if (method.isAnnotatedWith(Spring.BEAN)
          && (CONFIGURERS.contains(returned) || returned.endsWith("HandlerMapping"))) {
        configure(evaluator.bean(type, method), type);
      }
    }
  }

  private void configure(Value configurer, JavaType place) {
    places.add(place);
    if (configurer instanceof Value.Host && !(configurer instanceof PrefixRule.Collector)) {
      for (String callback : CALLBACKS) {
        List<Value> arguments =
            callback.startsWith("get") ? List.of() : List.of(new PrefixRule.Collector(settings));
        evaluator.call(configurer, callback, arguments, place);
      }
    }
  }

  /** The prefix of the first rule that takes a controller ({@code #getPathPrefix}). */
  Optional<String> of(JavaType controller) {
    return rules.isEmpty()
        ? Optional.empty()
        : known.computeIfAbsent(controller.name(), name -> ask(controller));
  }

  private Optional<String> ask(JavaType controller) {
    for (PrefixRule rule : rules) {
      Value taken =
          evaluator.call(
              rule.predicate(),
              "test",
              List.of(new ControllerClass(controller, types)),
              places.get(0));
      if (taken.equals(new Value.Scalar(true))) {
        return prefix(rule);
      }
      if (taken instanceof Value.Unknown unknown) {
        gap(
            "whether "
                + (rule.prefix() instanceof Value.Text text
                    ? "the path prefix \"" + text.text() + "\""
                    : "a path prefix")
                + " is put before the paths of some controllers can't be told ("
                + unknown.reason().text()
                + "); it is left out");
      }
    }
    return Optional.empty();
  }

  private Optional<String> prefix(PrefixRule rule) {
    if (rule.prefix() instanceof Value.Text text) {
      return Optional.of(placeholders.resolve(text.text()));
    }
    gap(
        "a path prefix can't be told"
            + (rule.prefix() instanceof Value.Unknown unknown
                ? " (" + unknown.reason().text() + ")"
                : "")
            + "; it is left out");
    return Optional.empty();
  }

  private void gap(String reason) {
    places.get(0).at().ifPresent(at -> gaps.add(new Gap(at, reason)));
  }

  /** Whether a path with one more slash is served as well, where the code says it. */
  Optional<Boolean> trailingSlash() {
    return settings.trailingSlash();
  }

  Set<Gap> gaps() {
    return gaps;
  }
}
