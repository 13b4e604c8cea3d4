package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Types;
import dev.ajar.source.configuration.ProfileExpression;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether conditional configuration is in force in what ships: default profiles and properties. */
public final class Activation {

  private static final String CONDITION = "org.springframework.boot.autoconfigure.condition.";
  private static final String PROFILE = "org.springframework.context.annotation.Profile";

  private static final String BEAN = "org.springframework.context.annotation.Bean";

  /** Conditions that hold wherever the analysed application runs as itself. */
  private static final Set<String> HOLD =
      Set.of("ConditionalOnWebApplication", "ConditionalOnClass", "ConditionalOnMissingClass");

  private final Types types;
  private final Evaluator evaluator;
  private final Properties properties;

  public Activation(Types types, Evaluator evaluator, Properties properties) {
    this.types = types;
    this.evaluator = evaluator;
    this.properties = properties;
  }

  /**
   * Whether something is in force.
   *
   * @param conditions what decides it, as sentences that say what would change it
   */
  public record State(Truth active, List<String> conditions, List<Evidence> doubts) {

    public State {
      conditions = List.copyOf(conditions);
      doubts = List.copyOf(doubts);
    }

    /** Narrows a matcher by what isn't known. */
    public RequestMatcher narrowed(RequestMatcher when) {
      return doubts.isEmpty()
          ? when
          : new RequestMatcher.AllOf(List.of(when, new RequestMatcher.Unclear(doubts.get(0))));
    }

    public State and(State other) {
      List<String> all = new ArrayList<>(conditions);
      all.addAll(other.conditions);
      List<Evidence> unknown = new ArrayList<>(doubts);
      unknown.addAll(other.doubts);
      return new State(active.and(other.active), all, unknown);
    }
  }

  private static final State ALWAYS = new State(Truth.YES, List.of(), List.of());

  public State of(JavaType type, JavaMethod method) {
    return of(type).and(own(method));
  }

  /** A nested class is in force only where the ones around it are. */
  public State of(JavaType type) {
    State state = own(type);
    int dot = type.name().lastIndexOf('.');
    Optional<JavaType> outer =
        dot < 0 ? Optional.empty() : types.find(type.name().substring(0, dot));
    return outer.map(each -> state.and(of(each))).orElse(state);
  }

  private State own(Annotated declaration) {
    State state = ALWAYS;
    for (JavaAnnotation each : declaration.annotations()) {
      state = state.and(of(each));
    }
    return state;
  }

  private State of(JavaAnnotation annotation) {
    if (annotation.type().equals(PROFILE)) {
      return profile(annotation);
    }
    if (annotation.type().equals(CONDITION + "ConditionalOnProperty")) {
      return property(annotation);
    }
    boolean isCondition =
        annotation.type().startsWith(CONDITION)
            || annotation.type().equals("org.springframework.context.annotation.Conditional");
    if (!isCondition || HOLD.contains(annotation.simpleName())) {
      return ALWAYS;
    }
    if (annotation.simpleName().equals("ConditionalOnMissingBean")) {
      return new State(Truth.YES, List.of("unless another bean takes its place"), List.of());
    }
    if (annotation.simpleName().equals("ConditionalOnBean") && isDeclared(annotation)) {
      return ALWAYS;
    }
    Evidence doubt =
        new Evidence("if its `@" + annotation.simpleName() + "` holds", annotation.at());
    return new State(Truth.UNKNOWN, List.of(doubt.text()), List.of(doubt));
  }

  /** Whether the application declares all beans that a {@code ConditionalOnBean} asks for. */
  private boolean isDeclared(JavaAnnotation annotation) {
    List<String> names = texts(annotation, "name");
    List<String> wanted = new ArrayList<>(classes(annotation, "value"));
    wanted.addAll(classes(annotation, "type"));
    return names.size() + wanted.size() > 0
        && names.stream().allMatch(this::hasBeanNamed)
        && wanted.stream().allMatch(this::hasBeanOf);
  }

  private List<String> classes(JavaAnnotation annotation, String element) {
    Value value = annotation.element(element).map(evaluator::valueOf).orElse(new Value.Null());
    List<Value> all = value instanceof Value.Items items ? items.items() : List.of(value);
    return all.stream()
        .filter(Value.ClassLiteral.class::isInstance)
        .flatMap(each -> ((Value.ClassLiteral) each).type().declaredName().stream())
        .toList();
  }

  private boolean hasBeanNamed(String name) {
    return beanMethods()
        .anyMatch(
            each ->
                each.annotation(BEAN).stream()
                    .map(bean -> named(bean))
                    .anyMatch(
                        own -> own.isEmpty() ? each.name().equals(name) : own.contains(name)));
  }

  private List<String> named(JavaAnnotation bean) {
    List<String> names = new ArrayList<>(texts(bean, "value"));
    names.addAll(texts(bean, "name"));
    return names;
  }

  private boolean hasBeanOf(String type) {
    return beanMethods().anyMatch(each -> types.isSubtype(each.returnType(), type));
  }

  /** Those of the application that no condition makes uncertain. */
  private Stream<JavaMethod> beanMethods() {
    return types.inFilesMentioning("Bean").stream()
        .filter(this::isUnconditional)
        .flatMap(each -> each.methods().stream())
        .filter(each -> each.annotation(BEAN).isPresent() && isUnconditional(each));
  }

  private boolean isUnconditional(Annotated declaration) {
    return declaration.annotations().stream()
        .noneMatch(each -> each.type().startsWith(CONDITION) || each.type().equals(PROFILE));
  }

  private State profile(JavaAnnotation annotation) {
    List<String> wanted = texts(annotation, "value");
    Set<String> active = properties.profiles();
    boolean holds = wanted.stream().anyMatch(each -> ProfileExpression.holds(each, active));
    return new State(
        Truth.of(holds), List.of("the profile " + String.join(" or ", wanted)), List.of());
  }

  private State property(JavaAnnotation annotation) {
    String prefix = texts(annotation, "prefix").stream().findFirst().orElse("").strip();
    List<String> names = new ArrayList<>(texts(annotation, "value"));
    names.addAll(texts(annotation, "name"));
    String wanted = texts(annotation, "havingValue").stream().findFirst().orElse("");
    boolean ifMissing =
        annotation
            .element("matchIfMissing")
            .map(evaluator::valueOf)
            .filter(each -> each.equals(new Value.Scalar(true)))
            .isPresent();
    State state = ALWAYS;
    for (String each : names) {
      String name = prefix.isEmpty() ? each : prefix + (prefix.endsWith(".") ? "" : ".") + each;
      state = state.and(property(name, wanted, ifMissing, annotation));
    }
    return state;
  }

  private State property(String name, String wanted, boolean ifMissing, JavaAnnotation annotation) {
    Value value = properties.find(name);
    String condition = "the property " + name + (wanted.isEmpty() ? "" : "=" + wanted);
    if (value instanceof Value.Null) {
      return new State(Truth.of(ifMissing), List.of(condition + " (not set)"), List.of());
    }
    if (value instanceof Value.Text text) {
      boolean holds =
          wanted.isEmpty()
              ? !text.text().strip().toLowerCase(Locale.ROOT).equals("false")
              : text.text().strip().equalsIgnoreCase(wanted);
      return new State(
          Truth.of(holds), List.of(condition + " (set to " + text.text() + ")"), List.of());
    }
    Evidence doubt = new Evidence("if " + condition + " holds", annotation.at());
    return new State(Truth.UNKNOWN, List.of(doubt.text()), List.of(doubt));
  }

  private List<String> texts(JavaAnnotation annotation, String element) {
    Optional<Value> value = annotation.element(element).map(evaluator::valueOf);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Value> values =
        value.get() instanceof Value.Items items ? items.items() : List.of(value.get());
    return values.stream()
        .filter(each -> each instanceof Value.Text)
        .map(each -> ((Value.Text) each).text())
        .toList();
  }
}
