package dev.ajar.framework.aspects;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the advices of an application's aspects. */
public final class Advices {

  private static final String ASPECTJ = "org.aspectj.lang.annotation.";
  private static final String ASPECT = ASPECTJ + "Aspect";
  private static final String AROUND = ASPECTJ + "Around";
  private static final String BEFORE = ASPECTJ + "Before";
  private static final Set<String> COMPONENTS =
      Set.of(
          "org.springframework.stereotype.Component",
          "org.springframework.stereotype.Service",
          "org.springframework.context.annotation.Configuration");
  private static final String BEAN = "org.springframework.context.annotation.Bean";

  private final Types types;
  private final Activation activation;
  private final PointcutReader reader;

  public Advices(Types types, Evaluator evaluator, Activation activation) {
    this.types = types;
    this.activation = activation;
    this.reader = new PointcutReader(types, evaluator);
  }

  /** Those in force in what ships, or of which that isn't known. */
  public List<Advice> all() {
    List<Advice> found = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning("Aspect")) {
      if (type.isAnnotatedWith(ASPECT) && !type.is(Modifier.ABSTRACT)) {
        Activation.State state = activation.of(type);
        if (state.active() != Truth.NO) {
          found.addAll(of(type, state));
        }
      }
    }
    return found;
  }

  private List<Advice> of(JavaType aspect, Activation.State state) {
    List<Advice> found = new ArrayList<>();
    for (BoundType owner : types.hierarchyOf(aspect.asRef())) {
      for (JavaMethod each : owner.type().methods()) {
        Optional<JavaAnnotation> advice = each.annotation(AROUND, BEFORE);
        if (advice.isPresent() && each.body().isPresent()) {
          found.add(
              new Advice(
                  aspect,
                  owner.type(),
                  each,
                  advice.get().type().equals(AROUND),
                  reader.read(advice.get(), owner.type(), each),
                  state,
                  registered(aspect)));
        }
      }
    }
    return found;
  }

  private Truth registered(JavaType aspect) {
    boolean isComponent = !types.annotationPath(aspect.annotations(), COMPONENTS).isEmpty();
    return isComponent || isBean(aspect) ? Truth.YES : Truth.UNKNOWN;
  }

  private boolean isBean(JavaType aspect) {
    return types.inFilesMentioning(aspect.simpleName()).stream()
        .flatMap(each -> each.methods().stream())
        .anyMatch(
            each ->
                each.isAnnotatedWith(BEAN)
                    && each.returnType().simpleName().equals(aspect.simpleName()));
  }
}
