package dev.ajar.disclosure.serialisation;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.source.Application;
import dev.ajar.source.build.Coordinate;
import dev.ajar.source.configuration.PropertyValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads how an application configures the mapper of its bodies: properties below {@code
 * spring.jackson}, mix-ins, and calls on the mapper or its builder in bean methods. Source: Spring
 * Boot 2.7 and 3.5, {@code JacksonAutoConfiguration}, {@code JacksonProperties}, {@code
 * JsonMixinModule}; 4.0 alike.
 */
final class MapperConfiguration {

  private static final Set<String> MAPPERS = Set.of("ObjectMapper", "JsonMapper");

  private static final Set<String> CONFIGURING =
      Set.of(
          "Jackson2ObjectMapperBuilder",
          "Jackson2ObjectMapperBuilderCustomizer",
          "JsonMapperBuilderCustomizer",
          "MappingJackson2HttpMessageConverter",
          "HttpMessageConverters");

  private static final Set<String> CONFIGURING_METHODS =
      Set.of("configureMessageConverters", "extendMessageConverters");

  private static final List<String> ACCESSORS =
      List.of("all", "field", "getter", "is-getter", "setter");

  private static final List<String> FEATURES =
      List.of(
          "default-view-inclusion",
          "use-std-bean-naming",
          "propagate-transient-marker",
          "use-annotations",
          "auto-detect-fields",
          "auto-detect-getters",
          "auto-detect-is-getters");

  private final Application application;
  private final Elements elements;
  private final Map<String, List<String>> mixIns = new TreeMap<>();
  private MapperSettings settings;

  private MapperConfiguration(Application application, Elements elements) {
    this.application = application;
    this.elements = elements;
    this.settings = MapperSettings.ofBoot(major(application));
  }

  static MapperSettings of(Application application, Elements elements) {
    return new ConverterChoice(application)
        .settings()
        .orElseGet(() -> ofJackson(application, elements));
  }

  private static MapperSettings ofJackson(Application application, Elements elements) {
    MapperConfiguration configuration = new MapperConfiguration(application, elements);
    configuration.readProperties();
    configuration.readMixIns();
    configuration.readBeans();
    return configuration.settings.withMixIns(configuration.mixIns);
  }

  /** Spring Boot 4 brings Jackson 3, unless its module for Jackson 2 is asked for. */
  private static int major(Application application) {
    List<Coordinate> named =
        application.modules().stream()
            .flatMap(each -> Stream.concat(each.dependencies().stream(), each.platforms().stream()))
            .toList();
    if (named.stream().anyMatch(each -> each.artifact().equals("spring-boot-jackson2"))) {
      return 2;
    }
    boolean three =
        named.stream()
            .anyMatch(
                each ->
                    each.group().startsWith("tools.jackson")
                        || each.group().equals("org.springframework.boot")
                            && each.version().filter(v -> v.startsWith("4.")).isPresent());
    return three ? 3 : 2;
  }

  private void readProperties() {
    property("spring.jackson.property-naming-strategy")
        .ifPresent(each -> settings = settings.withNaming(lastWord(each)));
    for (String each : ACCESSORS) {
      property("spring.jackson.visibility." + each)
          .ifPresent(level -> makeVisible(constant(each), constant(level)));
    }
    for (String each : FEATURES) {
      property("spring.jackson.mapper." + each)
          .ifPresent(on -> settings = settings.with(constant(each), Boolean.parseBoolean(on)));
    }
  }

  private Optional<String> property(String name) {
    return application.configuration().get(name).flatMap(PropertyValue::text).map(String::trim);
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private void makeVisible(String accessor, String level) {
    settings = settings.with(settings.visibility().with(accessor, level));
  }

  private void readMixIns() {
    for (JavaType each : application.types().inFilesMentioning("JsonMixin")) {
      Optional<JavaAnnotation> mixIn =
          each.annotation(
              "org.springframework.boot.jackson.JsonMixin",
              "org.springframework.boot.jackson.JacksonMixin");
      mixIn.ifPresent(
          annotation ->
              Stream.of("value", "type")
                  .flatMap(element -> elements.classes(annotation, element).stream())
                  .flatMap(target -> target.declaredName().stream())
                  .forEach(target -> mixIn(target, each.name())));
    }
  }

  private void mixIn(String target, String source) {
    mixIns.computeIfAbsent(target, key -> new ArrayList<>()).add(source);
  }

  /** A method that makes or configures the mapper, and the type that declares it. */
  private record Configuring(JavaType type, JavaMethod method) {}

  private void readBeans() {
    List<Configuring> all =
        application.types().inFilesMentioning("ObjectMapper", "JsonMapper").stream()
            .flatMap(type -> type.methods().stream().map(each -> new Configuring(type, each)))
            .toList();
    all.stream().filter(MapperConfiguration::configures).forEach(this::read);
    List<Configuring> mappers =
        all.stream()
            .filter(each -> isBean(each.method()))
            .filter(each -> MAPPERS.contains(each.method().returnType().simpleName()))
            .toList();
    mappers.stream()
        .filter(
            each ->
                mappers.size() == 1
                    || each.method()
                        .isAnnotatedWith("org.springframework.context.annotation.Primary"))
        .findFirst()
        .ifPresent(this::readMapper);
  }

  private static boolean configures(Configuring each) {
    return CONFIGURING_METHODS.contains(each.method().name())
        || isBean(each.method()) && CONFIGURING.contains(each.method().returnType().simpleName());
  }

  private static boolean isBean(JavaMethod method) {
    return method.isAnnotatedWith("org.springframework.context.annotation.Bean");
  }

  /** A mapper that isn't made by Boot's builder has Jackson's own defaults. */
  private void readMapper(Configuring mapper) {
    boolean plain =
        mapper.method().tree().stream()
            .flatMap(each -> each.findAll(ObjectCreationExpr.class).stream())
            .anyMatch(each -> MAPPERS.contains(each.getType().getNameAsString()));
    if (plain && !settings.isThree()) {
      settings = settings.with("DEFAULT_VIEW_INCLUSION", true);
    }
    read(mapper);
  }

  private void read(Configuring configuring) {
    Optional<CallableDeclaration<?>> tree = configuring.method().tree();
    tree.stream()
        .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
        .sorted(
            Comparator.comparing(
                each -> each.getName().getRange().map(range -> range.begin).orElseThrow()))
        .forEach(each -> read(each, configuring.type()));
  }

  private void read(MethodCallExpr call, JavaType in) {
    List<Expression> arguments = call.getArguments();
    List<String> words = arguments.stream().map(each -> lastWord(each.toString())).toList();
    switch (call.getNameAsString()) {
      case "setVisibility", "visibility" -> {
        if (words.size() == 2) {
          makeVisible(words.get(0), words.get(1));
        }
      }
      case "setPropertyNamingStrategy", "propertyNamingStrategy" -> {
        if (words.size() == 1) {
          settings = settings.withNaming(words.get(0));
        }
      }
      case "enable", "featuresToEnable" ->
          words.forEach(each -> settings = settings.with(each, true));
      case "disable", "featuresToDisable" ->
          words.forEach(each -> settings = settings.with(each, false));
      case "configure" -> {
        if (words.size() == 2) {
          settings = settings.with(words.get(0), Boolean.parseBoolean(words.get(1)));
        }
      }
      case "addMixIn", "addMixInAnnotations", "mixIn" -> {
        if (words.size() == 2) {
          named(arguments.get(0), in)
              .ifPresent(target -> named(arguments.get(1), in).ifPresent(to -> mixIn(target, to)));
        }
      }
      default -> {}
    }
  }

  private static Optional<String> named(Expression literal, JavaType in) {
    if (!(literal instanceof ClassExpr named) || in.scope().isEmpty()) {
      return Optional.empty();
    }
    TypeRef type = in.scope().get().typeOf(named.getType());
    return type.declaredName();
  }

  /** {@code ANY} of {@code JsonAutoDetect.Visibility.ANY}. */
  private static String lastWord(String dotted) {
    String name =
        dotted.replaceFirst("^new ", "").replaceFirst("\\(\\)$", "").replaceFirst("\\.class$", "");
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
