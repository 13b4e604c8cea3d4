package dev.ajar.disclosure.serialisation;

import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.source.Application;
import dev.ajar.source.configuration.PropertyValue;
import dev.ajar.source.type.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the converters on the class path an application has write its bodies. A converter that
 * is a bean, and one in {@code configureMessageConverters}, comes before Jackson's; one that {@code
 * extendMessageConverters} adds comes after it, unless it is put in front. Source: Spring Boot 2.7
 * and 3.5, {@code HttpMessageConverters.getCombinedConverters}; Spring 5.3 to 6.2, {@code
 * WebMvcConfigurationSupport.getMessageConverters}.
 */
record ConverterChoice(Application application) {

  private static final Set<String> CONVERTERS =
      Set.of(
          "FastJsonHttpMessageConverter",
          "FastJsonHttpMessageConverter4",
          "GsonHttpMessageConverter",
          "HttpMessageConverter",
          "HttpMessageConverters");

  /** Gson's policies and what does the same in Jackson. */
  private static final List<String[]> NAMING =
      List.of(
          new String[] {"UPPER_CAMEL_CASE", "UPPER_CAMEL_CASE"},
          new String[] {"LOWER_CASE_WITH_UNDERSCORES", "SNAKE_CASE"},
          new String[] {"UPPER_CASE_WITH_UNDERSCORES", "UPPER_SNAKE_CASE"},
          new String[] {"LOWER_CASE_WITH_DASHES", "KEBAB_CASE"},
          new String[] {"LOWER_CASE_WITH_DOTS", "LOWER_DOT_CASE"});

  /** How it writes them; empty where Jackson does. */
  Optional<MapperSettings> settings() {
    return library()
        .map(
            each ->
                each == Library.FASTJSON
                    ? MapperSettings.ofFastjson()
                    : MapperSettings.ofGson(exposedOnly(), naming()));
  }

  private Optional<Library> library() {
    boolean prefersGson =
        Stream.of(
                "spring.mvc.converters.preferred-json-mapper",
                "spring.http.converters.preferred-json-mapper")
            .flatMap(each -> property(each).stream())
            .anyMatch("gson"::equals);
    return prefersGson
        ? Optional.of(Library.GSON)
        : methods("FastJsonHttpMessageConverter", "GsonHttpMessageConverter")
            .flatMap(each -> chosenIn(each).stream())
            .findFirst();
  }

  private Optional<Library> chosenIn(JavaMethod method) {
    boolean isBean =
        method.isAnnotatedWith("org.springframework.context.annotation.Bean")
            && CONVERTERS.contains(method.returnType().simpleName());
    boolean inFront =
        method.name().equals("configureMessageConverters")
            || method.name().equals("extendMessageConverters") && putsInFront(method);
    return isBean || inFront ? firstMade(method) : Optional.empty();
  }

  private static boolean putsInFront(JavaMethod method) {
    return calls(method, "add")
        .anyMatch(
            each ->
                each.getArguments().size() == 2
                    && each.getArgument(0) instanceof IntegerLiteralExpr index
                    && index.getValue().equals("0"));
  }

  /** The first JSON converter that a method makes. */
  private static Optional<Library> firstMade(JavaMethod method) {
    return method.tree().stream()
        .flatMap(each -> each.findAll(ObjectCreationExpr.class).stream())
        .map(each -> each.getType().getNameAsString())
        .filter(each -> each.matches("(FastJson|Gson|MappingJackson2)HttpMessageConverter4?"))
        .findFirst()
        .filter(each -> !each.startsWith("Mapping"))
        .map(each -> each.startsWith("Gson") ? Library.GSON : Library.FASTJSON);
  }

  private boolean exposedOnly() {
    return property("spring.gson.exclude-fields-without-expose-annotation")
            .filter("true"::equals)
            .isPresent()
        || methods("GsonBuilder")
            .anyMatch(
                each -> calls(each, "excludeFieldsWithoutExposeAnnotation").findAny().isPresent());
  }

  private Optional<String> naming() {
    return property("spring.gson.field-naming-policy")
        .map(each -> each.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
        .or(
            () ->
                methods("GsonBuilder")
                    .flatMap(each -> calls(each, "setFieldNamingPolicy"))
                    .flatMap(each -> each.getArguments().stream())
                    .map(each -> each.toString().replaceFirst(".*\\.", ""))
                    .findFirst())
        .flatMap(
            policy ->
                NAMING.stream()
                    .filter(each -> each[0].equals(policy))
                    .map(each -> each[1])
                    .findFirst());
  }

  private Stream<JavaMethod> methods(String... mentioning) {
    return application.types().inFilesMentioning(mentioning).stream()
        .flatMap(each -> each.methods().stream());
  }

  private static Stream<MethodCallExpr> calls(JavaMethod method, String name) {
    return method.tree().stream()
        .flatMap(
            each ->
                each
                    .findAll(MethodCallExpr.class, call -> call.getNameAsString().equals(name))
                    .stream());
  }

  private Optional<String> property(String name) {
    return application.configuration().get(name).flatMap(PropertyValue::text).map(String::trim);
  }
}
