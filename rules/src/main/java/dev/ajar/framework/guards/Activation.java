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
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether conditional configuration is in force in what ships: default profiles and properties. */
public final class Activation {

  private static final String CONDITION = "org.springframework.boot.autoconfigure.condition.";
  private static final String CONDITIONAL = "org.springframework.context.annotation.Conditional";
  private static final String PROFILE = "org.springframework.context.annotation.Profile";

  private static final String BEAN = "org.springframework.context.annotation.Bean";

  /** Conditions that hold wherever the analysed application runs as itself. */
  private static final Set<String> HOLD =
      Set.of("ConditionalOnWebApplication", "ConditionalOnClass", "ConditionalOnMissingClass");

  private final Types types;
  private final Evaluator evaluator;
  private final Properties properties;
  private final OwnConditions ownConditions;

  public Activation(Types types, Evaluator evaluator, Properties properties) {
    this.types = types;
    this.evaluator = evaluator;
    this.properties = properties;
    this.ownConditions = new OwnConditions(types, evaluator);
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
      state = state.and(of(each, declaration.annotations(), Set.of()));
    }
    return state;
  }

  /**
   * @param around all annotations of the declaration
   * @param above those on which this one stands, if it isn't on the declaration itself
   */
  private State of(JavaAnnotation annotation, List<JavaAnnotation> around, Set<String> above) {
    if (annotation.type().equals(CONDITIONAL)) {
      return conditional(annotation, around);
    }
    Optional<JavaType> own = types.find(annotation.type()).filter(JavaType::isSource);
    if (own.isEmpty() || above.contains(annotation.type())) {
      return of(annotation);
    }
    Set<String> path = new HashSet<>(above);
    path.add(annotation.type());
    State state = ALWAYS;
    for (JavaAnnotation each : own.get().annotations()) {
      state = state.and(of(each, around, path));
    }
    boolean overrides =
        own.get().methods().stream()
            .flatMap(each -> each.annotations().stream())
            .anyMatch(each -> each.simpleName().equals("AliasFor"));
    return overrides && state.active() != Truth.UNKNOWN && !state.conditions().isEmpty()
        ? doubtful(annotation)
        : state;
  }

  /** {@code @Conditional}: all its conditions have to hold. */
  private State conditional(JavaAnnotation annotation, List<JavaAnnotation> around) {
    State state = ALWAYS;
    for (TypeRef each : classLiterals(annotation, "value")) {
      Truth holds = ownConditions.holds(each, around);
      if (holds == Truth.UNKNOWN) {
        return doubtful(annotation);
      }
      String answer = holds == Truth.YES ? "holds" : "doesn't hold";
      String text = "the condition " + each.simpleName() + " (" + answer + " in what ships)";
      state = state.and(new State(holds, List.of(text), List.of()));
    }
    return state;
  }

  private static State doubtful(JavaAnnotation annotation) {
    Evidence doubt =
        new Evidence("if its `@" + annotation.simpleName() + "` holds", annotation.at());
    return new State(Truth.UNKNOWN, List.of(doubt.text()), List.of(doubt));
  }

  private State of(JavaAnnotation annotation) {
    if (annotation.type().equals(PROFILE)) {
      return profile(annotation);
    }
    if (annotation.type().equals(CONDITION + "ConditionalOnProperty")) {
      return property(annotation);
    }
    boolean isCondition = annotation.type().startsWith(CONDITION);
    if (!isCondition || HOLD.contains(annotation.simpleName())) {
      return ALWAYS;
    }
    if (annotation.simpleName().equals("ConditionalOnMissingBean")) {
      return new State(Truth.YES, List.of("unless another bean takes its place"), List.of());
    }
    if (annotation.simpleName().equals("ConditionalOnBean") && isDeclared(annotation)) {
      return ALWAYS;
    }
    return doubtful(annotation);
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
    return classLiterals(annotation, element).stream()
        .flatMap(each -> each.declaredName().stream())
        .toList();
  }

  private List<TypeRef> classLiterals(JavaAnnotation annotation, String element) {
    Value value = annotation.element(element).map(evaluator::valueOf).orElse(new Value.Null());
    List<Value> all = value instanceof Value.Items items ? items.items() : List.of(value);
    return all.stream()
        .filter(Value.ClassLiteral.class::isInstance)
        .map(each -> ((Value.ClassLiteral) each).type())
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
