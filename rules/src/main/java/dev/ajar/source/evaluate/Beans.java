package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What Spring injects: objects of the application's classes, made once, and properties. */
final class Beans {

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection");
  private static final Set<String> PROVIDERS =
      Set.of("org.springframework.beans.factory.ObjectProvider", "java.util.Optional");
  private static final Set<String> STEREOTYPES =
      Set.of(
          "org.springframework.stereotype.Component",
          "org.springframework.stereotype.Service",
          "org.springframework.stereotype.Repository",
          "org.springframework.stereotype.Controller",
          "org.springframework.web.bind.annotation.RestController",
          "org.springframework.context.annotation.Configuration");
  private static final Set<String> CONFIGURATION =
      Set.of(
          "org.springframework.context.annotation.Configuration",
          "org.springframework.boot.SpringBootConfiguration",
          "org.springframework.boot.autoconfigure.SpringBootApplication");
  private static final Set<String> NEVER_OF_LIBRARIES =
      Set.of(
          "org.springframework.security.config.Customizer",
          "java.util.function.Consumer",
          "java.util.function.Function",
          "java.util.function.Supplier");
  private static final String BEAN = "org.springframework.context.annotation.Bean";

  private final Interpreter interpreter;
  private final Properties properties;
  private final PropertyBinder binder;
  private final Map<String, Value> singletons = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private Optional<List<BeanMethod>> beanMethods = Optional.empty();

  Beans(Interpreter interpreter, Properties properties) {
    this.interpreter = interpreter;
    this.properties = properties;
    this.binder = new PropertyBinder(interpreter, properties);
  }

  Value property(String name) {
    return properties.find(name);
  }

  /** What is injected for a parameter. */
  private Value inject(JavaParameter parameter, Evidence place) {
    List<JavaAnnotation> annotations = parameter.annotations();
    Optional<Value> property = binder.value(parameter.type(), annotations);
    return property.orElseGet(
        () ->
            isOptional(annotations)
                ? optional(parameter.type(), place)
                : bean(parameter.type(), place, BeanNames.wanted(annotations, parameter.name())));
  }

  private static boolean isOptional(List<JavaAnnotation> annotations) {
    return annotations.stream()
        .filter(each -> each.simpleName().equals("Autowired"))
        .flatMap(each -> each.element("required").stream())
        .anyMatch(new ElementValue.Constant(false)::equals);
  }

  /**
   * A bean that needn't be there: null where the application declares none, of a type that no
   * library has beans of.
   */
  private Value optional(TypeRef type, Evidence place) {
    boolean isOwn =
        type.declaredName().filter(NEVER_OF_LIBRARIES::contains).isPresent()
            || interpreter.types().find(type).filter(JavaType::isSource).isPresent();
    return isOwn && all(type).isEmpty() ? new Value.Null() : bean(type, place);
  }

  /** The bean of a type. */
  Value bean(TypeRef type, Evidence place) {
    return bean(type, place, "");
  }

  /**
   * The bean of a type.
   *
   * @param name which one it is where there are several
   */
  private Value bean(TypeRef type, Evidence place, String name) {
    Optional<Value> told = interpreter.library().bean(type).or(() -> binder.environment(type));
    if (told.isPresent()) {
      return told.get();
    }
    if (ContextObject.isOne(type)) {
      return new ContextObject(this);
    }
    if (type instanceof TypeRef.Declared declared && declared.arguments().size() == 1) {
      TypeRef element = declared.arguments().get(0);
      if (COLLECTIONS.contains(declared.name())) {
        return new Value.Items(all(element));
      }
      if (PROVIDERS.contains(declared.name())) {
        return new Maybe(all(element).stream().findFirst());
      }
    }
    Optional<Value> byName = byName(type);
    if (byName.isPresent()) {
      return byName.get();
    }
    List<Candidate> candidates = candidates(type);
    List<Candidate> meant =
        candidates.size() < 2
            ? candidates
            : candidates.stream().filter(each -> each.name().equals(name)).toList();
    return meant.size() == 1
        ? meant.get(0).made().get()
        : new Value.Foreign(type.declaredName().orElse(type.toString()), place);
  }

  /**
   * All beans of a type by their names, where a map is injected and nobody declares it ({@code
   * DefaultListableBeanFactory#resolveMultipleBeans}, Spring 5.3 to 7.0).
   */
  private Optional<Value> byName(TypeRef type) {
    if (!(type instanceof TypeRef.Declared declared)
        || !declared.name().equals("java.util.Map")
        || declared.arguments().size() != 2
        || !declared.arguments().get(0).is("java.lang.String")) {
      return Optional.empty();
    }
    Map<Value, Value> beans = new LinkedHashMap<>();
    candidates(declared.arguments().get(1))
        .forEach(each -> beans.put(new Value.Text(each.name()), each.made().get()));
    return beans.isEmpty() ? Optional.empty() : Optional.of(new Table(beans));
  }

  /** A bean that may be injected, by its name. */
  private record Candidate(String name, Supplier<Value> made) {}

  private List<Value> all(TypeRef type) {
    return candidates(type).stream().map(each -> each.made().get()).toList();
  }

  private List<Candidate> candidates(TypeRef type) {
    List<Candidate> found = new ArrayList<>();
    Optional<String> name = type.declaredName();
    if (name.isEmpty() || name.get().startsWith("java.")) {
      return found;
    }
    for (BeanMethod each : beanMethods(type)) {
      found.add(new Candidate(each.method().name(), () -> ofMethod(each)));
    }
    if (!found.isEmpty()) {
      return found;
    }
    interpreter
        .types()
        .find(type)
        .filter(each -> each.isSource() && !each.isInterface() && !each.is(Modifier.ABSTRACT))
        .ifPresent(each -> found.add(candidate(each)));
    if (found.isEmpty()) {
      interpreter.types().subtypesOf(name.get()).stream()
          .filter(each -> !each.isInterface() && !each.is(Modifier.ABSTRACT))
          .filter(this::isComponent)
          .forEach(each -> found.add(candidate(each)));
    }
    return found;
  }

  private Candidate candidate(JavaType type) {
    return new Candidate(BeanNames.of(type), () -> object(type));
  }

  /** Whether component scanning makes a bean of a type. */
  boolean isComponent(JavaType type) {
    return !interpreter.types().annotationPath(type.annotations(), STEREOTYPES).isEmpty();
  }

  private record BeanMethod(JavaType declaring, JavaMethod method) {}

  private List<BeanMethod> beanMethods(TypeRef type) {
    return allBeanMethods().stream()
        .filter(each -> isOne(each.method().returnType(), type))
        .toList();
  }

  /** {@code Customizer<A>} is no {@code Customizer<B>}; other arguments may be the same. */
  private static boolean isOne(TypeRef bean, TypeRef wanted) {
    if (!(bean instanceof TypeRef.Declared one)
        || !(wanted instanceof TypeRef.Declared other)
        || !one.name().equals(other.name())) {
      return false;
    }
    boolean comparable =
        one.arguments().size() == other.arguments().size()
            && Stream.concat(one.arguments().stream(), other.arguments().stream())
                .allMatch(TypeRef.Declared.class::isInstance);
    return !comparable || one.arguments().equals(other.arguments());
  }

  private List<BeanMethod> allBeanMethods() {
    if (beanMethods.isEmpty()) {
      List<BeanMethod> found = new ArrayList<>();
      for (JavaType each : interpreter.types().inFilesMentioning("Bean")) {
        each.methods().stream()
            .filter(method -> method.isAnnotatedWith(BEAN) && method.body().isPresent())
            .forEach(method -> found.add(new BeanMethod(each, method)));
      }
      beanMethods = Optional.of(List.copyOf(found));
    }
    return beanMethods.get();
  }

  /**
   * What a call of a {@code @Bean} method gives in a {@code @Configuration} class, which Spring
   * answers with the bean itself ({@code ConfigurationClassEnhancer.BeanMethodInterceptor}, 5.3 to
   * 7.0); empty where the method is called as any other.
   */
  Optional<Value> calledAsBean(JavaType declaring, JavaMethod method) {
    return method.parameters().isEmpty() && method.isAnnotatedWith(BEAN) && isProxied(declaring)
        ? Optional.of(ofMethod(new BeanMethod(declaring, method)))
        : Optional.empty();
  }

  private boolean isProxied(JavaType type) {
    List<JavaAnnotation> path =
        interpreter.types().annotationPath(type.annotations(), CONFIGURATION);
    return !path.isEmpty()
        && path.stream()
            .flatMap(each -> each.element("proxyBeanMethods").stream())
            .noneMatch(new ElementValue.Constant(false)::equals);
  }

  private Value ofMethod(BeanMethod bean) {
    Evidence place = new Evidence("the bean `" + bean.method().name() + "`", bean.method().at());
    String key = bean.declaring().name() + "#" + bean.method().name();
    return once(key, place, () -> make(bean.declaring(), bean.method()));
  }

  /** Plays a {@code @Bean} method with its parameters injected. */
  Value make(JavaType declaring, JavaMethod method) {
    Value owner = method.is(Modifier.STATIC) ? new Value.Null() : object(declaring);
    List<Value> arguments = parameters(method);
    Frame frame = Frame.of(declaring.scope().orElseThrow(), owner);
    Call call = new Call(method.name(), arguments, method.tree().orElseThrow(), frame, interpreter);
    Value made = Methods.play(method, declaring.scope().orElseThrow(), Optional.of(owner), call);
    return binder.bind(made, method.annotations());
  }

  private List<Value> parameters(JavaMethod method) {
    List<Value> arguments = new ArrayList<>();
    for (JavaParameter each : method.parameters()) {
      Evidence place = new Evidence("the parameter `" + each.name() + "` is injected", method.at());
      arguments.add(inject(each, place));
    }
    return arguments;
  }

  /** The application's object of one of its own classes. */
  Value object(JavaType type) {
    Evidence place = new Evidence("the bean of " + type.simpleName(), type.at());
    return once(type.name(), place, () -> create(type));
  }

  private Value once(String key, Evidence place, Supplier<Value> making) {
    Value known = singletons.get(key);
    if (known != null) {
      return known;
    }
    if (!underWay.add(key)) {
      return new Value.Unknown(new Evidence(place.text() + " needs itself", place.at()));
    }
    try {
      Value made = interpreter.apart(making);
      singletons.put(key, made);
      return made;
    } catch (Thrown thrown) {
      Value failed = new Value.Unknown(thrown.raised().get(0).source());
      singletons.put(key, failed);
      return failed;
    } finally {
      underWay.remove(key);
    }
  }

  private Value create(JavaType type) {
    Optional<PropertyBinder.Bound> bound = binder.bound(type.annotations());
    Instance object =
        bound
            .map(each -> binder.object(type, each.prefix(), this::fill))
            .orElseGet(() -> new Instance(type, this::fill, interpreter));
    singletons.put(type.name(), object);
    type.constructors().stream()
        .filter(each -> each.body().isPresent() && !each.parameters().isEmpty())
        .findFirst()
        .ifPresent(
            each ->
                interpreter
                    .objects()
                    .construct(
                        object,
                        type,
                        parameters(each),
                        each.tree().orElseThrow(),
                        Frame.of(type.scope().orElseThrow(), object)));
    initialise(object, type);
    return object;
  }

  /** Plays what Spring calls on a bean before anybody gets it. */
  private void initialise(Instance object, JavaType type) {
    for (JavaMethod each : type.methods()) {
      boolean isCallback =
          each.parameters().isEmpty()
              && each.body().isPresent()
              && (each.name().equals("afterPropertiesSet")
                  || each.annotations().stream()
                      .anyMatch(found -> found.simpleName().equals("PostConstruct")));
      if (isCallback) {
        Frame frame = Frame.of(type.scope().orElseThrow(), object);
        object.call(
            new Call(each.name(), List.of(), each.tree().orElseThrow(), frame, interpreter));
      }
    }
  }

  /**
   * What an annotated field of an object holds that code makes with {@code new}: it is asked for
   * where the object is what a {@code @Bean} method returns, and so is injected.
   */
  Optional<Value> injected(JavaType declaring, JavaField field, TypeRef as) {
    return PropertyBinder.isInjected(field) ? fill(declaring, field, as) : Optional.empty();
  }

  /** A bean's field that no constructor sets is injected, unless it has an initialiser. */
  private Optional<Value> fill(JavaType declaring, JavaField field, TypeRef as) {
    Evidence place = new Evidence("the field `" + field.name() + "` is injected", field.at());
    Optional<Value> property = binder.value(field.type(), field.annotations());
    if (property.isPresent() || field.initialiser().isPresent()) {
      return property;
    }
    return Optional.of(
        isOptional(field.annotations())
            ? optional(as, place)
            : bean(as, place, BeanNames.wanted(field.annotations(), field.name())));
  }
}
